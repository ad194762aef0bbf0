import type { Datum, Dokument, Maybe, RikText } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';

export type MissivData = Dokument & {
  titel: string;
  nummer?: Maybe<string>;
  datum?: Maybe<Datum>;
  /** What the answer must quote. */
  dnr?: Maybe<string>;
  /** A day, or the period as it was written. */
  svarstid?: Maybe<string>;
  intern?: Maybe<boolean>;
  text?: Maybe<RikText>;
  skyldighet?: Maybe<string>;
  svar_till?: Maybe<string>;
  format?: Maybe<string>;
  filnamn?: Maybe<string>;
  disposition?: Maybe<string>;
  kontakt?: Maybe<readonly string[]>;
  fragor?: Maybe<readonly { nr: number; text: string; avsnitt?: Maybe<string>; stallning?: Maybe<boolean>; skala?: Maybe<string> }[]>;
  /** Numbered in this order; with a date of its own where it differs. */
  instanser: readonly { namn: string; svarstid?: Maybe<string>; avviker?: Maybe<string> }[];
  bilagor?: Maybe<readonly string[]>;
};

/** The letter that goes with a remiss: what is asked, of whom, by when, where to, and what to quote. */
export const renderMissiv = (data: MissivData): Promise<Uint8Array> => typeset('remiss/pdf/missiv.typ', data);
