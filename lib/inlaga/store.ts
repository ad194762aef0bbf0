import '#server-only';
import { z } from 'zod';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { skrivForfattare, type Inlagerad, type Inlageslag, type Satsutfall } from './inlaga.ts';

const forfattare = z.array(z.object({ personId: z.string().optional(), namn: z.string(), parti: z.string().optional() })).catch([]);
const stycken = z.array(z.string()).catch([]);
const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);

/** With everything a page or a rule asks about it. */
export const medAllt = {
  organ: { select: { id: true, namn: true, kod: true, slag: true, myndighetId: true, myndighet: { select: { kod: true } } } },
  arende: { select: { id: true, dnr: true, status: true, handlaggare: { select: { namn: true } }, behandlingar: { select: { id: true } }, punkter: { where: { utgar: false }, select: { id: true } } } },
  satser: { orderBy: { nr: 'asc' } },
} as const;

type Rad = Awaited<ReturnType<typeof hamta>>;
const hamta = (tx: Tx, id: string) => tx.inlaga.findFirstOrThrow({ where: { id }, include: medAllt });

/** A row as the domain reads it. */
export const franRad = (i: Rad) => {
  if (!i.organ) throw new Error(`inlaga ${i.id} has no organ`);
  return {
    ...i, organ: i.organ, slag: i.slag as Inlageslag, text: stycken.parse(i.text), forfattare: forfattare.parse(i.forfattare), inlamnad: dag(i.inlamnad) ?? '', besvarad: dag(i.besvarad), aterkallad: dag(i.aterkallad),
    satser: i.satser.map((s) => ({ id: s.id, nr: s.nr, text: s.text, utfall: s.utfall as Satsutfall | null, paragrafId: s.paragrafId })), behandlad: i.arende.behandlingar.length > 0 || i.arende.punkter.length > 0,
  };
};
export type Inlaga = ReturnType<typeof franRad>;

export async function loadInlaga(tx: Tx, id: string): Promise<Inlaga> {
  const rad = await tx.inlaga.findFirst({ where: { id }, include: medAllt });
  if (!rad) throw new Refused('finns_inte');
  return franRad(rad);
}

/** Compare-and-set: of two who act at once the second is told. */
export async function saveInlaga(tx: Tx, { id, version }: Pick<Inlaga, 'id' | 'version'>, data: Partial<{ svar: string; svarad: Date; svarHandlingId: string; aterkallad: Date; aterkalladSkal: string; besvarad: Date | null; besvaradParagrafId: string | null }>): Promise<void> {
  const { count } = await tx.inlaga.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
}

/** For those who read an ärende with what it began with. */
export const medInlaga = { orderBy: { inlamnad: 'asc' }, take: 1, include: { satser: { orderBy: { nr: 'asc' } } } } as const;
type Ursprung = { id: string; slag: string; titel: string; forfattare: unknown; inlamnad: Date; organId: string | null; tillPersonId: string | null; tillNamn: string | null; svarad: Date | null; aterkallad: Date | null; satser: readonly { id: string; nr: number; text: string }[] };
/** As a part of the ärende; nothing where it began otherwise. */
export const inlagaAv = ([i]: readonly Ursprung[]): { inlaga?: Inlagerad } =>
  i ? {
    inlaga: {
      id: i.id, slag: i.slag as Inlageslag, titel: i.titel, av: skrivForfattare(forfattare.parse(i.forfattare)), inlamnad: dag(i.inlamnad) ?? '', organId: i.organId, till: i.tillNamn ? { id: i.tillPersonId, namn: i.tillNamn } : null,
      svarad: i.svarad !== null, aterkallad: i.aterkallad !== null, satser: i.satser.map(({ id, nr, text }) => ({ id, nr, text })),
    },
  } : {};
