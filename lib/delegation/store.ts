import '#server-only';
import type { Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Delegationspunkt, Stallning } from './delegation.ts';

const dag = (datum: Date): Dag => datum.toISOString().slice(0, 10);

/** The organ, or refused as finns_inte. */
export async function loadOrgan(tx: Tx, organId: string) {
  const organ = await tx.organ.findFirst({ where: { id: organId }, select: { id: true, namn: true, kod: true, slag: true, myndighetId: true, regelverk: true } });
  if (!organ) throw new Refused('finns_inte');
  return { organ };
}

/** Every point of the delegationsordning, also those that no longer hold. */
export async function loadPunkter(tx: Tx, organId: string): Promise<Delegationspunkt[]> {
  const rader = await tx.delegationspunkt.findMany({ where: { organId }, orderBy: [{ fran: 'asc' }, { id: 'asc' }] });
  return rader
    .map(({ id, nr, text, delegat, befattningId, ordforande, villkor, anmals, overklagande, fran, till }) => ({ id, nr, text, delegat, befattningId, ordforande, villkor, anmals, overklagande, fran: dag(fran), till: till && dag(till) }))
    .toSorted((a, b) => a.nr.localeCompare(b.nr, 'sv', { numeric: true }));
}

/** What somebody is on that day: befattningar held, and whether one presides over the organ. */
export async function stallningFor(tx: Tx, organId: string, personId: string, nar: Dag): Promise<Stallning> {
  const d = new Date(nar);
  const da = { fran: { lte: d }, OR: [{ till: null }, { till: { gte: d } }] };
  const innehav = await tx.befattningsinnehav.findMany({ where: { personId, ...da }, select: { befattningId: true } });
  const ordforande = await tx.fortroendeuppdrag.count({ where: { personId, uppdrag: 'ordforande', plats: { organId }, ...da } });
  return { befattningar: innehav.map(({ befattningId }) => befattningId), ordforande: ordforande > 0 };
}
