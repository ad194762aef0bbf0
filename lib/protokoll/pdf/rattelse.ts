import type { Datum, Maybe, RikText } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Nummer, Protokollhuvud } from './protokoll.ts';

type RattelseData = Omit<Protokollhuvud, 'mall'> & { rattelse: { paragraf?: Maybe<Nummer>; rubrik?: Maybe<string>; datum?: Maybe<Datum>; namn?: Maybe<string>; text?: Maybe<RikText> } };

/** A rättelse as a note of its own: what was wrong and how it shall be, beside a protocol that stays as it was signed. */
export const renderRattelse = (data: RattelseData): Promise<Uint8Array> => typeset('protokoll/pdf/rattelse.typ', data);
