import type { Tx } from '#lib/platform/db';

const slagAv = (namn: string) => (/region|landsting/i.test(namn) ? 'region' : /kommun| stad$/i.test(namn) ? 'kommun' : 'annan');

/** The huvudmän of those names, whatever name they bore when; one that nobody has named before is added. */
export async function huvudmanMedNamn(tx: Tx, namn: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const n of namn) {
    const finns = await tx.huvudmannamn.findFirst({ where: { namn: { equals: n, mode: 'insensitive' } }, select: { huvudmanId: true } });
    const id = finns?.huvudmanId ?? (await tx.huvudman.create({ data: { slag: slagAv(n), huvudmannamn: { create: [{ namn: n }] } }, select: { id: true } })).id;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}
