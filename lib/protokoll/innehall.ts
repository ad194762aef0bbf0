import type { Expedieringsmottagare } from '#lib/sammantrade/sammantrade';
import type { Mall } from './mall.ts';
import type { Narvarande, Paragraf as Paragraftext } from './pdf/protokoll.ts';

export type Signeringsroll = 'sekreterare' | 'ordforande' | 'justerare';
export type Undertecknare = { personId: string; roll: Signeringsroll; namn: string; titel: string | null; parti: string | null };

/** A frozen version that the § points at: by hash, so that nobody can wonder later which text was meant. */
export type Hanvisning = { dokumentversionId: string; slag: string; titel: string; datum: string | null; hash: string; undertecknare: readonly { namn: string; titel: string | null }[] };

export type Utfall = 'beslut' | 'bordlagt' | 'aterremitterat' | 'inget' | 'utgar';

/** One § as it is signed: `text` is what is printed, the rest is what follows from it. */
export type Paragrafinnehall = {
  id: string;
  ar: number;
  /** 0 only in a draft: what is locked has its number. */
  nr: number;
  beteckning: string;
  slag: string;
  arende: { id: string; dnr: string } | null;
  oppen: boolean;
  /** Its ärende is marked with sekretess: justerat for itself, and never published. */
  sekretess?: boolean;
  /** Only prepares for another organ: justering does not make it allmän (TF 2:10). */
  beredande: boolean;
  utfall: Utfall;
  begardAvMinoritet: boolean;
  ordforande: string | null;
  /** Who served in this § (KL 5:65–66, 6:35). */
  tjanstgorande: readonly { personId: string; namn: string; parti: string | null }[];
  hanvisningar: readonly Hanvisning[];
  /** What each yrkandesats of a motion became, and which inlaga was answered; absent where there is none. */
  inlaga?: { id: string; utfall: readonly { satsId: string; utfall: string }[]; besvarad: boolean };
  expediering: readonly Expedieringsmottagare[];
  text: Paragraftext;
};

/** Each day of a meeting that went on another day, with its own times. */
export type Motesdag = { datum: string; start: string | null; slut: string | null };

/** What is frozen and signed of one justeringsset: all that its PDF is set from, except signatures and what happens later. */
export type Innehall = {
  format: 'paragraf.protokoll.1';
  organisation: { id: string; namn: string };
  organ: { id: string; namn: string; kod: string; slag: string; myndighet: { id: string; namn: string; kod: string } };
  sammantrade: { id: string; datum: string; slutdatum: string | null; plats: string; start: string | null; slut: string | null; avbrott: readonly { start: string; slut: string | null }[]; dagar?: readonly Motesdag[] };
  mall: Mall;
  /** `justeringssatt` only where no justerare are chosen (KL 5:69): other texts keep their hash. */
  set: { id: string; nr: number; omedelbar: boolean; plats: string | null; tid: string | null; undertecknare: readonly Undertecknare[]; justeringssatt?: 'organet' | 'ordforande' };
  /** Where the protocol is kept once its justering is announced (KL 8:12); missing where it is not, and in texts frozen before this was kept. */
  anslag?: { forvaring: string };
  narvarande: readonly Narvarande[];
  paragrafer: readonly Paragrafinnehall[];
};

/** The frozen text back as data. It was written by `kanonisk`, insert-only and hashed, so its form is what we once gave it. */
export function lasInnehall(json: string): Innehall {
  const last = JSON.parse(json) as Innehall;
  if (last.format !== 'paragraf.protokoll.1') throw new Error(`unknown format of a frozen protokoll: ${String(last.format)}`);
  return last;
}

/** Whether justering makes the whole set public: organ that publish, and no § that only prepares (TF 2:10) or is closed by sekretess. */
export const farPubliceras = (innehall: Pick<Innehall, 'paragrafer'>, organetPublicerar: boolean, avenBeredande = false): boolean => organetPublicerar && innehall.paragrafer.every(({ beredande, sekretess }) => !sekretess && (avenBeredande || !beredande));

export const rollnamn: Record<Signeringsroll, string> = { sekreterare: 'Sekreterare', ordforande: 'Ordförande', justerare: 'Justerare' };
