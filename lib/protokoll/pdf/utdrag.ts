import type { Datum, Maybe } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Nummer, ProtokollData } from './protokoll.ts';

/** A protocol's JSON and which § of it is taken out. `narvaro: true` prints who was present. `framstallt` is the day of the justering it was made from. */
export type UtdragData = ProtokollData & {
  utdrag: {
    paragraf: Nummer;
    narvaro?: Maybe<boolean>;
    mottagare?: Maybe<readonly string[]>;
    framstallt?: Maybe<Datum>;
  };
};

/** One § with the meeting's facts and its recipients. It says what it was made from; whoever certifies it does so by hand, on the line. */
export function renderUtdrag(data: UtdragData): Promise<Uint8Array> {
  if (!data.paragrafer.some((paragraf) => paragraf.nr === data.utdrag.paragraf)) throw new Error(`The protocol has no § ${data.utdrag.paragraf}`);
  return typeset('protokoll/pdf/utdrag.typ', data);
}
