import { skrivBeteckning } from '#lib/handling/handling';
import type { Tx } from '#lib/platform/db';

export type Redan = { arendeId: string; handlingId: string; beteckning: string; rubrik: string };

/** The handling in this myndighet's diary that already holds one of these files, if any. Another nämnd's copy is another handling (TF 2:9-10). */
export async function finnsRedan(tx: Tx, myndighetId: string, hashar: readonly string[]): Promise<Redan | null> {
  const fil = await tx.handlingsfil.findFirst({
    where: { filHash: { in: [...hashar] }, handling: { myndighetId, riktning: 'inkommen', makulerad: null } },
    orderBy: { id: 'asc' }, select: { handling: { select: { id: true, arendeId: true, aktbilaga: true, rubrik: true, myndighet: { select: { kod: true } } } } },
  });
  if (!fil) return null;
  const { id, arendeId, aktbilaga, rubrik, myndighet } = fil.handling;
  const arende = await tx.arende.findFirst({ where: { id: arendeId }, select: { dnr: true } });
  return { handlingId: id, arendeId, rubrik, beteckning: skrivBeteckning(myndighet.kod, arende?.dnr ?? '', aktbilaga) };
}
