/** Where a förslag comes from: officials, a party, members, an organ, one sats of a motion. */
export type Kalla =
  | { typ: 'forvaltning'; namn: string }
  | { typ: 'parti'; parti: string; handlingId?: string }
  | { typ: 'ledamoter' }
  | { typ: 'organ'; namn: string }
  | { typ: 'motion'; satsId: string };

export type Forslagsslag = 'bifall' | 'avslag' | 'andring' | 'tillagg' | 'eget' | 'aterremiss' | 'bordlaggning' | 'avgoras_idag';

export type Forslag = { id: string; slag: Forslagsslag; text: string; kalla: Kalla };

/** Somebody asks for a förslag; a withdrawn one is neither put nor printed (KL 5:65). */
export type Yrkande = {
  forslagId: string;
  av: readonly string[];
  instammer: readonly string[];
  hand: 'enda' | 'forsta' | 'andra';
  aterkallat: boolean;
};

/** Everyone who asked for the förslag, first speakers and those who agreed. */
export const yrkarePa = (forslagId: string, yrkanden: readonly Yrkande[]): readonly string[] =>
  yrkanden.flatMap((y) => (y.forslagId === forslagId && !y.aterkallat ? [...y.av, ...y.instammer] : []));

/** A förslag can be put when somebody who is not a speaker stands behind it, or at least one yrkande does. */
export const kanStallas = ({ id, kalla }: Forslag, yrkanden: readonly Yrkande[]): boolean =>
  kalla.typ !== 'ledamoter' || yrkarePa(id, yrkanden).length > 0;
