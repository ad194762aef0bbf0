import { ok, refuse, type Result } from '#lib/platform/result';

/** A val or anställning by closed ballots (KL 5:55): counts without names. */
export type SlutenOmrostning = {
  roster: Readonly<Record<string, number>>;
  blanka: number;
  ogiltiga: number;
  /** How many are to be elected. */
  antal: number;
  /** The candidates in the order the lots fell, among those with equal votes (KL 5:56). */
  lottning: readonly string[];
};

export type SlutetUtfall = { valda: readonly string[]; avgivna: number; lottades: boolean };

/** Most votes win; where the last seats are even the lot decides, and it must name everyone it was drawn between (KL 5:54, 5:56). */
export function raknaSlutenOmrostning(
  { roster, blanka, ogiltiga, antal, lottning }: SlutenOmrostning,
  rostande: number,
): Result<SlutetUtfall, 'fler_roster_an_rostande' | 'for_fa_kandidater' | 'lottning_kravs'> {
  const kandidater = Object.entries(roster).filter(([, fick]) => fick > 0).toSorted(([, a], [, b]) => b - a);
  const avgivna = kandidater.reduce((summa, [, fick]) => summa + fick, 0) + blanka + ogiltiga;
  if (avgivna > rostande) return refuse('fler_roster_an_rostande');
  if (kandidater.length < antal) return refuse('for_fa_kandidater');

  const grans = kandidater[antal - 1]?.[1] ?? 0;
  const sakra = kandidater.flatMap(([id, fick]) => (fick > grans ? id : []));
  const lika = kandidater.flatMap(([id, fick]) => (fick === grans ? id : []));
  const kvar = antal - sakra.length;
  if (lika.length === kvar) return ok({ valda: [...sakra, ...lika], avgivna, lottades: false });

  const lottade = lottning.filter((id) => lika.includes(id));
  return lottade.length < lika.length ? refuse('lottning_kravs') : ok({ valda: [...sakra, ...lottade.slice(0, kvar)], avgivna, lottades: true });
}
