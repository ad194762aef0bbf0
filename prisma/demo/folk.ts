/** The demo's people are invented. One line each: name, title, e-mail's local part, what they may do where. */
export type Demoperson = { namn: string; titel?: string; epost: string; roller?: readonly (readonly [roll: string, myndighet?: string])[]; befattning?: readonly [namn: string, myndighet: string] };
/** `utanKonto`: known by name and address, but does not sign in here: every konto costs its password's hash at a cold start. */
export type Demoplats = { namn?: string; uppdrag?: string; parti: string; utanKonto?: boolean };

export const hallstahammar: readonly Demoperson[] = [
  { namn: 'Rut Bergslund', titel: 'systemförvaltare', epost: 'rut.bergslund', roller: [['administrator']] },
  { namn: 'Annika Forsmark', titel: 'registrator', epost: 'annika.forsmark', roller: [['registrator', 'KS']], befattning: ['Registrator', 'KS'] },
  { namn: 'Ylva Sandhagen', titel: 'utredare', epost: 'ylva.sandhagen', roller: [['handlaggare', 'KS']], befattning: ['Utredare', 'KS'] },
  { namn: 'Mirja Lundvik', titel: 'kommunchef', epost: 'mirja.lundvik', roller: [['chef', 'KS']], befattning: ['Kommunchef', 'KS'] },
  { namn: 'Petra Holmgren', titel: 'kommunsekreterare', epost: 'petra.holmgren', roller: [['namndsekreterare', 'KS']], befattning: ['Kommunsekreterare', 'KS'] },
  { namn: 'Gunnel Asplind', titel: 'registrator', epost: 'gunnel.asplind', roller: [['registrator', 'SN']], befattning: ['Registrator', 'SN'] },
  { namn: 'Saga Wennerholt', titel: 'utredare', epost: 'saga.wennerholt', roller: [['handlaggare', 'SN']], befattning: ['Utredare', 'SN'] },
  { namn: 'Joakim Ahlberg', titel: 'biträdande socialchef', epost: 'joakim.ahlberg', roller: [['handlaggare', 'SN']], befattning: ['Biträdande socialchef', 'SN'] },
  { namn: 'Helena Strid', titel: 'socialchef', epost: 'helena.strid', roller: [['chef', 'SN']], befattning: ['Socialchef', 'SN'] },
  { namn: 'Maja Sundell', titel: 'nämndsekreterare', epost: 'maja.sundell', roller: [['namndsekreterare', 'SN']], befattning: ['Nämndsekreterare', 'SN'] },
  { namn: 'Lisbet Tornell', titel: 'registrator', epost: 'lisbet.tornell', roller: [['registrator', 'BUN'], ['namndsekreterare', 'BUN']], befattning: ['Registrator', 'BUN'] },
  { namn: 'Oskar Lindefors', titel: 'utredare', epost: 'oskar.lindefors', roller: [['handlaggare', 'BUN']] },
  { namn: 'Camilla Rydell', titel: 'barn- och utbildningschef', epost: 'camilla.rydell', roller: [['chef', 'BUN']], befattning: ['Barn- och utbildningschef', 'BUN'] },
];

export const region: readonly Demoperson[] = [
  { namn: 'Vidar Stjernlund', titel: 'systemförvaltare', epost: 'vidar.stjernlund', roller: [['administrator']] },
  { namn: 'Doris Kvarnlund', titel: 'registrator', epost: 'doris.kvarnlund', roller: [['registrator', 'RS']], befattning: ['Registrator', 'RS'] },
  { namn: 'Henrik Tornfelt', titel: 'strateg', epost: 'henrik.tornfelt', roller: [['handlaggare', 'RS']], befattning: ['Strateg', 'RS'] },
  { namn: 'Agneta Brodin', titel: 'regional utvecklingsdirektör', epost: 'agneta.brodin', roller: [['chef', 'RS']], befattning: ['Regional utvecklingsdirektör', 'RS'] },
  { namn: 'Sixten Älvmark', titel: 'nämndsekreterare', epost: 'sixten.alvmark', roller: [['namndsekreterare', 'RS']] },
];

const l = (namn: string, parti: string, uppdrag = 'ledamot'): Demoplats => ({ namn, parti, uppdrag });
const e = (namn: string, parti: string): Demoplats => ({ namn, parti, uppdrag: 'ersattare' });
/** Many on the same side at once: those who sit nowhere else. */
const bara = (uppdrag: 'ledamot' | 'ersattare', parti: string, ...namnen: readonly string[]): Demoplats[] => namnen.map((namn) => ({ namn, parti, uppdrag, utanKonto: true }));

export type Demoorgan = { kod: string; namn: string; slag: string; myndighet: string; over?: string; ordinarie: readonly Demoplats[]; ersattare: readonly Demoplats[]; regelverk?: Record<string, unknown> };

export const organ: readonly Demoorgan[] = [
  {
    kod: 'KS', namn: 'Kommunstyrelsen', slag: 'styrelse', myndighet: 'KS', regelverk: { forvaring: 'Kommunledningskontoret, kommunalhuset', distansTillaten: true },
    ordinarie: [l('Erik Sundvall', 'S', 'ordforande'), l('Karin Åhlén', 'M', 'vice1'), l('Jonas Ekwall', 'V', 'vice2'), l('Tomas Berglöf', 'S'), l('Samira Haddad', 'S'), l('Lennart Öqvist', 'C'), l('Eva-Lotta Sandin', 'M'), l('Anette Falk', 'L'), l('Pär Granström', 'SD')],
    ersattare: [e('Rolf Hedberg', 'S'), e('Birgitta Almquist', 'S'), e('Rickard Hedvall', 'M')],
  },
  { kod: 'KSAU', namn: 'Kommunstyrelsens arbetsutskott', slag: 'utskott', myndighet: 'KS', over: 'KS', ordinarie: [l('Erik Sundvall', 'S', 'ordforande'), l('Karin Åhlén', 'M', 'vice1'), l('Jonas Ekwall', 'V')], ersattare: [e('Tomas Berglöf', 'S')] },
  {
    kod: 'SN', namn: 'Socialnämnden', slag: 'namnd', myndighet: 'SN', regelverk: { forvaring: 'Socialförvaltningens kansli, kommunalhuset', distansTillaten: true },
    ordinarie: [l('Birgitta Almquist', 'S', 'ordforande'), l('Maj-Britt Hagelin', 'C', 'vice1'), l('Rickard Hedvall', 'M', 'vice2'), l('Lars-Göran Tessler', 'S'), l('Amina Yusufi', 'S'), l('Kjell Norrbäck', 'S'), l('Elin Sörvik', 'V'), l('Petra Wallgård', 'M'), l('Annika Broström', 'KD'), l('Sture Malmquist', 'SD'), { parti: 'SD' }],
    ersattare: [e('Siv Ottander', 'S'), e('Jonas Eklöv', 'V'), e('Göran Lövgren', 'M'), e('Fatima Warsame', 'S'), e('Ingrid Palm', 'SD')],
  },
  { kod: 'SNAU', namn: 'Socialnämndens arbetsutskott', slag: 'utskott', myndighet: 'SN', over: 'SN', ordinarie: [l('Birgitta Almquist', 'S', 'ordforande'), l('Maj-Britt Hagelin', 'C', 'vice1'), l('Rickard Hedvall', 'M')], ersattare: [e('Lars-Göran Tessler', 'S')] },
  {
    kod: 'BUN', namn: 'Barn- och utbildningsnämnden', slag: 'namnd', myndighet: 'BUN', regelverk: { forvaring: 'Barn- och utbildningsförvaltningen' },
    ordinarie: [l('Samira Haddad', 'S', 'ordforande'), l('Lennart Öqvist', 'C', 'vice1'), l('Eva-Lotta Sandin', 'M', 'vice2'), l('Ulla Norrby', 'S'), l('Peter Wiklund', 'V')],
    ersattare: [e('Rolf Hedberg', 'S')],
  },
  { kod: 'BUNAU', namn: 'Barn- och utbildningsnämndens arbetsutskott', slag: 'utskott', myndighet: 'BUN', over: 'BUN', ordinarie: [l('Samira Haddad', 'S', 'ordforande'), l('Lennart Öqvist', 'C', 'vice1'), l('Eva-Lotta Sandin', 'M')], ersattare: [] },
  {
    kod: 'KF', namn: 'Kommunfullmäktige', slag: 'fullmaktige', myndighet: 'KS', regelverk: { forvaring: 'Kommunledningskontoret, kommunalhuset', distansTillaten: true },
    ordinarie: [
      l('Hillevi Norrsell', 'S', 'ordforande'), l('Arvid Lagerkrantz', 'M', 'vice1'), l('Tyra Ekenstam', 'V', 'vice2'),
      l('Erik Sundvall', 'S'), l('Tomas Berglöf', 'S'), l('Samira Haddad', 'S'), l('Birgitta Almquist', 'S'), l('Lars-Göran Tessler', 'S'), l('Amina Yusufi', 'S'), l('Kjell Norrbäck', 'S'), l('Ulla Norrby', 'S'), l('Fatima Warsame', 'S'),
      ...bara('ledamot', 'S', 'Hasse Torstenfors', 'Leila Karimzad', 'Gun-Britt Ådahl'),
      l('Karin Åhlén', 'M'), l('Eva-Lotta Sandin', 'M'), l('Rickard Hedvall', 'M'), l('Petra Wallgård', 'M'), l('Göran Lövgren', 'M'), ...bara('ledamot', 'M', 'Ottilia Brandh', 'Claes Rosensköld'),
      l('Pär Granström', 'SD'), l('Sture Malmquist', 'SD'), l('Ingrid Palm', 'SD'), ...bara('ledamot', 'SD', 'Roland Skärvad', 'Monika Hultmark', 'Jerker Tallroth'),
      l('Jonas Ekwall', 'V'), l('Elin Sörvik', 'V'), l('Peter Wiklund', 'V'), l('Lennart Öqvist', 'C'), l('Maj-Britt Hagelin', 'C'), ...bara('ledamot', 'C', 'Torbjörn Åkersten'),
      l('Anette Falk', 'L'), ...bara('ledamot', 'L', 'Vanja Lilliesten'), l('Annika Broström', 'KD'), ...bara('ledamot', 'KD', 'Josef Nordanstig'), l('Ylva-Li Fernqvist', 'MP'), ...bara('ledamot', 'MP', 'Noah Grönberga'), { parti: 'SD' },
    ],
    ersattare: [e('Rolf Hedberg', 'S'), e('Siv Ottander', 'S'), ...bara('ersattare', 'S', 'Mattias Kvarnbo', 'Zahra Moradi'), ...bara('ersattare', 'M', 'Folke Stridsfelt', 'Agnes Rydelius'), ...bara('ersattare', 'SD', 'Kent Lövstrand'), e('Jonas Eklöv', 'V'), ...bara('ersattare', 'C', 'Barbro Hagvall'), ...bara('ersattare', 'L', 'Edvin Sjöcrona')],
  },
];

export const regionorgan: readonly Demoorgan[] = [
  {
    kod: 'RS', namn: 'Regionstyrelsen', slag: 'styrelse', myndighet: 'RS', regelverk: { mall: 'region', forvaring: 'Regionens diarium', distansTillaten: true },
    ordinarie: [l('Gunvor Almstedt', 'S', 'ordforande'), l('Ture Lindskog', 'M', 'vice1'), l('Marit Öhrnell', 'C', 'vice2'), l('Idris Kemal', 'V'), l('Solveig Bratt', 'KD')],
    ersattare: [e('Hjalmar Rosvall', 'S'), e('Ebba Tingvall', 'M')],
  },
  {
    kod: 'RF', namn: 'Regionfullmäktige', slag: 'fullmaktige', myndighet: 'RS', regelverk: { mall: 'region', forvaring: 'Regionens diarium', distansTillaten: true },
    ordinarie: [
      l('Rakel Silverdal', 'S', 'ordforande'), l('Ambjörn Falkenhall', 'M', 'vice1'), l('Disa Torsell', 'C', 'vice2'), l('Gunvor Almstedt', 'S'), ...bara('ledamot', 'S', 'Bengt-Ove Lindfelt', 'Maryam Farahani', 'Sonja Uddvall'), l('Ture Lindskog', 'M'),
      ...bara('ledamot', 'M', 'Gustav Ekenberg', 'Pernilla Ståhlgren'), ...bara('ledamot', 'SD', 'Ragnar Kullenberg', 'Åsa Tornberget'), l('Marit Öhrnell', 'C'), l('Idris Kemal', 'V'), l('Solveig Bratt', 'KD'), ...bara('ledamot', 'L', 'Teodor Wahlfors'), { parti: 'SD' },
    ],
    ersattare: [e('Hjalmar Rosvall', 'S'), e('Ebba Tingvall', 'M'), ...bara('ersattare', 'C', 'Svante Öberg-Holm')],
  },
];

/** Two kommuner of the län that have answered a remiss have a chef and a styrelse to do it; those who sit there sign in nowhere. */
export const svarande: Readonly<Record<string, { chef: Demoperson; styrelse: Demoorgan }>> = {
  koping: {
    chef: { namn: 'Ragnhild Stålbrand', titel: 'kommundirektör', epost: 'ragnhild.stalbrand', roller: [['chef', 'KS']] },
    styrelse: {
      kod: 'KS', namn: 'Kommunstyrelsen', slag: 'styrelse', myndighet: 'KS', regelverk: { forvaring: 'Kommunledningskontoret' },
      ordinarie: [l('Yngve Tallkvist', 'S', 'ordforande'), l('Marianne Lövdahl', 'M', 'vice1'), l('Osvald Renholm', 'C')].map((p) => ({ ...p, utanKonto: true })), ersattare: [],
    },
  },
  fagersta: {
    chef: { namn: 'Gerd Hammarlind', titel: 'kommunchef', epost: 'gerd.hammarlind', roller: [['chef', 'KS']] },
    styrelse: {
      kod: 'KS', namn: 'Kommunstyrelsen', slag: 'styrelse', myndighet: 'KS', regelverk: { forvaring: 'Kommunkansliet' },
      ordinarie: [l('Algot Brunnberg', 'V', 'ordforande'), l('Ingegerd Sjöfalk', 'S', 'vice1'), l('Tage Kolmodin', 'M')].map((p) => ({ ...p, utanKonto: true })), ersattare: [],
    },
  },
};

/** The kommuner of the län: kod, name and the abbreviation used in addresses. */
export const kommuner: readonly (readonly [kod: string, namn: string, registrator: string])[] = [
  ['arboga', 'Arboga kommun', 'Torun Eklöf'], ['fagersta', 'Fagersta kommun', 'Inga-Lill Mård'], ['kungsor', 'Kungsörs kommun', 'Bodil Sjövall'], ['koping', 'Köpings kommun', 'Cajsa Wrede'],
  ['norberg', 'Norbergs kommun', 'Majken Dahlroth'], ['sala', 'Sala kommun', 'Linus Håkmark'], ['skinnskatteberg', 'Skinnskattebergs kommun', 'Svea Grankvist'],
  ['surahammar', 'Surahammars kommun', 'Melker Åsgård'], ['vasteras', 'Västerås stad', 'Nanna Ulvhed'],
];
