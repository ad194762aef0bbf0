import { z } from 'zod';
import type { Prisma } from '#prisma';
import { medKod } from '#lib/handling/handling';
import { registreraHandling } from '#lib/handling/store';
import type { Event } from '#lib/platform/audit';
import { command, type Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { parseDate } from '#lib/platform/datum';
import { post } from '#lib/platform/exchange';
import { storeMade, type Filref } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { exakt } from '#lib/platform/vagtDatum';
import { skickaBesked } from './besked.ts';
import { remissensUnderlag, valdaFiler } from './filer.ts';
import { getInternremiss } from './internremiss.ts';
import { kuvert } from './kuvert.ts';
import { missivdata } from './missiv.ts';
import { renderMissiv } from './pdf/missiv.ts';
import { may } from './policy.ts';
import type { Fraga, Utkast } from './remiss.ts';
import { loadMottagen, saveInstans, tillDatum } from './store.ts';
import { instans as instansTabell } from './tillstand.ts';

const namnd = z.object({ myndighetId: z.uuid(), svarSenast: z.string().trim() }).transform(({ myndighetId, svarSenast }, ctx) => {
  const last = parseDate(svarSenast, new Date());
  if (last.ok) return { myndighetId, svarSenast: last.value };
  ctx.addIssue({ code: 'custom', path: ['svarSenast'], message: 'Skriv när nämnden senast ska svara, till exempel 2026-11-21.' });
  return z.NEVER;
});

const internremissSchema = z.object({
  mottagenId: z.uuid(),
  text: z.string().trim().max(20_000).default(''),
  namnder: z.array(namnd).min(1, 'Välj minst en nämnd.').max(50).prefault([]),
  /** The registered handlingar that go with it; the remiss itself unless something else is chosen. */
  handlingar: z.array(z.uuid()).min(1, 'Välj minst en handling som ska följa med.').max(50).optional(),
});

/** Sends to several nämnder at once, each with its own last day, under our own dnr. Each is another myndighet and registers for itself (TF 2:9-10). */
const internremitteraMedMissiv = command({
  name: 'remiss.internremittera',
  input: internremissSchema.extend({ missiv: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array) }),
  load: (tx, { mottagenId }) => loadMottagen(tx, mottagenId),
  may: may.internremittera,
  async run(tx, mottagen, { actor, nu }, { text, namnder, handlingar, missiv }) {
    if (['insand', 'kvitterad', 'avslutad'].includes(mottagen.status)) throw new Refused('remissen_ar_avslutad');
    if (namnder.some(({ svarSenast }) => svarSenast < dagI(nu))) throw new Refused('datumet_har_passerat');
    const myndigheter = await tx.myndighet.findMany({ where: { id: { in: namnder.map((n) => n.myndighetId) }, aktiv: true } });
    if (myndigheter.some(({ id }) => id === mottagen.myndighetId) || myndigheter.length !== new Set(namnder.map((n) => n.myndighetId)).size) throw new Refused('finns_inte');

    const underlag = await remissensUnderlag(tx, mottagen);
    if (handlingar?.some((id) => !underlag.some((u) => u.handlingId === id))) throw new Refused('finns_inte');
    const utkast = internutkast(mottagen, text, namnder.map((n) => n.svarSenast), valdaFiler(underlag, handlingar));
    const missivfil = await storeMade(tx, missiv, `Internremiss ${attAnge(mottagen).replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf`);
    const filer = [missivfil, ...utkast.filer];
    const remiss = await tx.remiss.create({
      data: {
        slag: 'intern', myndighetId: mottagen.myndighetId, arendeId: mottagen.arendeId, mottagenId: mottagen.id, titel: mottagen.titel, dnrAttAnge: attAnge(mottagen), status: 'utskickad', beslutadAvId: actor.personId, beslutad: nu, utskickad: nu, skapad: nu,
        svarSenast: tillDatum(utkast.svarstid.till), svarstid: utkast.svarstid as unknown as Prisma.InputJsonValue, missiv: utkast.missiv as Prisma.InputJsonValue,
        fragor: { create: utkast.fragor.map(({ nr, text: fraga, slag, avsnitt }) => ({ nr, text: fraga, slag, avsnitt: avsnitt ?? null })) },
        filer: { create: filer.map(({ hash, namn, typ }, ordning) => ({ filHash: hash, namn, typ, slag: ordning === 0 ? 'missiv' : 'bilaga', ordning })) },
      },
      include: { myndighet: true },
    });
    // One that is asked again before it has answered is asked once: the first question is withdrawn.
    for (const gammal of await tx.remissinstans.findMany({ where: { remiss: { mottagenId: mottagen.id, slag: 'intern' }, mottagareMyndighetId: { in: namnder.map((n) => n.myndighetId) }, status: { in: [...instansTabell.stang.fran] } } })) {
      await tx.instanshandelse.create({ data: { instansId: gammal.id, slag: 'aterkallad', at: nu, text: 'Frågan ställdes på nytt.', personId: actor.personId } });
      await saveInstans(tx, gammal, { status: 'aterkallad' });
      await skickaBesked(tx, { svarPaUtbyteId: gammal.utbyteId, slag: 'aterkallad', text: 'Frågan ställdes på nytt.' }, { organisationId: actor.organisationId, myndighetKod: myndigheter.find((m) => m.id === gammal.mottagareMyndighetId)?.kod ?? null, amneId: gammal.remissId, arendeId: mottagen.arendeId }, nu);
    }
    for (const [i, { myndighetId, svarSenast }] of namnder.entries()) {
      const myndighet = myndigheter.find(({ id }) => id === myndighetId);
      if (!myndighet) continue;
      const instans = await tx.remissinstans.create({ data: { remissId: remiss.id, nr: i + 1, mottagareMyndighetId: myndighetId, namn: myndighet.namn, kategori: 'namnd', skyldig: true, utbyteId: crypto.randomUUID(), svarSenast: tillDatum(svarSenast) } });
      await post(tx, kuvert({ remiss, utkast, remittent: mottagen.myndighet.namn, instans, filer, tillOrganisationId: actor.organisationId, tillMyndighetKod: myndighet.kod }), nu);
    }
    // Of two who ask at once the second is told: the nämnder shall not be asked the same thing twice.
    const { count } = await tx.mottagenRemiss.updateMany({ where: { id: mottagen.id, version: mottagen.version }, data: { status: 'internremitterad', version: mottagen.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    await registreraHandling(tx, { arendeId: mottagen.arendeId, myndighetId: mottagen.myndighetId, riktning: 'upprattad', rubrik: `Internremiss: ${mottagen.titel}`, handlingsdatum: dagI(nu), motpart: myndigheter.map((m) => m.namn).join(', '), filer: [missivfil], utbyteId: remiss.id, personId: actor.personId, nu });
    return { type: 'remiss.internremitterad', subject: remiss.id, arendeId: mottagen.arendeId, detalj: { namnder: namnder.length } };
  },
});

/** Sets the missiv outside the transaction, then sends. */
export async function internremittera(ctx: Ctx, raw: unknown): Promise<Event> {
  const input = internremissSchema.parse(raw);
  const { mottagen, myndigheter, organisation, underlag } = await getInternremiss(ctx, { mottagenId: input.mottagenId });
  const utkast = internutkast(mottagen, input.text, input.namnder.map((n) => n.svarSenast), valdaFiler(underlag, input.handlingar));
  const instanser = input.namnder.flatMap(({ myndighetId, svarSenast }) => myndigheter.filter((m) => m.id === myndighetId).map(({ namn }) => ({ namn, svarstid: svarSenast })));
  const missiv = await renderMissiv(missivdata({ utkast, dnr: attAnge(mottagen), datum: dagI(ctx.nu), skapad: ctx.nu, intern: true, instanser, organisation, myndighet: mottagen.myndighet }));
  return internremitteraMedMissiv(ctx, { ...input, missiv });
}

/** Another nämnd quotes our number: bare it might be one of its own. */
const attAnge = ({ arende, myndighet }: { arende: { dnr: string }; myndighet: { kod: string } }): string => medKod(myndighet.kod, arende.dnr);

type Underlag = { titel: string; fragor: Prisma.JsonValue };

function internutkast({ titel, fragor }: Underlag, text: string, dagar: readonly string[], filer: readonly Filref[]): Utkast {
  return { titel, nummer: null, svarstid: exakt(dagar.toSorted().at(-1) ?? ''), missiv: { text, skyldighet: 'skyldighet' }, fragor: fragor as unknown as Fraga[], filer, instanser: [] };
}
