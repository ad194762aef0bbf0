import { z } from 'zod';
import { command } from '#lib/platform/command';
import { parseDate } from '#lib/platform/datum';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { skickaBesked } from './besked.ts';
import { loadInstansHel } from './mottagare.ts';
import { may } from './policy.ts';
import { loadMottagen, saveInstans, tillDatum } from './store.ts';
import { giltigTill } from './svarslank.ts';
import { sagTill } from './tillInstans.ts';

const dag = z.string().trim().transform((skriven, ctx) => {
  const last = parseDate(skriven, new Date());
  if (last.ok) return last.value;
  ctx.addIssue({ code: 'custom', message: 'Skriv ett datum som finns, till exempel 2026-11-21.' });
  return z.NEVER;
});

/** One that is asked asks the remittent for more time. */
export const begarAnstand = command({
  name: 'remiss.begarAnstand',
  input: z.object({ mottagenId: z.uuid(), till: dag, text: z.string().trim().max(2000).optional() }),
  load: (tx, { mottagenId }) => loadMottagen(tx, mottagenId),
  may: may.folja,
  async run(tx, mottagen, { nu }, { till, text }) {
    if (!mottagen.utbyteId || !mottagen.remittentOrganisationId) throw new Refused('remittenten_ar_utanfor');
    if (till <= dagI(nu)) throw new Refused('datumet_har_passerat');
    await skickaBesked(tx, { svarPaUtbyteId: mottagen.utbyteId, slag: 'anstand_begart', tillDatum: till, text: text ?? null }, {
      organisationId: mottagen.remittentOrganisationId, myndighetKod: mottagen.remittentMyndighetKod, amneId: mottagen.id, arendeId: mottagen.arendeId,
    }, nu);
    return { type: 'remiss.anstand_begart', subject: mottagen.id, arendeId: mottagen.arendeId, detalj: { till } };
  },
});

/** The remittent gives one instans a new last day. Anstånd is a new date with its history, no state. */
export const beviljaAnstand = command({
  name: 'remiss.beviljaAnstand',
  input: z.object({ instansId: z.uuid(), till: dag }),
  load: (tx, { instansId }) => loadInstansHel(tx, instansId),
  may: (actor, instans) => may.folja(actor, instans.remiss),
  async run(tx, instans, { actor, nu }, { till }) {
    if (['avslutad', 'aterkallad'].includes(instans.remiss.status)) throw new Refused('remissen_ar_avslutad');
    if (till < dagI(nu)) throw new Refused('datumet_har_passerat');
    await tx.instanshandelse.create({ data: { instansId: instans.id, slag: 'anstand', at: nu, franDatum: instans.svarSenast, tillDatum: tillDatum(till), personId: actor.personId } });
    await saveInstans(tx, instans, { svarSenast: tillDatum(till) });
    await sagTill(tx, [instans], { slag: 'anstand', tillDatum: till }, { egenId: actor.organisationId, arendeId: instans.remiss.arendeId, nu });
    await forlangLanken(tx, instans.id, till, dagI(nu));
    return { type: 'remiss.anstand_beviljat', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr, till } };
  },
});

/** The remittent says no to more time; the last day stands. */
export const avslaAnstand = command({
  name: 'remiss.avslaAnstand',
  input: z.object({ instansId: z.uuid() }),
  load: (tx, { instansId }) => loadInstansHel(tx, instansId),
  may: (actor, instans) => may.folja(actor, instans.remiss),
  async run(tx, instans, { actor, nu }) {
    await tx.instanshandelse.create({ data: { instansId: instans.id, slag: 'anstand_avslaget', at: nu, personId: actor.personId } });
    await sagTill(tx, [instans], { slag: 'anstand_avslaget' }, { egenId: actor.organisationId, arendeId: instans.remiss.arendeId, nu });
    return { type: 'remiss.anstand_avslaget', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr } };
  },
});

/** More time is also more time at the address. */
async function forlangLanken(tx: Tx, instansId: string, till: Dag, idag: Dag): Promise<void> {
  const langst = tillDatum(giltigTill(till, idag));
  if (langst) await tx.svarslank.updateMany({ where: { instansId, giltigTill: { lt: langst } }, data: { giltigTill: langst } });
}
