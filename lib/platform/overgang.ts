import { ok, refuse, type Result } from './result.ts';

/** Verb -> from which states it may be done, and where it leads. A table like this is the whole of a thing's life. */
export type Overgangar<S extends string, V extends string> = Record<V, { fran: readonly S[]; till: S }>;

/** The one way to change a state: the table says yes and where to, or no. */
export const overgangI =
  <S extends string, V extends string>(tabell: Overgangar<S, V>) =>
  (fran: S, verb: V): Result<S, 'gar_inte_i_det_laget'> =>
    tabell[verb].fran.includes(fran) ? ok(tabell[verb].till) : refuse('gar_inte_i_det_laget');

/** What can be done from a state: for buttons, and for tests that every state can be reached and left. */
export const mojliga = <S extends string, V extends string>(tabell: Overgangar<S, V>, fran: S): readonly V[] =>
  (Object.keys(tabell) as V[]).filter((verb) => tabell[verb].fran.includes(fran));
