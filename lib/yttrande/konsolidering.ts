import type { Tx } from '#lib/platform/db';

/** What won beside the frozen text: who yrkade it, and the words. */
export type Vunnet = { text: string; av: string[] };

const andrar = new Set(['andring', 'tillagg']);

/**
 * What a justerad § adds to the frozen text it builds on: yrkanden about a change or a tillägg that won and have no frozen text of their own. Nothing when
 * the decision itself points at another version than the one that was put forward: then that version is the whole text.
 */
export async function vunnaAndringar(tx: Tx, paragrafId: string): Promise<Vunnet[]> {
  const steg = await tx.beslutssteg.findMany({
    where: { paragrafId, vinnandeId: { not: null } }, orderBy: { ordning: 'asc' },
    select: { vinnande: { select: { id: true, slag: true, text: true, aterkallat: true, dokumentversionId: true, av: { where: { roll: 'yrkar' }, orderBy: { ordning: 'asc' }, select: { namn: true, parti: true, person: { select: { namn: true } } } } } } },
  });
  const vunna = new Map(steg.flatMap(({ vinnande: v }) => (v && andrar.has(v.slag) && !v.aterkallat && !v.dokumentversionId ? [[v.id, v] as const] : [])));
  return [...vunna.values()].map(({ text, av }) => ({ text, av: av.map((a) => [a.person?.namn ?? a.namn, a.parti && `(${a.parti})`].filter(Boolean).join(' ')) }));
}

/** Whether a § that builds on this frozen version decided more than stands in it. Said of the § itself, so that it holds before its decision has been written onto the yttrande. */
export async function skaSammanfogas(tx: Tx, paragrafId: string, versionId: string): Promise<boolean> {
  const framlagda = await tx.dokumentversion.findMany({ where: { dokument: { versioner: { some: { id: versionId } } }, punkthandling: { some: { punkt: { paragrafer: { some: { id: paragrafId } } } } } }, select: { id: true } });
  if (framlagda.length > 0 && !framlagda.some((v) => v.id === versionId)) return false;
  return (await vunnaAndringar(tx, paragrafId)).length > 0;
}

/** The column's JSON as what was yrkat. */
export const lasVunnet = (json: unknown): Vunnet[] =>
  (Array.isArray(json) ? json : []).flatMap((v: unknown) => {
    const { text, av } = (v ?? {}) as { text?: unknown; av?: unknown };
    return typeof text === 'string' ? [{ text, av: Array.isArray(av) ? av.filter((x): x is string => typeof x === 'string') : [] }] : [];
  });
