import '#server-only';
import type { Punkt } from '#components/min-dag/min-dag';
import { dayNear } from '#lib/platform/datum';
import type { Tx } from '#lib/platform/db';

/** Drafts where a colleague has named the person in a comment that is not yet seen. */
export async function omnamnd(tx: Tx, personId: string, idag: string): Promise<Punkt[]> {
  const rader = await tx.omnamnande.findMany({ where: { personId, sedd: null, kommentar: { dokument: { status: { not: 'godkant' } } } }, orderBy: { skapad: 'asc' }, take: 20, include: { kommentar: { select: { forfattare: { select: { namn: true } }, dokument: { select: { titel: true } } } } } });
  const perDokument = new Map(rader.map((r) => [r.dokumentId, r]));
  return [...perDokument.values()].map((r) => ({ id: `omnamnd ${r.dokumentId}`, dag: null, titel: `${r.kommentar.forfattare.namn} nämner dig i en kommentar`, text: `${r.kommentar.dokument.titel}, ${dayNear(r.skapad, idag)}.`, href: `/dokument/${r.dokumentId}`, gor: 'Läs' }));
}
