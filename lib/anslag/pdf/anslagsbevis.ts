import type { Datum, Dokument, Maybe } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Anslagsuppgift, Justering } from '#lib/protokoll/pdf/protokoll';

/** One proof, one page, per justeringsset. */
export type AnslagsbevisData = Dokument & {
  datum: Datum;
  /** The day the proof was made. */
  framstallt?: Maybe<Datum>;
  justeringar: readonly (Pick<Justering, 'paragrafer' | 'justerat' | 'kontrollsumma'> & { anslag: Anslagsuppgift })[];
};

/** The proof that the justering was announced on the board (KL 8:12), out of the board's own dates, with a line for whoever vouches for it. */
export const renderAnslagsbevis = (data: AnslagsbevisData): Promise<Uint8Array> => typeset('anslag/pdf/anslagsbevis.typ', data);
