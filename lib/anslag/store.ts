import '#server-only';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Anslag as Fristanslag } from './frister.ts';

const dag = (d: Date): Dag => d.toISOString().slice(0, 10);

/** The facts a justerat set gives its notice; refused while it is not justerat. */
export async function loadUnderlag(tx: Tx, setId: string) {
  const set = await tx.justeringsset.findFirst({
    where: { id: setId },
    include: { fryst: true, anslag: { where: { slag: 'justering' }, select: { id: true } }, sammantrade: { include: { organ: { include: { myndighet: true } } } } },
  });
  if (!set) throw new Refused('finns_inte');
  return { set, organ: set.sammantrade.organ };
}

/** A notice with its interruptions. */
export async function loadAnslag(tx: Tx, id: string) {
  const anslag = await tx.anslag.findFirst({ where: { id }, include: { avbrott: { orderBy: { fran: 'asc' } }, organ: true } });
  if (!anslag) throw new Refused('finns_inte');
  return { anslag, organ: anslag.organ };
}
export type Anslagsrad = Awaited<ReturnType<typeof loadAnslag>>['anslag'];

/** As the rules of frister.ts read it. */
export const fristanslag = (a: Pick<Anslagsrad, 'uppsatt' | 'nedtas'> & { avbrott: readonly { fran: Date; till: Date | null }[] }): Fristanslag => ({
  planerat: null, uppsatt: [dag(a.uppsatt)], nedtas: dag(a.nedtas), avbrott: a.avbrott.map(({ fran, till }) => ({ fran: dagI(fran), till: till && dagI(till) })),
});

export { dag };
