import type { Datum, Dokument } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Anslagsuppgift, Justering } from '#lib/protokoll/pdf/protokoll';

/** One proof, one page, per justeringsset. */
export type AnslagsbevisData = Dokument & {
  datum: Datum;
  justeringar: readonly (Pick<Justering, 'paragrafer' | 'justerat'> & { anslag: Anslagsuppgift })[];
};

/** The proof that the justering was announced on the board (KL 8:12). */
export const renderAnslagsbevis = (data: AnslagsbevisData): Promise<Uint8Array> => typeset('anslag/pdf/anslagsbevis.typ', data);
