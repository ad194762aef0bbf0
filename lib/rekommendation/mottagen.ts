import '#server-only';
import { z } from 'zod';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { utfall } from './rekommendation.ts';
import { provaId, tillDag } from './store.ts';

const satser = z.array(z.object({ nr: z.number().int(), text: z.string() })).catch([]);
const lastSchema = z.object({ nr: z.number().int(), utfall: z.enum(utfall), andring: z.string().nullable(), sakert: z.boolean().default(true), punkt: z.string().nullable().default(null) });
const med = { arende: { select: { id: true, dnr: true, handlaggareId: true, status: true, myndighet: { select: { kod: true } } } }, handling: { include: { filer: { orderBy: { ordning: 'asc' } } } }, svar: { orderBy: { id: 'asc' } } } as const;
type Rad = Prisma.MottagenRekommendationGetPayload<{ include: typeof med }>;

const svarAv = (s: Rad['svar'][number]) => ({ ...s, datum: tillDag(s.datum) ?? '', utfall: z.array(lastSchema).catch([]).parse(s.utfall), ovrigt: z.array(z.string()).catch([]).parse(s.ovrigt) });
export const mottagenAv = (m: Rad) => ({ ...m, satser: satser.parse(m.satser), senast: tillDag(m.senast), svar: m.svar.map(svarAv) });
export type Mottagen = ReturnType<typeof mottagenAv>;

/** One that has come to us, with what our §§ have meant for it; or `finns_inte`. */
export async function loadMottagen(tx: Tx, where: { id: string } | { utbyteId: string }): Promise<Mottagen> {
  if ('id' in where) provaId(where.id);
  const rad = await tx.mottagenRekommendation.findFirst({ where, include: med });
  if (!rad) throw new Refused('finns_inte');
  return mottagenAv(rad);
}

/** The mottagen and the answer that belongs to a § of ours. */
export async function loadSvar(tx: Tx, svarId: string): Promise<{ mottagen: Mottagen; svar: Mottagen['svar'][number]; myndighetId: string }> {
  const rad = await tx.rekommendationssvar.findFirst({ where: { id: svarId }, select: { mottagenId: true } });
  if (!rad) throw new Refused('finns_inte');
  const mottagen = await loadMottagen(tx, { id: rad.mottagenId });
  const svar = mottagen.svar.find(({ id }) => id === svarId);
  if (!svar) throw new Refused('finns_inte');
  return { mottagen, svar, myndighetId: mottagen.myndighetId };
}

/** Compare-and-set on the answer: of two who say what a § means at once the second is told. */
export async function saveSvar(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.RekommendationssvarUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.rekommendationssvar.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
}
