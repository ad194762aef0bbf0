import { z } from 'zod';
import { regelverkFor, type Regelverk } from '#lib/organisation/regelverk';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { lasInnehall, type Innehall } from '#lib/protokoll/innehall';
import { paragrafspann } from '#lib/sammantrade/punktlista';
import { overklagandeFor, overklaganden, overklagandetext, type Grund, type Overklagande } from './anslag.ts';
import { fristerFran } from './frister.ts';
import { may } from './policy.ts';
import { loadUnderlag } from './store.ts';

/**
 * Puts the justering on the board: where the protocol is kept, the day it was announced and how decisions are appealed (KL 8:10, 8:12), with its
 * dates counted by lag 1930:173. A joint nämnd's last day waits for the other boards (KL 9:32). A set has one notice: asked again, it answers with that one.
 */
export const anslaUpp = command({
  name: 'anslag.anslaUpp',
  input: z.object({
    setId: z.uuid(),
    uppsatt: z.string().refine(arDag, 'Skriv ett datum, till exempel 2026-12-03.').optional(),
    overklagande: z.enum(overklaganden).or(z.literal('')).optional(),
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
    const innehall = lasInnehall(set.fryst.json);
    const organisation = await tx.organisation.findFirst({ where: { id: organ.organisationId }, select: { namn: true, slag: true } });
    const andra = (await tx.organisation.findMany({ where: { id: { in: regelverk.anslagsorganisationer.filter((id) => id !== organ.organisationId) } }, orderBy: { namn: 'asc' }, select: { namn: true } })).map(({ namn }) => namn);
    const hos = { ...(organisation ?? { namn: 'organisationen', slag: 'kommun' }), tillsammansMed: andra };
    const grunder = await grunderFor(tx, innehall, regelverk, hos, val.overklagande || null);
    const overklagande = (['KL13', 'FL', 'ingen'] as const).find((o) => grunder.some(({ vilket }) => vilket === o)) ?? 'ingen';
    const frister = fristerFran(uppsatt);
    // An appeal by FL runs from the day somebody was told, and what only prepares has none: then the board has no last day. Nor while another member's board is missing.
    const klocka = overklagande === 'KL13' && andra.length === 0;
    const { id } = await tx.anslag.create({
      data: {
        organId: organ.id, slag: 'justering', setId, sammantradeId: set.sammantradeId, rubrik: `Justerat protokoll, ${organ.namn}`, organNamn: organ.namn, sammantradesdatum: set.sammantrade.datum,
        paragrafer: paragrafspann(innehall.paragrafer.map(({ text }) => text.nr)), uppsatt: new Date(uppsatt), uppsattAt: nu, nedtas: new Date(frister.nedtas),
        sistaDag: klocka ? new Date(frister.sistaDag) : null, lagaKraftTidigast: klocka ? new Date(frister.lagaKraftTidigast) : null,
        forvaring: val.forvaring || regelverk.forvaring || organ.myndighet.forvaltning || organ.myndighet.namn, overklagande, grunder: [...grunder], text: overklagandetext(overklagande, hos),
      },
      select: { id: true },
    });
    if (andra.length > 0) await tx.anslagsuppsattning.createMany({ data: andra.map((namn) => ({ anslagId: id, namn })) });
    return { type: 'anslag.uppsatt', subject: id, detalj: { setId, uppsatt, sistaDag: klocka ? frister.sistaDag : null, nedtas: frister.nedtas } };
  },
});

/** The §§ by how they are appealed, in the words the notice will carry: as chosen for each decision, else the organ's own way. */
async function grunderFor(tx: Tx, { paragrafer }: Innehall, regelverk: Regelverk, hos: { namn: string; slag: string; tillsammansMed: readonly string[] }, alla: Overklagande | null): Promise<readonly Grund[]> {
  const valda = new Map((await tx.paragraf.findMany({ where: { id: { in: paragrafer.map(({ id }) => id) } }, select: { id: true, overklagande: true } })).map((p) => [p.id, p.overklagande]));
  const per = paragrafer.map((p) => ({ nr: p.text.nr, vilket: alla ?? overklagandeFor({ valt: valda.get(p.id) ?? null, beredande: p.beredande, organets: regelverk.overklagande }) }));
  const satt = per.map(({ nr }) => nr);
  return overklaganden.flatMap((vilket) => {
    const nr = per.filter((p) => p.vilket === vilket).map((p) => p.nr);
    return nr.length > 0 ? [{ vilket, paragrafer: paragrafspann(nr, satt), text: overklagandetext(vilket, hos) }] : [];
  });
}
