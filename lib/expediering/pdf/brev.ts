import type { Datum, Maybe } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Nummer, Protokollhuvud } from '#lib/protokoll/pdf/protokoll';

/** A letter about a decision, in place of an utdrag: a short text to one recipient. */
export type Brevdata = Omit<Protokollhuvud, 'mall'> & { brev: { till: readonly string[]; dag: Datum; rubrik: string; paragraf: Nummer; dnr?: Maybe<string>; text: readonly string[] } };

export const renderBrev = (data: Brevdata): Promise<Uint8Array> => typeset('expediering/pdf/brev.typ', data);
