import type { Tx } from '#lib/platform/db';
import type { Filref } from '#lib/platform/files';

export type Underlag = { handlingId: string; rubrik: string; datum: string; remissen: boolean; filer: Filref[] };

/** What may go with an internremiss: the remiss itself first, and whatever else lies registered in its ärende, the newest last. What has been struck out does not, nor the missiv of an earlier round. */
export async function remissensUnderlag(tx: Tx, { arendeId, handlingId }: { arendeId: string; handlingId: string | null }): Promise<Underlag[]> {
  const rader = await tx.handling.findMany({
    where: { arendeId, makulerad: null, filer: { some: {} }, NOT: { riktning: 'upprattad', utbyteId: { not: null } } }, orderBy: { aktbilaga: 'asc' },
    select: { id: true, rubrik: true, handlingsdatum: true, sekretess: true, filer: { orderBy: { ordning: 'asc' } } },
  });
  return rader
    .filter(({ id, sekretess }) => id === handlingId || !sekretess)
    .map(({ id, rubrik, handlingsdatum, filer }) => ({ handlingId: id, rubrik, datum: handlingsdatum.toISOString().slice(0, 10), remissen: id === handlingId, filer: filer.map(({ filHash, namn, typ }) => ({ hash: filHash, namn, typ })) }))
    .toSorted((a, b) => Number(b.remissen) - Number(a.remissen));
}

/** The files of those that were chosen; without a choice the remiss's own. */
export const valdaFiler = (underlag: readonly Underlag[], valda: readonly string[] | undefined): Filref[] => underlag.filter((u) => (valda ? valda.includes(u.handlingId) : u.remissen)).flatMap((u) => u.filer);
