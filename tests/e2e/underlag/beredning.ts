/** What one § of a joint beredning is made of, on paper: from a real protocol or in our own words, always with invented names. */
export type Beredning = {
  /** Whose diary the ärende is in. */
  myndighet: { namn: string; kod: string };
  organ: string;
  kod: string;
  datum: string;
  plats: string;
  start: string;
  slut: string;
  ledamoter: readonly { namn: string; parti: string; uppdrag: 'ledamot' | 'ordforande' | 'vice1' | 'vice2'; distans: boolean }[];
  ovriga: readonly { namn: string; titel: string }[];
  sekreterare: string;
  justerare: string;
  justering: { plats: string; dag: string };
  forvaring: string;
  paragraf: number;
  rubrik: string;
  dnr: { text: string; monster: string; lop: number };
  foredragande: string;
  stycken: readonly string[];
  beslut: string;
  underlag: readonly { namn: string; datum?: string; hanvisning?: string }[];
  /** Names of real people that may stand nowhere in what we make. */
  verkliga: readonly string[];
};

export const uppdragsord = { ledamot: '', ordforande: 'ordförande', vice1: '1:e vice ordförande', vice2: '2:e vice ordförande' } as const;

/** Invented members and others, used by position. */
export const beslutande = [
  'Alrik Forsvall', 'Berit Stenehn', 'Conny Åkerhage', 'Dagny Rönnlid', 'Edla Malmrot', 'Folke Gyllsjö', 'Greta Almvide', 'Hillevi Strömhage', 'Ing-Maj Törnvide', 'Jorun Askmyr', 'Kajsa Fjällbrant', 'Ludvig Norrhed', 'Märta-Stina Ekvåg',
  'Nea-Lotta Lindmyr', 'Olga Brännvide', 'Pontus Tegnhed', 'Ragnar Sjövide', 'Sten Öhrhage', 'Tilda Granhage', 'Ulrik Vikmyr', 'Viola Dalhed', 'Wiktor Åshage', 'Ylva Korn-Stenvide', 'Åsa Björkmyr', 'Ärling Hästmyr', 'Örjan Fagermyr',
] as const;
export const ovriga = ['Maud Silverhed', 'Claes Altmyr', 'Elna Hagbro', 'Dag Holmhage', 'Leif Almtorp', 'Sanna Fredmyr', 'Cilla von Askhed', 'Karna Bergvide', 'Arne Medhage'] as const;
