import { skrivPunkter } from '#lib/sammantrade/beslut';
import type { Datum, Dokument, Maybe, RikText, Sats } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';

export type RekommendationData = Dokument & {
  titel: string;
  fran: string;
  datum?: Maybe<Datum>;
  dnr?: Maybe<string>;
  /** A day, or the time as it was written. */
  mal_tid?: Maybe<string>;
  troskel: string;
  bakgrund?: Maybe<RikText>;
  satser: readonly Sats[];
  /** In the order they are cited, each with the checksum by which all can see that they have the same file. */
  bilagor?: Maybe<readonly { nr: number; titel: string; hash: string }[]>;
  /** Named as they were called on the day. */
  huvudman: readonly { namn: string; kravs?: Maybe<boolean> }[];
};

/** The clauses set as one sentence, the way a decision is. */
export const satta = (satser: readonly string[]): string[] => skrivPunkter({ adressat: { typ: 'egen' }, form: 'att_satser', punkter: satser.map((text) => ({ text, underpunkter: [] })) }).map(({ text }) => text);

/** The rekommendation as it is sent to every huvudman: what each is asked to decide first, then why. */
export const renderRekommendation = (data: RekommendationData): Promise<Uint8Array> => typeset('rekommendation/pdf/rekommendation.typ', data);
