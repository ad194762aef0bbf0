import '#server-only';
import { dagI, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Anslag as Fristanslag, Frister } from './frister.ts';
import type { Verkan } from './verkan.ts';

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
  const anslag = await tx.anslag.findFirst({ where: { id }, include: { avbrott: { orderBy: { fran: 'asc' } }, andraTavlor: { orderBy: { namn: 'asc' } }, organ: true } });
  if (!anslag) throw new Refused('finns_inte');
  return { anslag, organ: anslag.organ };
}
export type Anslagsrad = Awaited<ReturnType<typeof loadAnslag>>['anslag'];

/** What has been noted about the decisions of a set, oldest first, and the §§ it is about. */
export async function loadVerkan(tx: Tx, setId: string): Promise<{ rader: readonly Verkan[]; paragrafer: readonly string[] }> {
  await tx.$queryRaw`select 1 from justeringsset where id = ${setId}::uuid for update`;
  return { rader: await verkanI(tx, { setId }), paragrafer: (await tx.paragraf.findMany({ where: { justeringssetId: setId }, orderBy: { ordning: 'asc' }, select: { id: true } })).map(({ id }) => id) };
}

/** The rows as the rules read them, oldest first. */
export async function verkanI(tx: Tx, where: { setId: string | { in: string[] } }): Promise<(Verkan & { setId: string; at: Date; av: string })[]> {
  const rader = await tx.beslutsverkan.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], include: { person: { select: { namn: true } } } });
  return rader.map((v) => ({ id: v.id, setId: v.setId, slag: v.slag as Verkan['slag'], paragrafId: v.paragrafId, datum: dag(v.datum), domstol: v.domstol, malnummer: v.malnummer, text: v.text, gallerId: v.gallerId, at: v.at, av: v.person.namn }));
}

type Fristrad = Pick<Anslagsrad, 'uppsatt' | 'nedtas'> & { avbrott: readonly { fran: Date; till: Date | null; beslut: string | null }[]; andraTavlor: readonly { uppsatt: Date | null }[] };

/** As the rules of frister.ts read it. */
export const fristanslag = (a: Fristrad): Fristanslag => ({
  planerat: null, uppsatt: [dag(a.uppsatt), ...a.andraTavlor.flatMap(({ uppsatt }) => (uppsatt ? [dag(uppsatt)] : []))], vantar: a.andraTavlor.filter(({ uppsatt }) => uppsatt === null).length, nedtas: dag(a.nedtas),
  avbrott: a.avbrott.map(({ fran, till, beslut }) => ({ fran: dagI(fran), till: till && dagI(till), raknas: beslut === null ? (till ? null : true) : beslut === 'ny_period' })),
});

/** Compare-and-set of a notice's dates. Only what is appealed by laglighetsprövning has a last day of its own. */
export async function sattFrister(tx: Tx, a: Anslagsrad, { nedtas, sistaDag, lagaKraftTidigast }: Frister): Promise<void> {
  const { count } = await tx.anslag.updateMany({
    where: { id: a.id, version: a.version },
    data: { nedtas: new Date(nedtas), version: a.version + 1, ...(a.overklagande === 'KL13' ? { sistaDag: new Date(sistaDag), lagaKraftTidigast: new Date(lagaKraftTidigast) } : {}) },
  });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
}

export { dag };
