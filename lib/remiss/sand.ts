import { z } from 'zod';
import { registreraHandling } from '#lib/handling/store';
import type { Event } from '#lib/platform/audit';
import { command, type Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { inRegister } from '#lib/platform/db';
import { postAll } from '#lib/platform/exchange';
import { storeMade } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { beslutaRemiss } from './besluta.ts';
import { kuvert } from './kuvert.ts';
import { getMissiv } from './missiv.ts';
import { renderMissiv } from './pdf/missiv.ts';
import { may } from './policy.ts';
import { skyldigAtt } from './remiss.ts';
import { egenOrganisation, load, save, tillDatum, utkastAv } from './store.ts';

/** Sends to every instans at once, each under its own exchange id, and registers what was sent in the sender's diary. */
export const sand = command({
  name: 'remiss.sand',
  input: z.object({ id: z.uuid(), missiv: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array) }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, { actor, nu }, { missiv }) {
    if (remiss.status !== 'beslutad' || !remiss.arendeId) throw new Refused('remissen_ar_inte_beslutad');
    const utkast = utkastAv(remiss);
    const { namn: remittent } = await egenOrganisation(actor.organisationId);
    const mottagare = await inRegister((register) => register.organisation.findMany({ where: { id: { in: [...utkast.instanser] } } }));
    const missivfil = await storeMade(tx, missiv, `Missiv ${remiss.dnrAttAnge.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.pdf`);
    const filer = [missivfil, ...utkast.filer];

    await save(tx, remiss, { status: 'utskickad', utskickad: nu });
    await tx.remissfil.create({ data: { remissId: remiss.id, filHash: missivfil.hash, namn: missivfil.namn, typ: missivfil.typ, slag: 'missiv', ordning: 0 } });
    const register = new Map(mottagare.map((m) => [m.id, m]));
    const ordnade = utkast.instanser.flatMap((id) => register.get(id) ?? []);
    const instanser = ordnade.map(({ id, namn, slag, ansluten }, i) => ({
      ansluten, rad: { remissId: remiss.id, nr: i + 1, mottagareOrganisationId: id, namn, kategori: slag, skyldig: skyldigAtt(utkast, id), utbyteId: crypto.randomUUID(), svarSenast: tillDatum(utkast.svarstid.till) },
    }));
    await tx.remissinstans.createMany({ data: instanser.map(({ rad }) => rad) });
    await postAll(tx, instanser.flatMap(({ ansluten, rad }) => (ansluten ? [kuvert({ remiss, utkast, remittent, instans: rad, filer, tillOrganisationId: rad.mottagareOrganisationId, tillMyndighetKod: null })] : [])), nu);
    await registreraHandling(tx, {
      arendeId: remiss.arendeId, myndighetId: remiss.myndighetId, riktning: 'upprattad', rubrik: `Remiss: ${remiss.titel}`, handlingsdatum: dagI(nu),
      motpart: `${ordnade.length} remissinstanser`, filer, utbyteId: remiss.id, personId: actor.personId, nu,
    });
    return { type: 'remiss.utskickad', subject: remiss.id, arendeId: remiss.arendeId, detalj: { instanser: ordnade.length } };
  },
});

/**
 * Decide, set the missiv, send: one press. Stopped in between it goes on from there the next time; pressed twice it is sent once.
 * The missiv is set outside the transaction that sends it, from what the decision has fixed.
 */
export async function skickaRemiss(ctx: Ctx, { id }: { id: string }): Promise<Event> {
  const { nyckel: _, ...utanNyckel } = ctx;
  const fore = await getMissiv(utanNyckel, id);
  if (fore.status === 'utkast') await beslutaRemiss(utanNyckel, { id });
  const { data } = fore.status === 'utkast' ? await getMissiv(utanNyckel, id) : fore;
  return sand(ctx, { id, missiv: await renderMissiv(data) });
}
