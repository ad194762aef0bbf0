/** The demo's people are invented. One line each: name, title, e-mail's local part, what they may do where. */
export type Demoperson = { namn: string; titel?: string; epost: string; roller?: readonly (readonly [roll: string, myndighet?: string])[]; befattning?: readonly [namn: string, myndighet: string] };
export type Demoplats = { namn?: string; uppdrag?: string; parti: string };

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
];

export const regionorgan: readonly Demoorgan[] = [
  {
    kod: 'RS', namn: 'Regionstyrelsen', slag: 'styrelse', myndighet: 'RS', regelverk: { mall: 'region', forvaring: 'Regionens diarium', distansTillaten: true },
    ordinarie: [l('Gunvor Almstedt', 'S', 'ordforande'), l('Ture Lindskog', 'M', 'vice1'), l('Marit Öhrnell', 'C', 'vice2'), l('Idris Kemal', 'V'), l('Solveig Bratt', 'KD')],
    ersattare: [e('Hjalmar Rosvall', 'S'), e('Ebba Tingvall', 'M')],
  },
];

/** The kommuner of the län: kod, name and the abbreviation used in addresses. */
export const kommuner: readonly (readonly [kod: string, namn: string, registrator: string])[] = [
  ['arboga', 'Arboga kommun', 'Torun Eklöf'], ['fagersta', 'Fagersta kommun', 'Inga-Lill Mård'], ['kungsor', 'Kungsörs kommun', 'Bodil Sjövall'], ['koping', 'Köpings kommun', 'Cajsa Wrede'],
  ['norberg', 'Norbergs kommun', 'Majken Dahlroth'], ['sala', 'Sala kommun', 'Linus Håkmark'], ['skinnskatteberg', 'Skinnskattebergs kommun', 'Svea Grankvist'],
  ['surahammar', 'Surahammars kommun', 'Melker Åsgård'], ['vasteras', 'Västerås stad', 'Nanna Ulvhed'],
];
