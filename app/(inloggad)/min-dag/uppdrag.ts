import '#server-only';
import type { Punkt } from '#components/min-dag/min-dag';
import { medKod } from '#lib/handling/handling';
import type { Tx } from '#lib/platform/db';

const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);

/** The tasks that a decision has given this person. */
export async function minaUppdrag(tx: Tx, personId: string): Promise<Punkt[]> {
  const rader = await tx.uppfoljning.findMany({ where: { personId, rapporterad: null }, orderBy: { senast: 'asc' }, take: 50, include: { organ: { select: { namn: true, kod: true } }, arende: { select: { dnr: true, myndighet: { select: { kod: true } } } } } });
  return rader.map((u) => ({ id: `uppdrag ${u.id}`, dag: dag(u.senast), titel: u.text, text: `Uppdrag från ${u.organ.namn}. Återkom med vad som är gjort.`, marke: u.arende ? medKod(u.arende.myndighet.kod, u.arende.dnr) : u.organ.kod, href: '/uppdrag?vems=jag', gor: 'Återrapportera' }));
}

/** Tasks of one's organ that nobody answers for. */
export async function uppdragUtanAnsvarig(tx: Tx, omfang: readonly string[] | null): Promise<Punkt[]> {
  const rader = await tx.uppfoljning.findMany({ where: { personId: null, rapporterad: null, ...(omfang ? { organ: { myndighetId: { in: [...omfang] } } } : {}) }, orderBy: { senast: 'asc' }, take: 20, include: { organ: { select: { namn: true, kod: true } } } });
  return rader.map((u) => ({ id: `utse ${u.id}`, dag: null, titel: `Uppdrag utan ansvarig: ${u.text}`, text: `Från ${u.organ.namn}, till ${u.mottagare}.`, marke: u.organ.kod, href: '/uppdrag', gor: 'Utse ansvarig' }));
}
