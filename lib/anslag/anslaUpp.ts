import { z } from 'zod';
import { regelverkFor } from '#lib/organisation/regelverk';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { lasInnehall } from '#lib/protokoll/innehall';
import { paragrafspann } from '#lib/sammantrade/punktlista';
import { overklaganden, overklagandetext } from './anslag.ts';
import { fristerFran } from './frister.ts';
import { may } from './policy.ts';
import { loadUnderlag } from './store.ts';

/**
 * Puts the justering on the board: where the protocol is kept, the day it was announced and how decisions are appealed (KL 8:10, 8:12), with its
 * dates counted by lag 1930:173. A set has one notice: asked again, it answers with that one.
 */
export const anslaUpp = command({
  name: 'anslag.anslaUpp',
  input: z.object({
    setId: z.uuid(),
    uppsatt: z.string().refine(arDag, 'Skriv ett datum, till exempel 2026-12-03.').optional(),
    overklagande: z.enum(overklaganden).optional(),
    forvaring: z.string().trim().max(300).optional(),
  }),
  async load(tx, { setId }) {
    await tx.$queryRaw`select 1 from justeringsset where id = ${setId}::uuid for update`;
    return loadUnderlag(tx, setId);
  },
  may: may.skota,
  async run(tx, { set, organ }, { nu }, { setId, ...val }) {
    const redan = set.anslag[0];
    if (redan) return { type: 'anslag.fanns', subject: redan.id, detalj: { setId } };
    if (set.status !== 'justerat' || !set.justerat || !set.fryst) throw new Refused('inte_justerat_an');
    const uppsatt = val.uppsatt ?? dagI(nu);
    if (uppsatt < dagI(set.justerat)) throw new Refused('anslag_fore_justeringen');

    const regelverk = regelverkFor(organ.slag, organ.regelverk);
    const overklagande = val.overklagande ?? regelverk.overklagande;
    const frister = fristerFran(uppsatt);
    const innehall = lasInnehall(set.fryst.json);
    const organisation = await tx.organisation.findFirst({ where: { id: organ.organisationId }, select: { namn: true, slag: true } });
    const { id } = await tx.anslag.create({
      data: {
        organId: organ.id, slag: 'justering', setId, sammantradeId: set.sammantradeId, rubrik: `Justerat protokoll, ${organ.namn}`, organNamn: organ.namn, sammantradesdatum: set.sammantrade.datum,
        paragrafer: paragrafspann(innehall.paragrafer.map(({ text }) => text.nr)), uppsatt: new Date(uppsatt), uppsattAt: nu, nedtas: new Date(frister.nedtas),
        // An appeal by FL runs from the day somebody was told, and what only prepares has none: then the board has no last day.
        sistaDag: overklagande === 'KL13' ? new Date(frister.sistaDag) : null, lagaKraftTidigast: overklagande === 'KL13' ? new Date(frister.lagaKraftTidigast) : null,
        forvaring: val.forvaring || regelverk.forvaring || organ.myndighet.forvaltning || organ.myndighet.namn, overklagande, text: overklagandetext(overklagande, organisation ?? { namn: 'organisationen', slag: 'kommun' }),
      },
      select: { id: true },
    });
    return { type: 'anslag.uppsatt', subject: id, detalj: { setId, uppsatt, sistaDag: overklagande === 'KL13' ? frister.sistaDag : null, nedtas: frister.nedtas } };
  },
});
