import type { Datum, Dokument, Maybe, RikText, Underskrift } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';

/** An answer to a remiss. Every field but `arende` may be missing: a nämnd's yttrande to its own styrelse has few of them. */
export type YttrandeData = Dokument & {
  arende: string;
  datum?: Maybe<Datum>;
  vart_dnr?: Maybe<string>;
  ert_dnr?: Maybe<string>;
  /** The lines of the address. */
  mottagare?: Maybe<readonly string[]>;
  /** 'Tillstyrker med ändringar' */
  stallning?: Maybe<string>;
  sammanfattning?: Maybe<RikText>;
  /** Running text, where the answer is not (only) question by question. */
  text?: Maybe<RikText>;
  svar?: Maybe<readonly { nr: number | string; fraga: string; stallning?: Maybe<string>; text?: Maybe<RikText> }[]>;
  /** `delegat`: who decided on the organ's behalf, with the `nummer` of that decision in place of a §. */
  beslutat?: Maybe<{ organ: string; datum: Datum; paragraf?: Maybe<number | string>; delegat?: Maybe<string>; nummer?: Maybe<string> }>;
  signering?: Maybe<'elektronisk' | 'papper'>;
  underskrifter?: Maybe<readonly Underskrift[]>;
  bilagor?: Maybe<readonly string[]>;
  expedieras?: Maybe<readonly string[]>;
  kopia?: Maybe<readonly string[]>;
  /** SHA-256 in hex of the frozen version. */
  kontrollsumma?: Maybe<string>;
};

/** The yttrande as a letter: the position first, then question by question. */
export const renderYttrande = (data: YttrandeData): Promise<Uint8Array> => typeset('yttrande/pdf/yttrande.typ', data);
