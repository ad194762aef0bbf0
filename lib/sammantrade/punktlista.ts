import { jamforNr, skrivParagraf } from '#lib/arende/diarienummer';
import { sektioner, type Sektion } from '#lib/organisation/regelverk';
import { ok, refuse, type Result } from '#lib/platform/result';

/** A punkt is what the list says before the meeting; its § comes with the whole list at once. */
export type Punkt = {
  id: string;
  /** "7", or "7 a" for what came after the kallelse had gone out. */
  punktnr: string | null;
  paragraf: number | null;
  status: 'upptagen' | 'utgar';
};

/** Punkter get 1, 2, 3 …; those that already have a number (kallelsen is out) keep it and late ones get a letter after the one before. */
export function numreraPunkter<P extends Punkt>(punkter: readonly P[]): readonly P[] {
  if (punkter.every(({ punktnr }) => punktnr === null)) return punkter.map((punkt, i) => ({ ...punkt, punktnr: String(i + 1) }));

  const upptagna = new Set(punkter.flatMap(({ punktnr }) => punktnr ?? []));
  const sistaHela = Math.max(...[...upptagna].map((nr) => Number.parseInt(nr, 10)));
  const sistaMedNummer = punkter.findLastIndex(({ punktnr }) => punktnr !== null);
  let fore = 0;
  let nastaHela = sistaHela + 1;
  return punkter.map((punkt, i) => {
    if (punkt.punktnr !== null) {
      fore = Number.parseInt(punkt.punktnr, 10);
      return punkt;
    }
    const punktnr = i > sistaMedNummer ? String(nastaHela++) : ledigBokstav(fore, upptagna);
    upptagna.add(punktnr);
    return { ...punkt, punktnr };
  });
}

/**
 * Gives every punkt its § at once, gapless from `forsta` in the list's order; a punkt that has one keeps it and
 * a late item gets the next after the highest. A withdrawn item keeps its § too and prints "Utgår".
 */
export function geParagrafer<P extends Punkt>(punkter: readonly P[], forsta: number): Result<readonly P[], 'lucka' | 'dubblett'> {
  const givna = punkter.flatMap(({ paragraf }) => paragraf ?? []);
  const fel = felINummerfoljd(givna);
  if (fel) return refuse(fel);

  let nasta = givna.length > 0 ? Math.max(...givna) + 1 : forsta;
  return ok(punkter.map((punkt) => (punkt.paragraf === null ? { ...punkt, paragraf: nasta++ } : punkt)));
}

/** An item that is moved in among those of another section belongs there; between two sections it stays in its own where that keeps their order. */
export function sektionEfter(egen: Sektion, fore: Sektion | undefined, efter: Sektion | undefined): Sektion {
  const rang = (s: Sektion) => sektioner.indexOf(s);
  if (fore !== undefined && rang(fore) > rang(egen)) return fore;
  return efter !== undefined && rang(efter) < rang(egen) ? efter : egen;
}

/** Withdraws an item: with a § it stays as "Utgår", so that the series has no gap; without one it may go. */
export const utga = <P extends Punkt>(punkter: readonly P[], id: string): readonly P[] =>
  punkter.flatMap((punkt) => (punkt.id !== id ? punkt : punkt.paragraf === null ? [] : { ...punkt, status: 'utgar' }));

/** What is wrong with a meeting's §§ taken together: a number twice is a wall, a gap is a warning. */
export function felINummerfoljd(nummer: readonly number[]): 'lucka' | 'dubblett' | null {
  if (new Set(nummer).size < nummer.length) return 'dubblett';
  const ordnade = nummer.toSorted((a, b) => a - b);
  return ordnade.some((nr, i) => i > 0 && nr !== (ordnade[i - 1] ?? nr) + 1) ? 'lucka' : null;
}

/** "§§ 88–91, 93": runs only over numbers that follow each other among `alla`, so a § that does not exist is never implied. */
export function paragrafspann(nummer: readonly (string | number)[], alla: readonly (string | number)[] = nummer): string {
  const ordning = new Map([...new Set(alla.map(String))].toSorted(jamforNr).map((nr, i) => [nr, i]));
  const valda = [...new Set(nummer.map(String))].toSorted(jamforNr);
  if (valda.length === 0) return '';
  if (valda.length === 1) return skrivParagraf(valda[0] ?? '');

  const spann: string[][] = [];
  for (const nr of valda) {
    const pagaende = spann.at(-1);
    const forra = pagaende?.at(-1);
    if (pagaende && forra !== undefined && foljer(forra, nr, ordning)) pagaende.push(nr);
    else spann.push([nr]);
  }
  const skrivna = spann.map((s) => (s.length < 2 ? s[0] : `${s[0]}${s.length === 2 && spann.length > 1 ? ', ' : '–'}${s.at(-1)}`));
  return `§${skrivParagraf(skrivna.join(', ')).replaceAll(',\u00A0', ', ')}`;
}

const heltal = /^\d+$/;
const foljer = (a: string, b: string, ordning: ReadonlyMap<string, number>) =>
  heltal.test(a) && heltal.test(b) ? Number(b) === Number(a) + 1 : (ordning.get(b) ?? -1) === (ordning.get(a) ?? -3) + 1;

function ledigBokstav(efter: number, upptagna: ReadonlySet<string>): string {
  for (const bokstav of 'abcdefghijklmnopqrstuvwxyzåäö') if (!upptagna.has(`${efter} ${bokstav}`)) return `${efter} ${bokstav}`;
  throw new Error(`more than 29 late items after punkt ${efter}`);
}
