import type { Prisma } from '#prisma';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { load as loadRemiss, provaId } from '#lib/remiss/store';

/** The remiss's sammanställning; begun when the first passage is marked. The remiss's row is held, so that two who begin at once get the same. */
export async function sammanstallningFor(tx: Tx, remiss: { id: string; titel: string }, nu: Date): Promise<{ id: string }> {
  await tx.$executeRaw`select 1 from remiss where id = ${remiss.id}::uuid for update`;
  const finns = await tx.sammanstallning.findFirst({ where: { remissId: remiss.id }, select: { id: true } });
  return finns ?? tx.sammanstallning.create({ data: { remissId: remiss.id, titel: `Sammanställning: ${remiss.titel}`, skapad: nu }, select: { id: true } });
}

/** The theme of that name, added last when there is none; no name is no theme. */
export async function temaMed(tx: Tx, sammanstallningId: string, namn: string): Promise<string | null> {
  if (!namn) return null;
  await tx.$executeRaw`select 1 from sammanstallning where id = ${sammanstallningId}::uuid for update`;
  const teman = await tx.sammanstallningstema.findMany({ where: { sammanstallningId }, select: { id: true, namn: true, ordning: true } });
  const finns = teman.find((t) => t.namn.toLocaleLowerCase('sv') === namn.toLocaleLowerCase('sv'));
  if (finns) return finns.id;
  const { id } = await tx.sammanstallningstema.create({ data: { sammanstallningId, namn, ordning: Math.max(0, ...teman.map((t) => t.ordning)) + 1 }, select: { id: true } });
  return id;
}

const hel = { sammanstallning: { include: { remiss: true } }, bemotande: true } as const;
export type Synpunktrad = Prisma.RemissynpunktGetPayload<{ include: typeof hel }>;

/** One marked passage with the remiss it answers, or `finns_inte`. */
export async function loadSynpunkt(tx: Tx, id: string): Promise<Synpunktrad> {
  provaId(id);
  const rad = await tx.remissynpunkt.findFirst({ where: { id }, include: hel });
  if (!rad) throw new Refused('finns_inte');
  return rad;
}

/** One instans with its answer and the remiss it was asked, or `finns_inte`. */
export async function loadSvaret(tx: Tx, { remissId, instansId }: { remissId: string; instansId: string }) {
  provaId(instansId);
  const remiss = await loadRemiss(tx, remissId);
  const instans = await tx.remissinstans.findFirst({ where: { id: instansId, remissId } });
  if (!instans) throw new Refused('finns_inte');
  return { remiss, myndighetId: remiss.myndighetId, instans };
}
