import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';

const hel = { remiss: { include: { myndighet: true } }, mottagareMyndighet: true, svarslank: { select: { epost: true } } } as const;
export type InstansHel = Prisma.RemissinstansGetPayload<{ include: typeof hel }>;

/** One instans with its remiss and whom it is, or `finns_inte`. */
export async function loadInstansHel(tx: Tx, id: string): Promise<InstansHel> {
  const rad = await tx.remissinstans.findFirst({ where: { id }, include: hel });
  if (!rad) throw new Refused('finns_inte');
  return rad;
}
