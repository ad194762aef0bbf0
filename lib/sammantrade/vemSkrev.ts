import '#server-only';
import type { Tx } from '#lib/platform/db';

/** The name of whoever did that last to a §, from the log. */
export async function vemSkrev(tx: Tx, paragrafId: string, type: string): Promise<string> {
  const rad = await tx.handelse.findFirst({ where: { subject: paragrafId, type }, orderBy: { at: 'desc' }, select: { personId: true } });
  const person = rad?.personId ? await tx.person.findFirst({ where: { id: rad.personId }, select: { namn: true } }) : null;
  return person?.namn ?? 'Någon annan';
}
