import type { Datum, Maybe, Tjansteperson } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Nummer, ProtokollData } from './protokoll.ts';

/** A protocol's JSON and which § of it is taken out. `narvaro: true` prints who was present. Without `bestyrkt` there is a line to sign on. */
export type UtdragData = ProtokollData & {
  utdrag: {
    paragraf: Nummer;
    narvaro?: Maybe<boolean>;
    mottagare?: Maybe<readonly string[]>;
    bestyrkt?: Maybe<Tjansteperson & { datum?: Maybe<Datum> }>;
  };
};

/** One § with the meeting's facts, its recipients and who certifies it. */
export function renderUtdrag(data: UtdragData): Promise<Uint8Array> {
  if (!data.paragrafer.some((paragraf) => paragraf.nr === data.utdrag.paragraf)) throw new Error(`The protocol has no § ${data.utdrag.paragraf}`);
  return typeset('protokoll/pdf/utdrag.typ', data);
}
