import { ok, refuse, type Result } from '#lib/platform/result';
import type { Yttrandekopia } from '#lib/remiss/instansvy';
import { raknaStallningar, valFor, type Stallning, type Svarsvarde } from '#lib/remiss/stallning';
import { helhetstext, styckenMedKalla } from '#lib/remiss/svarstext';

/** A paragraph of an answer, numbered through the whole answer from 1. `fraga` is null where it answers the remiss as a whole. */
export type Svarsstycke = { stycke: number; fraga: number | null; text: string; kalla?: string };

/** An answer's own paragraphs in the order they are read: first as a whole, then question by question. */
export function svarsstycken(yttrande: Yttrandekopia | null): readonly Svarsstycke[] {
  if (!yttrande) return [];
  const delar = [
    ...helhetstext(yttrande.innehall).map((del) => ({ fraga: null, ...del })),
    ...yttrande.svar.flatMap(({ nr, innehall }) => styckenMedKalla(innehall).map((del) => ({ fraga: nr, ...del }))),
  ];
  return delar.map((del, i) => ({ stycke: i + 1, ...del }));
}

/** From which to which sign of a paragraph; the last one is not included. */
export type Stalle = { stycke: number; fran: number; till: number };
type Hinder = 'texten_har_andrats' | 'inget_ar_markt' | 'redan_markt';

const overlappar = (a: Stalle, b: Stalle) => a.stycke === b.stycke && a.fran < b.till && b.fran < a.till;

/** A passage to mark: the whole paragraph without `fran` and `till`, never blank at its ends, and never one that is marked already, so that nothing is counted twice. */
export function valjStalle(svar: readonly Svarsstycke[], { stycke, fran, till }: { stycke: number; fran?: number | undefined; till?: number | undefined }, tagna: readonly Stalle[]): Result<Stalle & { citat: string; fraga: number | null }, Hinder> {
  const rad = svar.find((s) => s.stycke === stycke);
  if (!rad || (till ?? 0) > rad.text.length) return refuse('texten_har_andrats');
  const valt = rad.text.slice(fran ?? 0, till ?? rad.text.length);
  const citat = valt.trim();
  if (!citat) return refuse('inget_ar_markt');
  const borjar = (fran ?? 0) + valt.indexOf(citat);
  const stalle = { stycke, fran: borjar, till: borjar + citat.length };
  return tagna.some((annat) => overlappar(annat, stalle)) ? refuse('redan_markt') : ok({ ...stalle, citat, fraga: rad.fraga });
}

export type Deltagare = { id: string; namn: string; kategori: string | null; inbjuden: boolean; svarat: boolean; avstar: boolean; stallning: Stallning | null; perFraga: ReadonlyMap<number, Svarsvarde> };
export type Matrisrad = { nr: number | null; text: string; slag: string; celler: readonly (Svarsvarde | null)[]; antal: ReturnType<typeof raknaStallningar> };

/** Position per question and instans, with how many took each: the remiss as a whole first. */
export function matris(fragor: readonly { nr: number; text: string; slag?: string }[], deltagare: readonly Deltagare[]): readonly Matrisrad[] {
  const rad = (nr: number | null, text: string, slag: string, celler: readonly (Svarsvarde | null)[]): Matrisrad => ({ nr, text, slag, celler, antal: raknaStallningar(celler.filter((c): c is Svarsvarde => c !== null), slag === 'skala' ? valFor(slag) : undefined) });
  return [rad(null, 'Remissen som helhet', 'stallning', deltagare.map((d) => d.stallning)), ...fragor.map(({ nr, text, slag = 'stallning' }) => rad(nr, text, slag, deltagare.map((d) => d.perFraga.get(nr) ?? null)))];
}

export type Svarsgrad = { kategori: string; tillfragade: number; svarat: number; avstar: number };
const ovriga = 'Övriga';
const kategorinamn: Readonly<Record<string, string>> = { namnd: 'Nämnder', kommun: 'Kommuner', region: 'Regioner', myndighet: 'Myndigheter', bolag: 'Bolag', forening: 'Föreningar', annan: 'Övriga' };
/** The register's kind of organisation as it stands over a list; a group's own name as it is. */
const skrivKategori = (kategori: string | null): string => (kategori === null ? ovriga : (kategorinamn[kategori] ?? kategori.charAt(0).toUpperCase() + kategori.slice(1)));

/** How many answered, by category of the invited; those who answered unasked stand apart. */
export function svarsgrader(deltagare: readonly Deltagare[]): { inbjudna: readonly Svarsgrad[]; oinbjudna: number } {
  const inbjudna = deltagare.filter((d) => d.inbjuden);
  const kategorier = [...new Set(inbjudna.map((d) => skrivKategori(d.kategori)))].toSorted((a, b) => Number(a === ovriga) - Number(b === ovriga) || a.localeCompare(b, 'sv'));
  return {
    inbjudna: kategorier.map((kategori) => {
      const i = inbjudna.filter((d) => skrivKategori(d.kategori) === kategori);
      return { kategori, tillfragade: i.length, svarat: i.filter((d) => d.svarat).length, avstar: i.filter((d) => d.avstar).length };
    }),
    oinbjudna: deltagare.filter((d) => !d.inbjuden && d.svarat).length,
  };
}

export const utfall = ['beaktas', 'beaktas_delvis', 'beaktas_inte', 'noteras'] as const;
export type Bemotandeutfall = (typeof utfall)[number];
export const utfallsnamn: Record<Bemotandeutfall, string> = { beaktas: 'Beaktas', beaktas_delvis: 'Beaktas delvis', beaktas_inte: 'Beaktas inte', noteras: 'Noteras' };

export type Bemotande = { utfall: Bemotandeutfall | null; text: string; version: number };
export type Synpunkt = {
  id: string; instansId: string; instans: string; stycke: number; fran: number; till: number; citat: string; fraga: { nr: number; text: string } | null;
  tema: { id: string; namn: string; ordning: number } | null; grupp: { id: string; rubrik: string } | null; stallning: Stallning | null; ansvarig: { id: string; namn: string } | null; bemotande: Bemotande | null; version: number;
};

/** What gets one bemötande: a synpunkt by itself, or several that say the same. */
export type Post = { nyckel: string; gruppId: string | null; rubrik: string | null; synpunkter: readonly Synpunkt[]; bemotande: Bemotande | null };
export type Kapitel = { rubrik: string; poster: readonly Post[] };
export const ordningar = ['tema', 'fraga', 'instans'] as const;
export type Ordning = (typeof ordningar)[number];

const utanTema = 'Utan tema';
const kapitelFor: Record<Ordning, (s: Synpunkt) => { nr: number; rubrik: string }> = {
  tema: ({ tema }) => (tema ? { nr: tema.ordning, rubrik: tema.namn } : { nr: Infinity, rubrik: utanTema }),
  fraga: ({ fraga }) => (fraga ? { nr: fraga.nr, rubrik: `Fråga ${fraga.nr}: ${fraga.text}` } : { nr: 0, rubrik: 'Remissen som helhet' }),
  instans: ({ instans }) => ({ nr: 0, rubrik: instans }),
};

/** The same synpunkter by theme, by question or by instans: each stands once, and a group stays whole except by instans, where each has its own. */
export function kapitel(synpunkter: readonly Synpunkt[], ordning: Ordning): readonly Kapitel[] {
  const poster = new Map<string, { nr: number; rubrik: string; poster: Map<string, Synpunkt[]> }>();
  for (const s of synpunkter) {
    // A group stands where its first synpunkt does.
    const forsta = ordning === 'instans' ? s : (synpunkter.find((annan) => s.grupp !== null && annan.grupp?.id === s.grupp.id) ?? s);
    const { nr, rubrik } = kapitelFor[ordning](forsta);
    const kap = poster.get(rubrik) ?? { nr, rubrik, poster: new Map<string, Synpunkt[]>() };
    poster.set(rubrik, kap);
    const nyckel = ordning === 'instans' || !s.grupp ? s.id : s.grupp.id;
    kap.poster.set(nyckel, [...(kap.poster.get(nyckel) ?? []), s]);
  }
  return [...poster.values()]
    .toSorted((a, b) => (a.nr === b.nr ? 0 : a.nr - b.nr) || a.rubrik.localeCompare(b.rubrik, 'sv'))
    .map((kap) => ({ rubrik: kap.rubrik, poster: [...kap.poster].map(([nyckel, lista]) => ({ nyckel, gruppId: lista[0]?.grupp?.id ?? null, rubrik: lista[0]?.grupp?.rubrik ?? null, synpunkter: lista, bemotande: lista[0]?.bemotande ?? null })) }));
}
