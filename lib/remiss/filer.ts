import type { Tx } from '#lib/platform/db';
import type { Filref } from '#lib/platform/files';

/** The documents of the remiss as they were registered. */
export async function remissensFiler(tx: Tx, handlingId: string | null): Promise<Filref[]> {
  if (!handlingId) return [];
  const rader = await tx.handlingsfil.findMany({ where: { handlingId }, orderBy: { ordning: 'asc' } });
  return rader.map(({ filHash, namn, typ }) => ({ hash: filHash, namn, typ }));
}
