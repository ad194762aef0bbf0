import type { Datum, Dokument, Klockslag, Maybe, Person, RikText, Sats, Tjansteperson, Underskrift } from '#lib/platform/pdf/data';
import { typeset } from '#lib/platform/pdf/typst';
import type { Avvikelser, Mallnamn } from '../mall.ts';

export type Nummer = number | string;

export type Narvarande = Person & {
  grupp: 'beslutande' | 'ersattare' | 'tjansteperson' | 'ovrig';
  uppdrag?: Maybe<string>;
  titel?: Maybe<string>;
  tjanstgor_for?: Maybe<Person>;
  distans?: Maybe<boolean>;
  /** The §§ one was present for; nothing means all of them. `tid` is free text in its place. */
  paragrafer?: Maybe<readonly Nummer[]>;
  tid?: Maybe<string>;
};

/** What the board says about one justeringsset (KL 8:10, 8:12). `upplysning`: how the decisions are appealed. */
export type Anslagsuppgift = {
  uppsatt?: Maybe<Datum>;
  sista_dag?: Maybe<Datum>;
  nedtas?: Maybe<Datum>;
  nedtaget?: Maybe<Datum>;
  forvaring?: Maybe<string>;
  underskrift?: Maybe<Tjansteperson>;
  upplysning?: Maybe<RikText>;
  avbrott?: Maybe<readonly { fran: Datum; till?: Datum; skal: string; behallen?: boolean }[]>;
  /** The other boards of a joint nämnd (KL 9:32). */
  tavlor?: Maybe<readonly { namn: string; uppsatt?: Datum }[]>;
};

/** One justeringsset. `plats` and `tid` are what was planned; `justerat` is the day of the last signature. The role 'Justerare' is read by the template. */
export type Justering = {
  paragrafer: readonly Nummer[];
  omedelbar?: Maybe<boolean>;
  plats?: Maybe<string>;
  tid?: Maybe<string>;
  /** How, where no justerare are chosen: 'Ordföranden justerar ensam'. */
  justeras?: Maybe<string>;
  justerat?: Maybe<Datum>;
  underskrifter?: Maybe<readonly Underskrift[]>;
  /** SHA-256 in hex of the canonical JSON that was signed. */
  kontrollsumma?: Maybe<string>;
  anslag?: Maybe<Anslagsuppgift>;
  /** Signed with ink: what is set here is a copy of it. */
  original?: Maybe<'papper'>;
};

/** One part of a decision, with its addressee in `ingress`: 'Socialnämnden beslutar', 'Kommunstyrelsen föreslår kommunfullmäktige besluta'. */
export type Beslutsdel = {
  ingress?: Maybe<string>;
  /** 'arbetsutskottets' prints "Enligt arbetsutskottets förslag:". */
  enligt?: Maybe<string>;
  satser: readonly Sats[];
  form?: Maybe<'att' | 'punkter' | 'text'>;
};
export type Beslut = { delar: readonly Beslutsdel[] };

/** Who says something: members by name, or an organ or party. */
export type Avsandare = { av?: Maybe<readonly Person[]>; organ?: Maybe<string> };
export type Rost = Person & { rost: 'ja' | 'nej' | 'avstar' | 'franvarande' | 'deltar_inte' };

/** The beslutsgång is these steps in the order in which they happened; neighbours with the same heading share it. */
export type Steg = { rubrik?: Maybe<string> } & (
  | ({ steg: 'yrkande'; instammer?: Maybe<readonly Person[]>; /** begins with the verb: 'yrkar bifall …' */ text: RikText } & Avsandare)
  | { steg: 'proposition'; text: RikText }
  | {
      steg: 'omrostning';
      begard_av?: Maybe<readonly Person[]>;
      /** What Ja and Nej mean, with no full stop. The sums are counted from `roster` and are not in the JSON. */
      ja: string;
      nej: string;
      roster: readonly Rost[];
      utslagsrost?: Maybe<boolean>;
      /** Another majority than the simple one, as a sentence. `majoritet`, '2/3 av de röstande', is what texts frozen before it have. */
      krav?: Maybe<string>;
      majoritet?: Maybe<string>;
      utfall?: Maybe<string>;
    }
  | { steg: 'val'; text?: Maybe<RikText>; roster: readonly (Person & { antal: number })[]; blanka?: Maybe<number>; ogiltiga?: Maybe<number>; utfall?: Maybe<string> }
  | { steg: 'beslut'; text: RikText }
  | { steg: 'deltar_inte'; av: readonly Person[]; text?: Maybe<RikText> }
  | { steg: 'handelse'; text: RikText }
);

export type Underlag = { namn: string; datum?: Maybe<Datum>; not?: Maybe<string> };

/** A frozen skrivelse that the § quotes: "Socialförvaltningen anför i skrivelse den 10 september 2019 bland annat följande:". */
export type Skrivelse = {
  av?: Maybe<string>;
  slag?: Maybe<string>;
  datum?: Maybe<Datum>;
  /** In place of the sentence above. */
  inledning?: Maybe<string>;
  text: RikText;
  undertecknare?: Maybe<readonly Tjansteperson[]>;
};

/** One §. Which parts stand in which order, and under which headings, is the template's choice. */
export type Paragraf = {
  nr: Nummer;
  rubrik: string;
  dnr?: Maybe<string>;
  /** Who asked for it, and their dnr. */
  remiss?: Maybe<{ fran: string; dnr: string }>;
  /** Withdrawn: prints "Utgår." or the text given. */
  utgar?: Maybe<boolean | string>;
  narvaro?: Maybe<RikText>;
  /** Who presented the ärende, and which officials were there for this § alone; printed where the template says so. */
  foredragande?: Maybe<string>;
  tjanstepersoner?: Maybe<readonly string[]>;
  /** Whose förslag was decided, in the genitive: 'arbetsutskottets'. Printed where the template says so. */
  enligt?: Maybe<string>;
  /** `text` begins with the verb and stands in place of "anmäler jäv och är inte närvarande …" (KL 6:28; in fullmäktige one may stay, KL 5:47). */
  jav?: Maybe<readonly (Person & { ersatts_av?: Maybe<Person>; text?: Maybe<string>; /** In place of it all: how a contested jäv was decided (KL 6:30). */ mening?: Maybe<string> })[]>;
  arendet?: Maybe<RikText>;
  skrivelser?: Maybe<readonly Skrivelse[]>;
  bereddes?: Maybe<readonly { organ: string; datum: Datum; paragraf?: Maybe<Nummer> }[]>;
  /** 'beslutet': the same text as the decision. */
  forslag?: Maybe<Beslut | 'beslutet'>;
  gang?: Maybe<readonly Steg[]>;
  beslut?: Maybe<Beslut>;
  beslutsrubrik?: Maybe<string>;
  /** True, or the organ's own wording. */
  omedelbar?: Maybe<boolean | string>;
  reservationer?: Maybe<readonly (Avsandare & { text: RikText })[]>;
  sarskilda_yttranden?: Maybe<readonly (Avsandare & { text: RikText })[]>;
  anteckningar?: Maybe<readonly (Avsandare & { text: RikText })[]>;
  underlag?: Maybe<readonly Underlag[]>;
  expedieras?: Maybe<readonly string[]>;
  slutord?: Maybe<string>;
};

export type Protokollhuvud = Dokument & {
  mall: Mallnamn;
  avvikelser?: Avvikelser;
  /** `sidfot`: boxes for signing each page by hand. */
  organ: { namn: string; sidfot?: Maybe<boolean>; signering?: Maybe<'elektronisk' | 'papper'> };
  datum: Datum;
  slutdatum?: Maybe<Datum>;
  sammantrade?: Maybe<{
    plats?: Maybe<string>;
    start?: Maybe<Klockslag>;
    slut?: Maybe<Klockslag>;
    avbrott?: Maybe<readonly { start: Klockslag; slut?: Maybe<Klockslag> }[]>;
    /** Where the meeting went on another day: the times of each. */
    dagar?: Maybe<readonly { datum: Datum; start?: Maybe<Klockslag>; slut?: Maybe<Klockslag> }[]>;
  }>;
  narvarande?: Maybe<readonly Narvarande[]>;
  justeringar?: Maybe<readonly Justering[]>;
};
/** `kopia`: what a masked copy says of itself. */
export type ProtokollData = Protokollhuvud & { kopia?: Maybe<string> } & { paragrafer: readonly Paragraf[] };

/** The protocol of a meeting, or of one of its justeringsset (KL 5:65–68). */
export const renderProtokoll = (data: ProtokollData): Promise<Uint8Array> => typeset('protokoll/pdf/protokoll.typ', data);
