import { rus } from '../../../prisma/demo/texter.ts';
import type { Underlag } from './underlag.ts';

/** The same matter in the demo's own words, in a later year and with numbers of its own: this journey is never left out. */
export const egetUnderlag: Underlag = {
  titel: `${rus.titel}, reviderad`,
  rubrik: `${rus.titel}, reviderad – yttrande`,
  svarstid: 'maj–oktober 2025',
  ks: { ar: 2025, nr: 214, lopnr: 4100, registrerad: '2025-09-30' },
  sn: { nr: 226, paragraf: 101 },
  au: { datum: '2025-09-16', paragraf: 188 },
  skrivelse: { datum: '2025-09-09', rubrik: 'Yttrande över reviderad regional utvecklingsstrategi', inledning: rus.sn.bakgrund.slice(0, 2) },
  fragor: rus.fragor.map((fraga, i) => ({ fraga, svar: rus.sn.svar[i] ?? [] })),
  bakgrund: rus.sn.bakgrund,
  sats: 'som sitt yttrande över den reviderade strategin överlämna förvaltningens skrivelse den 9 september 2025 till kommunstyrelsen',
  expediering: { organ: 'Kommunstyrelsen', befattningar: ['Socialchef', 'Biträdande socialchef'] },
  sammantrade: '2025-09-23',
};
