import type { Dag } from '#lib/platform/dag';

/** Insert-only rows: `utkast` is being looked at; of the others the newest says what the public reads. `till`: the day it comes off. */
export type Publicering = { id: string; slag: 'utkast' | 'maskerad' | 'original' | 'ingen'; masker: readonly string[]; till: Dag | null; at: Date };
export type Publikt = { slag: 'original' } | { slag: 'maskerad'; id: string } | { slag: 'ingen' };

/** What the public may read that day: nothing once its day has come, the newest choice before that, else what justering made of the set (TF 2:10). */
export function publiktNu(rader: readonly Publicering[], setetPubliceras: boolean, idag: Dag): Publikt {
  const vald = rader.filter(({ slag }) => slag !== 'utkast').reduce<Publicering | null>((sen, r) => (!sen || r.at >= sen.at ? r : sen), null);
  if (!vald) return { slag: setetPubliceras ? 'original' : 'ingen' };
  if (vald.slag === 'ingen' || vald.slag === 'utkast' || (vald.till !== null && idag >= vald.till)) return { slag: 'ingen' };
  return vald.slag === 'maskerad' ? { slag: 'maskerad', id: vald.id } : { slag: 'original' };
}

/** What its file is called beside the signed one. */
export const kopiaslag = (id: string): string => `kopia ${id}`;
export const utdragsslag = (id: string): string => `utdrag ${id}`;
