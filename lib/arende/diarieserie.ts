import { z } from 'zod';
import { may } from '#lib/organisation/policy';
import { serie } from '#lib/organisation/serie';
import { command, query } from '#lib/platform/command';
import { dayOf } from '#lib/platform/datum';
import { Refused } from '#lib/platform/result';
import { borjarOmVarjeAr, monsterfel, provaMonster, skrivDiarienummer } from './diarienummer.ts';

const monster = z.string().trim().superRefine((text, ctx) => {
  const provat = provaMonster(text);
  if (!provat.ok) ctx.addIssue({ code: 'custom', message: monsterfel[provat.error] });
});

/** One more diary of a myndighet, with its own pattern and its own numbers. */
export const skapaDiarieserie = command({
  name: 'arende.skapaDiarieserie',
  input: z.object({ myndighetId: z.uuid('Välj myndighet.'), kod: z.string().trim().min(1, 'Skriv förkortningen, till exempel SN.').max(12, 'Högst tolv tecken.'), monster, standard: z.coerce.boolean().default(false) }),
  load: (tx, { kod }) => tx.diarieserie.count({ where: { kod } }),
  may: may.administrera,
  async run(tx, finns, _, input) {
    if (finns) throw new Refused('finns_redan');
    if (input.standard) await tx.diarieserie.updateMany({ where: { myndighetId: input.myndighetId }, data: { standard: false } });
    const { id } = await tx.diarieserie.create({ data: input, select: { id: true } });
    return { type: 'arende.diarieserie_skapad', subject: id, detalj: { kod: input.kod } };
  },
});

/** The pattern of the numbers to come; those that are given stay as they were printed. */
export const andraDiarieserie = command({
  name: 'arende.andraDiarieserie',
  input: z.object({ id: z.uuid(), monster, standard: z.coerce.boolean().default(false) }),
  load: (tx, { id }) => tx.diarieserie.findFirst({ where: { id } }),
  may: may.administrera,
  async run(tx, serie, _, input) {
    if (!serie) throw new Refused('finns_inte');
    if (input.standard) await tx.diarieserie.updateMany({ where: { myndighetId: serie.myndighetId }, data: { standard: false } });
    await tx.diarieserie.updateMany({ where: { id: serie.id }, data: { monster: input.monster, standard: input.standard || serie.standard } });
    return { type: 'arende.diarieserie_andrad', subject: serie.id };
  },
});

/** The diaries with the number that comes next this year, and where series were started by hand. */
export const listDiarieserier = query({
  name: 'arende.diarieserier',
  load: async (tx, _: null) => ({
    serier: await tx.diarieserie.findMany({ orderBy: { kod: 'asc' }, include: { myndighet: { select: { id: true, namn: true, kod: true } } } }),
    organ: await tx.organ.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } }),
    raknare: await tx.raknare.findMany(),
    starter: await tx.seriestart.findMany({ orderBy: { at: 'desc' }, take: 50 }),
  }),
  may: may.administrera,
  view: ({ serier, organ, raknare, starter }, { nu }) => {
    const ar = Number(dayOf(nu).slice(0, 4));
    const nasta = (namn: string, iAr: number) => (raknare.find((r) => r.serie === namn && r.ar === iAr)?.varde ?? 0) + 1;
    const namn = new Map<string, string>([
      ...serier.map((s) => [serie.arende(s.id), `Ärenden, ${s.kod}`] as const),
      ...serier.map((s) => [serie.lopnr(s.myndighetId), `Handlingar, ${s.myndighet.namn}`] as const),
      ...organ.map((o) => [serie.paragraf(o.id), `Paragrafer, ${o.namn}`] as const),
    ]);
    return {
      ar,
      serier: serier.map((s) => {
        const lop = nasta(serie.arende(s.id), borjarOmVarjeAr(s.monster) ? ar : 0);
        const exempel = skrivDiarienummer(s.monster, { ar, lop, klass: '1.2.3', akt: 1, enhet: s.kod });
        return { id: s.id, kod: s.kod, monster: s.monster, standard: s.standard, myndighet: s.myndighet, lop, exempel: exempel.ok ? exempel.value : null };
      }),
      organ: organ.map((o) => ({ ...o, nasta: nasta(serie.paragraf(o.id), ar) })),
      handlingar: [...new Map(serier.map((s) => [s.myndighetId, { id: s.myndighetId, namn: s.myndighet.namn, nasta: nasta(serie.lopnr(s.myndighetId), ar) }])).values()],
      starter: starter.map((s) => ({ id: s.id, namn: namn.get(s.serie) ?? 'Aktbilagor', ar: s.ar, forsta: s.forsta, skal: s.skal, dag: dayOf(s.at) })),
    };
  },
});
