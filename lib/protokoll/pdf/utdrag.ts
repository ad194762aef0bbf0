import type { Datum, Maybe, RikText, Underskrift } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Nummer, ProtokollData } from './protokoll.ts';

/** A protocol's JSON and which §§ of it are taken out. `narvaro: true` prints who was present. `framstallt` is the day of the justering it was made from. */
export type UtdragData = ProtokollData & {
  utdrag: {
    paragrafer: readonly Nummer[];
    narvaro?: Maybe<boolean>;
    mottagare?: Maybe<readonly string[]>;
    framstallt?: Maybe<Datum>;
    /** Who certifies it, with `tid` when it was done here; else a line to write on. */
    bestyrkt?: Maybe<Omit<Underskrift, 'roll'>>;
    /** Notes of what was wrong, printed beside what was signed. */
    rattelser?: Maybe<readonly { paragraf?: Maybe<Nummer>; datum: Datum; namn: string; text: RikText }[]>;
  };
};

/** One or several §§ with the meeting's facts. It says what it was made from, and who certified it; without that there is a line to do it on. */
export function renderUtdrag(data: UtdragData): Promise<Uint8Array> {
  const saknas = data.utdrag.paragrafer.find((nr) => !data.paragrafer.some((paragraf) => paragraf.nr === nr));
  if (saknas !== undefined || data.utdrag.paragrafer.length === 0) throw new Error(`The protocol has no § ${saknas}`);
  return typeset('protokoll/pdf/utdrag.typ', data);
}
