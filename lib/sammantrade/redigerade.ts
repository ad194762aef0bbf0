import '#server-only';
import type { Tx } from '#lib/platform/db';

/** The sentences of a meeting that the secretary has worded otherwise, each with what it was made from: by "forslag:id", "steg:id", "anteckning:id". */
export async function loadRedigerade(tx: Tx, sammantradeId: string): Promise<Record<string, { text: string; underlag: string | null }>> {
  const iParagraf = { paragraf: { sammantradeId }, redigerad: { not: null } };
  const val = { id: true, redigerad: true, redigeradUnderlag: true } as const;
  const rader = {
    forslag: await tx.forslag.findMany({ where: iParagraf, select: val }),
    steg: await tx.beslutssteg.findMany({ where: iParagraf, select: val }),
    anteckning: await tx.paragrafanteckning.findMany({ where: iParagraf, select: val }),
  };
  return Object.fromEntries(Object.entries(rader).flatMap(([slag, alla]) => alla.map(({ id, redigerad, redigeradUnderlag }) => [`${slag}:${id}`, { text: redigerad ?? '', underlag: redigeradUnderlag }])));
}
