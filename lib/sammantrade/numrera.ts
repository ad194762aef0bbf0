import '#server-only';
import type { Tx } from '#lib/platform/db';
import type { Listpunkt, Sammantrade } from './sammantrade.ts';
import { numreraPunkter } from './punktlista.ts';

/** The list in its new order: until a kallelse has gone out everything is numbered anew, after that what was sent keeps its number and a late item gets a letter. */
export async function saveOrdning(tx: Tx, { id, kallelser }: Pick<Sammantrade, 'id' | 'kallelser'>, punkter: readonly Pick<Listpunkt, 'id' | 'beteckning'>[], nya: readonly string[] = []): Promise<void> {
  const numrerade = numreraPunkter(punkter.map((p) => ({ id: p.id, punktnr: kallelser.length > 0 && !nya.includes(p.id) && p.beteckning ? p.beteckning : null, paragraf: null, status: 'upptagen' as const })));
  // Two steps, for two items may not stand in one place even for a moment.
  await tx.$executeRaw`update punkt set ordning = -ordning where sammantrade_id = ${id}::uuid`;
  for (const [i, { id: punktId, punktnr }] of numrerade.entries()) await tx.punkt.updateMany({ where: { id: punktId }, data: { ordning: i + 1, beteckning: punktnr ?? '' } });
}
