import { z } from 'zod';
import { filrefSchema, tomt } from '#lib/handling/falt';
import { egnaFiler, finnsFiler, registreraHandling } from '#lib/handling/store';
import { namnVid } from '#lib/organisation/huvudman';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { dagSchema } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { provaOmDetStar } from './efter.ts';
import { may } from './policy.ts';
import { utfall } from './rekommendation.ts';
import { load, tillDatum } from './store.ts';

/**
 * Fills a huvudman's cells by hand from its protokollsutdrag: one that is registered in the ärende already, or one that is handed in here and registered
 * with it. A later decision of the same huvudman is noted beside the first, and holds.
 */
export const noteraBeslut = command({
  name: 'rekommendation.noteraBeslut',
  input: z.object({
    rekommendationId: z.uuid(), mottagareId: z.uuid(),
    organNamn: z.string().trim().min(1, 'Skriv vilket organ som beslutade, till exempel Kommunfullmäktige.').max(200), dnr: z.string().trim().max(100).default(''),
    datum: dagSchema, beteckning: z.string().trim().min(1, 'Skriv paragrafens nummer, till exempel § 71.').max(50).transform((b) => (/^\d/.test(b) ? `§ ${b}` : b).replace('§ ', '§\u00A0')),
    satser: z.array(z.object({ satsId: z.uuid(), utfall: z.enum(utfall, 'Välj vad som beslutades.'), andring: z.string().trim().max(5_000).default('') })).min(1),
    handlingId: z.uuid().optional().or(tomt), filer: z.array(filrefSchema).max(5).default([]),
  }).check(({ value, issues }) => {
    for (const [i, s] of value.satser.entries()) if (s.utfall === 'antar_med_andring' && !s.andring) issues.push({ code: 'custom', input: s.andring, path: ['satser', i, 'andring'], message: 'Skriv hur att-satsen lyder efter ändringen.' });
    if (!value.handlingId && value.filer.length === 0) issues.push({ code: 'custom', input: null, path: ['handlingId'], message: 'Lägg till protokollsutdraget, eller välj det bland ärendets handlingar.' });
  }),
  async load(tx, { rekommendationId, mottagareId }) {
    const r = await load(tx, rekommendationId);
    const mottagare = r.mottagare.find(({ id }) => id === mottagareId);
    if (!mottagare) throw new Refused('finns_inte');
    return { ...r, vald: mottagare };
  },
  may: may.folja,
  async run(tx, r, { actor, nu }, { organNamn, dnr, datum, beteckning, satser, handlingId, filer }) {
    if (r.status !== 'utsand' || !r.arendeId) throw new Refused('rekommendationen_ar_inte_utsand');
    if (datum > dagI(nu)) throw new Refused('beslutet_i_framtiden');
    if (r.satser.some(({ id }) => !satser.some((s) => s.satsId === id))) throw new Refused('sats_utan_utfall');
    await finnsFiler(tx, filer);
    await egnaFiler(tx, actor, filer);
    const namn = namnVid(r.vald.huvudman.namn, datum);
    const utdrag = handlingId
      ? await tx.handling.findFirst({ where: { id: handlingId, arendeId: r.arendeId, makulerad: null }, select: { id: true } })
      : await registreraHandling(tx, { arendeId: r.arendeId, myndighetId: r.myndighetId, riktning: 'inkommen', rubrik: `Protokollsutdrag: ${organNamn} ${beteckning}, ${namn}`, handlingsdatum: datum, inkom: nu, motpart: namn, filer, personId: actor.personId, nu });
    if (!utdrag) throw new Refused('finns_inte');
    const { id: beslutId } = await tx.huvudmannabeslut.create({ data: { rekommendationId: r.id, mottagareId: r.vald.id, organNamn, dnr: dnr || null, datum: tillDatum(datum) ?? nu, beteckning, utdragHandlingId: utdrag.id, skapad: nu }, select: { id: true } });
    await tx.huvudmannautfall.createMany({ data: r.satser.flatMap(({ id: satsId }) => satser.filter((s) => s.satsId === satsId).slice(0, 1).map((s) => ({ rekommendationId: r.id, beslutId, satsId, utfall: s.utfall, andring: s.utfall === 'antar_med_andring' ? s.andring : null }))) });
    const star = await provaOmDetStar(tx, r.id, nu);
    return { type: 'rekommendation.cell_fylld', subject: r.id, arendeId: r.arendeId, detalj: { mottagareId: r.vald.id, datum, star, forHand: true } };
  },
});
