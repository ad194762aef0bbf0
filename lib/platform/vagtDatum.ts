import { arDag, dagarEfter, dagarMellan, delar, manadsnamn, sistaDagI, skrivDag, type Dag } from './dag.ts';

/**
 * A date that is no more exact than its source: "maj–oktober 2019", "innan årsskiftet", "så snart som möjligt".
 * `text` is how it was written, when that says more than the days do. Flat, so that it is four columns in a row.
 */
export type VagtDatum = {
  precision: 'dag' | 'manad' | 'ar' | 'period' | 'senast' | 'obestamt';
  fran: Dag | null;
  till: Dag | null;
  text: string | null;
};

const manadstal = new Map<string, number>(manadsnamn.flatMap((namn, i) => [[namn, i + 1], [namn.slice(0, 3), i + 1]]));
const manadMonster = [...manadsnamn, ...manadsnamn.map((namn) => namn.slice(0, 3))].join('|');
const dagText = new RegExp(`^(?:den )?(\\d{1,2}) (${manadMonster})(?: (\\d{4}))?$`);
const manadText = new RegExp(`^(${manadMonster})(?: (\\d{4}))?$`);
const arstider: Record<string, readonly [number, number]> = { vintern: [1, 2], våren: [3, 5], sommaren: [6, 8], hösten: [9, 11] };

/** One whole day, known exactly. */
export const exakt = (dag: Dag): VagtDatum => ({ precision: 'dag', fran: dag, till: dag, text: null });

/** A span between two days that are both known. */
export const period = (fran: Dag, till: Dag): VagtDatum => ({ precision: 'period', fran, till, text: null });

/**
 * Reads what people write; `ar` is the year of the document, for "innan årsskiftet" and dates without a year.
 * What cannot be placed in the calendar is kept as written: nothing is guessed and nothing is lost.
 */
export function tolkaVagtDatum(skrivet: string, ar?: number): VagtDatum {
  const text = skrivet.trim().replaceAll(/\s+/g, ' ');
  const lag = text.toLowerCase().replace(/\.$/, '');
  return (
    tolkaSpann(lag, ar) ??
    tolkaSenast(lag, text, ar) ??
    tolkaDel(lag, ar) ??
    tolkaArstid(lag, text, ar) ?? { precision: 'obestamt', fran: null, till: null, text }
  );
}

/** As it was written, or in running Swedish: "10 september 2019", "oktober 2019", "maj–oktober 2019". */
export function skrivVagtDatum({ precision, fran, till, text }: VagtDatum): string {
  if (text) return text;
  if (precision === 'senast' && till) return `senast den ${skrivDag(till)}`;
  if (!fran || !till) return '';
  if (precision === 'dag') return skrivDag(fran);
  const borjan = delar(fran);
  const slut = delar(till);
  if (precision === 'ar') return String(borjan.ar);
  if (precision === 'manad') return `${manadsnamn[borjan.manad - 1]} ${borjan.ar}`;
  const helaManader = borjan.dagnr === 1 && till === sistaDagI(slut.ar, slut.manad);
  if (!helaManader) return borjan.ar === slut.ar ? `${skrivDag(fran).replace(/ \d{4}$/, '')} – ${skrivDag(till)}` : `${skrivDag(fran)} – ${skrivDag(till)}`;
  if (borjan.manad === 1 && slut.manad === 12) return `${borjan.ar}–${slut.ar}`;
  const manad = (m: number) => manadsnamn[m - 1];
  return borjan.ar === slut.ar ? `${manad(borjan.manad)}–${manad(slut.manad)} ${slut.ar}` : `${manad(borjan.manad)} ${borjan.ar}–${manad(slut.manad)} ${slut.ar}`;
}

/** The earliest day it can mean; null when the source gives none. */
export const forstaDag = ({ fran }: VagtDatum): Dag | null => fran;

/** The latest day it can mean: the one that deadlines and reminders count from. */
export const sistaDag = ({ till }: VagtDatum): Dag | null => till;

/** By last day, then first, then the narrower before the wider; what has no day at all comes last. */
export function jamforVagtDatum(a: VagtDatum, b: VagtDatum): number {
  return jamfor(a.till ?? '9999', b.till ?? '9999') || jamfor(b.fran ?? '', a.fran ?? '') || jamfor(a.text ?? '', b.text ?? '');
}

const jamfor = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function tolkaDel(text: string, ar?: number): VagtDatum | null {
  if (arDag(text)) return exakt(text);
  if (/^\d{4}-\d{2}$/.test(text)) return helManad(Number(text.slice(0, 4)), Number(text.slice(5)));
  if (/^(19|20)\d{2}$/.test(text)) return { precision: 'ar', fran: `${text}-01-01`, till: `${text}-12-31`, text: null };
  const dag = dagText.exec(text);
  const dagensAr = dag?.[3] ?? ar;
  if (dag && dagensAr) {
    const iso = `${dagensAr}-${tva(manadstal.get(dag[2] ?? '') ?? 0)}-${tva(Number(dag[1]))}`;
    return arDag(iso) ? exakt(iso) : null;
  }
  const manad = manadText.exec(text);
  const manadensAr = manad?.[2] ?? ar;
  return manad && manadensAr ? helManad(Number(manadensAr), manadstal.get(manad[1] ?? '') ?? 0) : null;
}

function tolkaSpann(text: string, ar?: number): VagtDatum | null {
  const [vanster, hoger, ...fler] = text.split(/\s*[–—]\s*|\s+-\s+|\s+till och med\s+|\s+t\.?o\.?m\.?\s+|(?<=[a-zåäö]|^\d{4})-(?=[a-zåäö]|\d{4}$)/);
  if (!vanster || !hoger || fler.length > 0) return null;
  const slut = tolkaDel(hoger, ar);
  // "10–12 september 2019": the month stands only once.
  const borjanText = /^(?:den )?\d{1,2}$/.test(vanster) ? `${vanster} ${hoger.replace(/^(?:den )?\d{1,2} /, '')}` : vanster;
  const borjan = slut?.till ? tolkaDel(borjanText, delar(slut.till).ar) : null;
  return borjan?.fran && slut?.till && dagarMellan(borjan.fran, slut.till) >= 0 ? period(borjan.fran, slut.till) : null;
}

function tolkaSenast(text: string, skrivet: string, ar?: number): VagtDatum | null {
  const [, ord, rest = ''] = /^(senast|före|innan|till och med|t\.?o\.?m\.?) (?:den )?(.+)$/.exec(text) ?? [];
  if (!ord) return null;
  const skiftet = /^års?skiftet(?: (\d{4})(?:[/–-]\d{2,4})?)?$/.exec(rest);
  if (skiftet) {
    const arets = skiftet[1] ?? ar;
    return arets ? { precision: 'senast', fran: null, till: `${arets}-12-31`, text: skrivet } : null;
  }
  const inre = tolkaDel(rest, ar);
  if (!inre?.fran || !inre.till) return null;
  const fore = ord === 'före' || ord === 'innan';
  return { precision: 'senast', fran: null, till: fore ? dagarEfter(inre.fran, -1) : inre.till, text: skrivet };
}

function tolkaArstid(text: string, skrivet: string, ar?: number): VagtDatum | null {
  const [, arstid = '', skrivetAr = ar] = /^(?:under )?(vintern|våren|sommaren|hösten)(?: (\d{4}))?$/.exec(text) ?? [];
  const manader = arstider[arstid];
  if (!manader || !skrivetAr) return null;
  return { precision: 'period', fran: `${skrivetAr}-${tva(manader[0])}-01`, till: sistaDagI(Number(skrivetAr), manader[1]), text: skrivet };
}

function helManad(ar: number, manad: number): VagtDatum | null {
  if (manad < 1 || manad > 12) return null;
  return { precision: 'manad', fran: `${ar}-${tva(manad)}-01`, till: sistaDagI(ar, manad), text: null };
}

const tva = (n: number) => String(n).padStart(2, '0');

type Kolumner<N extends string> = Record<`${N}Precision`, string> & Record<`${N}Fran` | `${N}Till`, Date | null> & Record<`${N}Text`, string | null>;

/** The date as the four columns of a row; null is one that says nothing. */
export const tillKolumner = <N extends string>(namn: N, datum: VagtDatum | null): Kolumner<N> => {
  const { precision, fran, till, text } = datum ?? { precision: 'obestamt', fran: null, till: null, text: null };
  return { [`${namn}Precision`]: precision, [`${namn}Fran`]: fran && new Date(fran), [`${namn}Till`]: till && new Date(till), [`${namn}Text`]: text } as Kolumner<N>;
};

/** The four columns as the date they hold. */
export function franKolumner<N extends string>(namn: N, rad: Kolumner<N>): VagtDatum {
  const r = rad as Record<string, unknown>;
  const dag = (d: unknown) => (d instanceof Date ? d.toISOString().slice(0, 10) : null);
  return { precision: r[`${namn}Precision`] as VagtDatum['precision'], fran: dag(r[`${namn}Fran`]), till: dag(r[`${namn}Till`]), text: (r[`${namn}Text`] as string | null) ?? null };
}
