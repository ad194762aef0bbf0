import type { Inlagerad } from '#lib/inlaga/inlaga';
import type { Regelverk, Sektion, Standardslag } from '#lib/organisation/regelverk';
import type { Dag } from '#lib/platform/dag';
import type { Behandlat } from './behandlat.ts';
import type { Rost } from './votering.ts';

export type Motesstatus = 'planerat' | 'kallat' | 'pagar' | 'avslutat' | 'installt';

/** A person as known on the day of the meeting. */
export type Person = { id: string; namn: string; titel: string | null; parti: string | null; epost: string | null };

export type Plats = { id: string; ordning: number; innehavareId: string | null; parti: string | null; valkrets?: string | null; uppdrag: string | null };
export type Ersattarplats = { personId: string; parti: string; valkrets?: string | null; ordning: number };

export type Organ = {
  id: string;
  namn: string;
  kod: string;
  slag: string;
  myndighetId: string;
  myndighetNamn: string;
  overordnat: { id: string; namn: string } | null;
  regelverk: Regelverk;
  paragrafmonster: string;
};

export type Punkthandling = { id: string; ordning: number; titel: string; datum: Dag | null; hanvisning: string | null; dokumentversionId: string | null; handlingId: string | null };

export type Punktslag = Standardslag | 'arende';
export type { Sektion };

/** An item of the list as it stands: its § comes later. */
export type Listpunkt = {
  id: string;
  ordning: number;
  beteckning: string;
  sektion: Sektion;
  slag: Punktslag;
  arende: { id: string; dnr: string; arendemening: string; handlaggareId: string | null; inlaga?: Inlagerad | null } | null;
  yttrandeId: string | null;
  rubrik: string;
  foredragande: string | null;
  forslag: readonly string[];
  tillagg: boolean;
  utgar: boolean;
  oppen: boolean | null;
  /** "Handling 2026 nr 115", in fullmäktige. */
  handlingsnr?: number | null;
  version: number;
  handlingar: readonly Punkthandling[];
};

export type Narvaroslag = 'kommer' | 'gar' | 'tjanstgor' | 'slutar_tjanstgora' | 'presiderar' | 'ny_dag';
export type Narvarohandelse = {
  id: string;
  ordning: number;
  slag: Narvaroslag;
  /** fortroendevald, tjansteperson, gast: the lists of the protocol. */
  grupp: 'fortroendevald' | 'tjansteperson' | 'gast';
  personId: string | null;
  namn: string | null;
  titel: string | null;
  platsId: string | null;
  forPersonId: string | null;
  /** Null: before the first §. */
  paragrafId: string | null;
  nar: 'fore' | 'under' | 'efter';
  steg: number | null;
  endastParagraf: boolean;
  distans: boolean;
  tid: Date | null;
  /** Comes back and does not take the seat; or the reason why one serves again (KL 5:21). */
  utanTjanstgoring?: boolean;
  skal?: string | null;
};

/** A pause, where in the meeting it was and when. */
export type Ajournering = { id: string; fran: Date; till: Date | null; paragrafId: string | null; nar: 'fore' | 'under' | 'efter'; steg: number | null };

export type Javrad = { id: string; personId: string; platsId: string | null; ersattareId: string | null; skal: string | null; lage: string; stegId: string | null };

export type Forslagsrad = {
  id: string;
  ordning: number;
  kalla: 'forvaltning' | 'parti' | 'ledamoter' | 'organ' | 'motion';
  slag: string;
  text: string;
  bifallTillId: string | null;
  iAndraHand: boolean;
  dokumentversionId: string | null;
  /** A partiskrivelse: the registered handling that holds what is asked for. */
  handlingId: string | null;
  satsId: string | null;
  aterkallat: boolean;
  av: readonly { personId: string | null; parti: string | null; namn: string | null; roll: 'yrkar' | 'instammer' }[];
};

export type Stegslag = 'proposition' | 'motproposition' | 'votering' | 'utan_omrostning' | 'minoritet' | 'jav' | 'val';

/** A closed vote for a val or anställning (KL 5:55–56): counts without names; a proportional one is recorded with its outcome. */
export type Valutgang = { kandidater: readonly { namn: string; antal: number }[]; blanka: number; ogiltiga: number; antal: number; lottning: readonly string[]; proportionellt: boolean; valda: readonly string[] };
export type Stegrad = {
  id: string;
  ordning: number;
  slag: Stegslag;
  innehall: Steginnehall;
  forslag: readonly { forslagId: string; som: 'ja' | 'nej' | 'huvud' | 'mot' | 'om' }[];
  roster: readonly { personId: string; platsId: string | null; parti: string; rost: Rost }[];
  deltarInte: readonly { personId: string; villkor: string | null }[];
  utfall: string | null;
  vinnandeId: string | null;
  majoritet: string | null;
  sluten: boolean;
  utslagsrostId: string | null;
  redigerad: string | null;
};

/** A step's own data; what points at rows (förslag, votes, who takes no part) stands in rows. */
export type Steginnehall = {
  fraga?: string | undefined;
  roll?: 'ensam' | 'motproposition' | 'huvudvotering' | undefined;
  val?: boolean | undefined;
  lott?: 'ja' | 'nej' | undefined;
  namner?: readonly string[] | undefined;
  begardAv?: readonly string[] | undefined;
  motivering?: string | undefined;
  personId?: string | undefined;
  beslut?: 'javig' | 'inte_javig' | 'bortses' | undefined;
  /** Took part in deciding on one's own jäv, since there was no quorum without (KL 6:30). */
  provadeSjalv?: boolean | undefined;
  andel?: { av: 'en_tredjedel' | 'tva_tredjedelar' | 'tre_fjardedelar' | 'alla'; for: 'ja' | 'nej'; bas: 'avgivna' | 'narvarande' } | undefined;
  antal?: { ja: number; nej: number; avstar: number } | undefined;
  valet?: Valutgang | undefined;
  /** Decided together with other §§, in one act. */
  enBloc?: string | undefined;
  /** Recorded with the decision itself, which nobody had put anything against. */
  medBeslutet?: boolean | undefined;
};

export type Beslutspunktrad = { id: string; ordning: number; text: string; dokumentversionId: string | null; satsId: string | null; satsutfall: string | null; uppdrag: readonly Uppdragsrad[]; under: readonly Beslutspunktrad[] };
/** A task given inside a point. */
export type Uppdragsrad = { id: string; mottagare: string; text: string; senast: Dag | null; status: string };
export type Beslutsdelrad = {
  id: string;
  ordning: number;
  adressat: 'eget' | 'organ';
  adressatOrgan: { id: string; namn: string } | null;
  ingress: string;
  form: 'att' | 'punkter' | 'text';
  enligt: string | null;
  punkter: readonly Beslutspunktrad[];
};

export type Anteckningsslag = 'reservation' | 'sarskilt_yttrande' | 'protokollsanteckning' | 'ersattares_mening';
export type Anteckningsrad = {
  id: string;
  ordning: number;
  slag: Anteckningsslag;
  text: string | null;
  efterSammantradet: boolean;
  redigerad: string | null;
  av: readonly { personId: string | null; parti: string | null; grupp: string | null }[];
};

export type Expedieringsmottagare = { slag: 'myndighet' | 'befattning' | 'organisation' | 'epost' | 'organ' | 'post'; id?: string | undefined; namn: string; epost?: string | undefined; adress?: string | undefined };
export type Underlag = { namn: string; datum?: string | undefined; not?: string | undefined };

/** A question put under a §: an interpellation, a fråga, or one of a frågestund. */
export type Fragerad = { av: string; till: string; om: string; besvarad: boolean };

export type Paragraf = {
  id: string;
  punktId: string | null;
  /** `remiss`: whom the ärende answers, and the dnr that the remittent wants quoted. */
  arende: { id: string; dnr: string; arendemening: string; remiss: { fran: string; dnr: string } | null; inlaga?: Inlagerad | null } | null;
  ar: number;
  /** Null until the protocol is locked, where the organ gives its §§ their numbers then. */
  nr: number | null;
  bokstav: string;
  /** As it is printed and said: "§ 92", "§ 63/20", by the organ's pattern; "§ (7)", its item's number, as long as it has none of its own. */
  beteckning: string;
  ordning: number;
  rubrik: string;
  slag: 'beslut' | 'information' | 'upprop' | 'anmalan' | 'fragor';
  oppen: boolean;
  status: string;
  arendetext: unknown;
  forslagFran: string | null;
  underlag: readonly Underlag[];
  expediering: readonly Expedieringsmottagare[];
  ejAktuellt: readonly string[];
  fragor: readonly Fragerad[];
  omedelbar: boolean;
  omedelbarText: string | null;
  utgar: boolean;
  /** Fullmäktige: who agrees that an ärende which has not been announced is decided, and who does not (KL 5:52). */
  samtycke?: { readonly ja: readonly string[]; readonly nej: readonly string[] };
  justeringssetId: string | null;
  version: number;
  jav: readonly Javrad[];
  forslag: readonly Forslagsrad[];
  steg: readonly Stegrad[];
  beslut: readonly Beslutsdelrad[];
  anteckningar: readonly Anteckningsrad[];
  /** Where the ärende was handled before this meeting, in other organs too. */
  tidigare: readonly Behandlat[];
};

export type Setrad = { id: string; nr: number; status: string; omedelbar: boolean; justerare: readonly { personId: string; roll: string; ordning: number }[] };

/** Everything of a meeting: what the list, the live view, the protocol and its PDF are made from. */
export type Sammantrade = {
  id: string;
  organ: Organ;
  datum: Dag;
  plats: string;
  planeradStart: string | null;
  start: Date | null;
  slut: Date | null;
  distans: boolean;
  oppet: boolean;
  status: Motesstatus;
  justeringPlats: string | null;
  justeringTid: Date | null;
  upplysningar: readonly string[];
  version: number;
  platser: readonly Plats[];
  ersattare: readonly Ersattarplats[];
  /** Everybody who is named anywhere in the meeting, by id. */
  personer: Readonly<Record<string, Person>>;
  dagar: readonly { id: string; datum: Dag; start: Date | null; slut: Date | null }[];
  ajourneringar: readonly Ajournering[];
  kallelser: readonly { id: string; nr: number; utfardad: Date; utfardadAvId: string }[];
  punkter: readonly Listpunkt[];
  paragrafer: readonly Paragraf[];
  narvaro: readonly Narvarohandelse[];
  justeringsset: readonly Setrad[];
};

/** "§ 92" by the organ's pattern; a letter stands directly after the number in it ("§ 15 a"). One without a number yet stands in brackets, as its item. */
export const skrivParagrafnummer = (monster: string, { ar, nr, bokstav }: { ar: number; nr: number | null; bokstav: string }, punkt = 'utan nummer'): string =>
  nr === null ? `§\u00A0(${punkt})` : monster.replace('{lop}', bokstav ? `${nr} ${bokstav}` : String(nr)).replace('{yyyy}', String(ar)).replace('{yy}', String(ar).slice(2)).replaceAll(' ', '\u00A0');
