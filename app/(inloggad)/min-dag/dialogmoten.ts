import '#server-only';
import type { Punkt, Vantan } from '#components/min-dag/min-dag';
import type { Tx } from '#lib/platform/db';

const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);
const obesvarad = { dialogmote: { status: 'fardigstalld' }, dialoguppfoljning: { none: { lage: { in: ['besvarad', 'avslutad'] } } } };
const foljs = { in: ['medskick', 'fraga', 'overenskommen_atgard'] };

/** What others have passed on to one's organ, or given oneself to look after, and that waits for an answer. */
export async function medskick(tx: Tx, personId: string, omfang: readonly string[] | null | undefined): Promise<Punkt[]> {
  const till = omfang === undefined ? [] : [{ typ: 'medskick', tillOrgan: omfang === null ? {} : { myndighetId: { in: [...omfang] } } }];
  const rader = await tx.dialogpunkt.findMany({ where: { ...obesvarad, typ: foljs, OR: [{ agarePersonId: personId }, ...till] }, orderBy: [{ tidTill: 'asc' }, { id: 'asc' }], take: 30, include: { dialogmote: { select: { id: true, titel: true } }, avsnitt: { select: { rubrik: true } }, tillOrgan: { select: { kod: true } } } });
  return rader.map((p) => ({
    id: `medskick ${p.id}`, dag: dag(p.tidTill), titel: p.text.length > 110 ? `${p.text.slice(0, 107).trim()} …` : p.text, text: `${p.typ === 'medskick' ? 'Medskick' : p.typ === 'fraga' ? 'Fråga' : 'Överenskommen åtgärd'} från ${p.avsnitt.rubrik}, punkt ${p.nr} i ${p.dialogmote.titel}${p.tidText ? `. ${p.tidText}` : ''}.`,
    marke: p.tillOrgan?.kod ?? null, href: `/dialogmoten/${p.dialogmote.id}#punkt-${p.nr}`, gor: 'Svara',
  }));
}

/** The medskick of the notes one has finished oneself, that somebody else has to answer. */
export async function skickadeMedskick(tx: Tx, personId: string): Promise<Vantan[]> {
  const rader = await tx.dialogpunkt.findMany({ where: { ...obesvarad, typ: 'medskick', dialogmote: { status: 'fardigstalld', fardigstalldAvId: personId } }, orderBy: { id: 'asc' }, take: 30, include: { dialogmote: { select: { id: true, fardigstalld: true } }, tillOrgan: { select: { namn: true } } } });
  return rader.map((p) => ({ id: `skickat ${p.id}`, hos: p.tillOrgan?.namn ?? p.agare ?? '', vad: `Medskick: ${p.text.slice(0, 80)}`, href: `/dialogmoten/${p.dialogmote.id}#punkt-${p.nr}`, sedan: dag(p.dialogmote.fardigstalld), senast: dag(p.tidTill) }));
}
