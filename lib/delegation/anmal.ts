import '#server-only';
import type { Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { anmalanstabell, skrivBeslutsnummer, type Anmalningsrad } from './delegation.ts';

type Vantande = Anmalningsrad & { id: string; slag: string };

/** What is to be reported at a meeting of that day and has not been yet (KL 6:39–40). */
export async function attAnmala(tx: Tx, organId: string, senast: Dag): Promise<Vantande[]> {
  const rader = await tx.delegationsbeslut.findMany({
    where: { organId, anmals: true, anmaldParagrafId: null, beslutsdatum: { lte: new Date(senast) } }, orderBy: [{ slag: 'asc' }, { ar: 'asc' }, { nr: 'asc' }],
    include: { organ: { select: { kod: true } }, arende: { select: { dnr: true } }, delegat: { select: { namn: true } }, delegationspunkt: { select: { nr: true } } },
  });
  return rader.map((r) => ({
    id: r.id, slag: r.slag, nummer: skrivBeslutsnummer(r.organ.kod, r.slag, r.ar, r.nr), dag: r.beslutsdatum.toISOString().slice(0, 10), dnr: r.arende?.dnr ?? null, text: r.text,
    delegat: [r.delegat.namn, r.delegatTitel].filter(Boolean).join(', '), punkt: r.delegationspunkt?.nr ?? null,
  }));
}

/** The text of the list-§; `ids` are what it reports, for `markeraAnmalda` once the § has its row. */
export async function anmalanFor(tx: Tx, organId: string, senast: Dag): Promise<{ text: ReturnType<typeof anmalanstabell>; ids: readonly string[] }> {
  const rader = await attAnmala(tx, organId, senast);
  return { text: anmalanstabell(rader), ids: rader.map(({ id }) => id) };
}

/** From here on they are reported at that §. */
export const markeraAnmalda = (tx: Tx, ids: readonly string[], paragrafId: string) => tx.delegationsbeslut.updateMany({ where: { id: { in: [...ids] }, anmaldParagrafId: null }, data: { anmaldParagrafId: paragrafId } });

/** The § is withdrawn: they wait for the next meeting. */
export const aterlamna = (tx: Tx, paragrafId: string) => tx.delegationsbeslut.updateMany({ where: { anmaldParagrafId: paragrafId }, data: { anmaldParagrafId: null } });
