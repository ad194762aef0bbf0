import { z } from 'zod';
import { arRedovisning, redovisningsforslag } from '#lib/inlaga/redovisning';
import { sektioner, standardslag } from '#lib/organisation/regelverk';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { forslagTill, underbygg } from './bereda.ts';
import { saveOrdning } from './numrera.ts';
import { lasMote } from './paragrafkommando.ts';
import { may } from './policy.ts';
import { geParagraf } from './geParagraf.ts';

const punktslag = ['arende', ...standardslag] as const;
const sektionFor = { upprop: 'inledning', justerare: 'inledning', dagordning: 'inledning', arende: 'beslut', beslut: 'beslut', information: 'information', anmalan: 'anmalan', delegationsbeslut: 'delegation', val: 'beslut', avsagelse: 'beslut', fragestund: 'information', obesvarade_motioner: 'beslut', obesvarade_medborgarforslag: 'beslut' } as const;

/** Puts one item on the list: an ärende of the organ's own myndighet with all that is frozen and registered in it, or a standing or informative item. */
export const laggTillPunkt = command({
  name: 'sammantrade.laggTillPunkt',
  input: z
    .object({ sammantradeId: z.uuid(), slag: z.enum(punktslag).default('arende'), arendeId: z.uuid().optional(), sektion: z.enum(sektioner).optional().or(z.literal('').transform(() => undefined)), rubrik: z.string().trim().max(300).optional() })
    .refine(({ slag, arendeId }) => slag !== 'arende' || arendeId, { message: 'Välj ett ärende.', path: ['arendeId'] })
    .refine(({ slag, rubrik }) => slag === 'arende' || rubrik, { message: 'Skriv vad punkten heter.', path: ['rubrik'] }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.laggTillPunkt,
  async run(tx, s, _, { slag, arendeId, sektion = sektionFor[slag], rubrik }) {
    if (s.status === 'avslutat' || s.status === 'installt') throw new Refused('sammantradet_ar_avslutat');
    if (arendeId) {
      // AU and its nämnd are one myndighet: the same ärende, nothing registered a second time.
      const eget = await tx.arende.findFirst({ where: { id: arendeId, myndighetId: s.organ.myndighetId }, select: { id: true } });
      if (!eget) throw new Refused('finns_inte');
      if (s.punkter.some((p) => p.arende?.id === arendeId && !p.utgar)) throw new Refused('arendet_star_pa_listan');
    }
    const under = arendeId ? await underbygg(tx, arendeId) : null;
    const { forslag } = await forslagTill(tx, s.organ, arendeId ?? null, under?.forslag ?? (arRedovisning(slag) ? redovisningsforslag : []));
    const punkt = await tx.punkt.create({
      data: {
        sammantradeId: s.id, ordning: Math.max(0, ...s.punkter.map(({ ordning }) => ordning)) + 1, beteckning: '', sektion, slag, arendeId: arendeId ?? null, yttrandeId: under?.yttrandeId ?? null,
        rubrik: rubrik || under?.rubrik || '', foredragande: under?.foredragande ?? null, forslag: [...forslag], tillagg: s.kallelser.length > 0,
      },
      select: { id: true },
    });
    if (under) await tx.punkthandling.createMany({ data: under.handlingar.map((h, i) => ({ ...h, punktId: punkt.id, ordning: i + 1 })) });

    // A late item comes last; before that it joins its own section.
    const plats = sektioner.indexOf(sektion);
    const efter = s.kallelser.length > 0 ? s.punkter.length : s.punkter.findLastIndex((p) => sektioner.indexOf(p.sektion) <= plats) + 1;
    await saveOrdning(tx, s, [...s.punkter.slice(0, efter), { id: punkt.id, beteckning: '' }, ...s.punkter.slice(efter)], [punkt.id]);
    if (s.status === 'pagar' || (s.paragrafer.length > 0 && s.kallelser.length > 0)) await geParagraf(tx, s.id, punkt.id);
    return { type: 'sammantrade.punkt_tillagd', subject: s.id, arendeId: arendeId ?? null, detalj: { punktId: punkt.id, organ: s.organ.kod, datum: s.datum } };
  },
});
