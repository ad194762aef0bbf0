import { dagI } from '#lib/platform/dag';
import type { Dokument, Maybe } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import { clock } from '#lib/platform/datum';
import { stallningsnamn, type Svarsvarde } from '../stallning.ts';
import type { Utifran } from '../svarslank.ts';

export type SvarData = Dokument & {
  instans: string; titel: string; dnr: string; inlamnat: string; kl: string; namn: string; roll?: Maybe<string>; beslut?: Maybe<string>; stallning?: Maybe<string>; text?: Maybe<string>;
  svar: readonly { nr: number; fraga: string; stallning?: Maybe<string>; text?: Maybe<string> }[]; bilagor?: Maybe<readonly string[]>;
};
type Om = { givet: Utifran; instans: string; remiss: { titel: string; dnrAttAnge: string; fragor: readonly { nr: number; text: string }[] }; inlamnad: Date; organisation: string };

/** What was handed in at an address, as it was written, with when it came: the same words are the receipt and what is registered. */
export function svarsdata({ givet, instans, remiss, inlamnad, organisation }: Om): SvarData {
  const ord = (s: Svarsvarde | '') => (s ? stallningsnamn[s] : null);
  return {
    skapad: inlamnad.toISOString(), organisation: { namn: organisation }, organ: { namn: organisation }, instans, titel: remiss.titel, dnr: remiss.dnrAttAnge, inlamnat: dagI(inlamnad), kl: clock(inlamnad),
    namn: givet.namn, roll: givet.roll || null, beslut: givet.beslut || null, stallning: ord(givet.stallning), text: givet.text || null,
    svar: remiss.fragor.map(({ nr, text: fraga }) => ({ nr, fraga, stallning: ord(givet.fragor[String(nr)]?.stallning ?? ''), text: givet.fragor[String(nr)]?.text ?? null })), bilagor: givet.filer.length > 0 ? givet.filer.map(({ namn }) => namn) : null,
  };
}

export const renderSvar = (data: SvarData): Promise<Uint8Array> => typeset('remiss/pdf/svar.typ', data);
