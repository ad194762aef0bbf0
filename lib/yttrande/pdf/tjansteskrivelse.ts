import type { Datum, Dokument, Maybe, RikText, Sats, Tjansteperson } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';

export type TjansteskrivelseData = Dokument & {
  /** 'Tjänsteskrivelse' unless the organisation says otherwise ('Tjänsteutlåtande'). */
  slag?: Maybe<string>;
  rubrik: string;
  datum?: Maybe<Datum>;
  dnr?: Maybe<string>;
  handlaggare?: Maybe<Tjansteperson>;
  /** The organ that is to decide. */
  mottagare?: Maybe<string | readonly string[]>;
  /** Parts by addressee, as in a decision: 'Förvaltningen föreslår socialnämnden besluta'. att-satser unless `form` says otherwise. */
  forslag?: Maybe<{ delar: readonly { ingress?: Maybe<string>; satser: readonly Sats[]; form?: Maybe<'att' | 'punkter' | 'text'> }[] }>;
  /** A section without `rubrik` is plain text; one without text is left out. */
  avsnitt?: Maybe<readonly { rubrik?: Maybe<string>; text?: Maybe<RikText> }[]>;
  underlag?: Maybe<readonly { namn: string; datum?: Maybe<Datum>; not?: Maybe<string> }[]>;
  /** With `tid` it says when it was signed; with signering 'papper' there is a line to sign on. */
  undertecknare?: Maybe<readonly (Tjansteperson & { tid?: Maybe<string>; satt?: Maybe<string> })[]>;
  signering?: Maybe<'elektronisk' | 'papper'>;
  bilagor?: Maybe<readonly string[]>;
  expedieras?: Maybe<readonly string[]>;
  /** SHA-256 in hex of the frozen version. */
  kontrollsumma?: Maybe<string>;
};

/** The officials' letter to an organ: what is proposed, why, and on what ground. */
export const renderTjansteskrivelse = (data: TjansteskrivelseData): Promise<Uint8Array> => typeset('yttrande/pdf/tjansteskrivelse.typ', data);
