import type { Dag } from '#lib/platform/dag';
import { sistaDag, type VagtDatum } from '#lib/platform/vagtDatum';

/** What a huvudman decided on one att-sats. */
export const utfall = ['antar', 'antar_med_andring', 'avslar', 'ej_behandlat'] as const;
export type Utfall = (typeof utfall)[number];
export const utfallsord: Record<Utfall, string> = { antar: 'Antar', antar_med_andring: 'Antar med ändring', avslar: 'Avslår', ej_behandlat: 'Ej behandlat' };

/** How many must antar for the decision to stand. */
export const trosklar = ['alla', 'majoritet', 'namngivna', 'antal', 'andel'] as const;
export type Troskelslag = (typeof trosklar)[number];
export type Troskel = { slag: Troskelslag; varde: number | null };

export type Status = 'utkast' | 'utsand' | 'avslutad';

/** The threshold in words, for what is printed and shown. */
export function skrivTroskel({ slag, varde }: Troskel, kravda: readonly string[] = []): string {
  switch (slag) {
    case 'alla': return 'alla huvudmän antar';
    case 'majoritet': return 'fler än hälften av huvudmännen antar';
    case 'namngivna': return `${kravda.length < 2 ? (kravda[0] ?? 'de namngivna') : `${kravda.slice(0, -1).join(', ')} och ${kravda.at(-1)}`} antar`;
    case 'antal': return `minst ${varde ?? 0} huvudmän antar`;
    case 'andel': return `minst ${varde ?? 0} procent av huvudmännen antar`;
  }
}

export type Fil = { hash: string; namn: string; typ: string };
export type Utkast = {
  titel: string;
  fran: string;
  bakgrund: readonly string[];
  satser: readonly string[];
  bilagor: readonly (Fil & { titel: string })[];
  malTid: VagtDatum;
  troskel: Troskel;
  huvudman: readonly { organisationId: string; kravs: boolean }[];
};

export const brister = ['titel', 'fran', 'satser', 'huvudman', 'troskel', 'namngivna'] as const;
export type Brist = (typeof brister)[number];
/** What is lacking before it can be sent, each with what to do. */
export const bristtext: Record<Brist, string> = {
  titel: 'Skriv vad rekommendationen gäller.', fran: 'Skriv vem som rekommenderar.', satser: 'Skriv minst en att-sats.', huvudman: 'Välj minst en huvudman.',
  troskel: 'Skriv hur många som ska anta, högst så många som tillfrågas.', namngivna: 'Kryssa för vilka som måste anta.',
};

/** Everything that a rekommendation must say before it goes out. */
export function bristerI({ titel, fran, satser, huvudman, troskel }: Pick<Utkast, 'titel' | 'fran' | 'satser' | 'huvudman' | 'troskel'>): readonly Brist[] {
  const varde = troskel.varde ?? 0;
  const fel: Record<Brist, boolean> = {
    titel: !titel.trim(), fran: !fran.trim(), satser: satser.length === 0, huvudman: huvudman.length === 0,
    troskel: (troskel.slag === 'antal' && (varde < 1 || varde > huvudman.length)) || (troskel.slag === 'andel' && (varde < 1 || varde > 100)),
    namngivna: troskel.slag === 'namngivna' && huvudman.length > 0 && !huvudman.some(({ kravs }) => kravs),
  };
  return brister.filter((b) => fel[b]);
}

/** The clauses as they were written: one a line, without "att" and the marks that the print sets itself. */
export const delaSatser = (text: string): readonly string[] =>
  text.split('\n').map((rad) => rad.trim().replace(/^(?:[-–•*]|\d+[.)])\s*/, '').replace(/^att\s+/i, '').replace(/(?:,\s*och|[,;]\s*samt|[.,;])$/, '').trim()).filter(Boolean);

/**
 * What a § asks others to decide: "rekommenderar länets kommuner att anta densamma" gives "anta densamma". A § whose points recommend nothing in
 * those words gives them as they stand, for the composer to word.
 */
export function satserUr(punkter: readonly string[]): readonly string[] {
  const rekommenderade = punkter.flatMap((p) => /\brekommendera[r]?\b.*?\batt\s+(?:besluta\s+(?:att\s+)?)?(.+)$/is.exec(p.trim())?.[1] ?? []);
  return delaSatser((rekommenderade.length > 0 ? rekommenderade : punkter).join('\n'));
}

/** When to remind by itself: two weeks before the last day it can mean. None where no day is known. */
export function paminnelsedag(malTid: VagtDatum, dagarFore: (dag: Dag, antal: number) => Dag): Dag | null {
  const sista = sistaDag(malTid);
  return sista ? dagarFore(sista, -14) : null;
}
