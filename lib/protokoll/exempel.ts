import type { RikNod } from '#lib/platform/pdf/data';
import type { ProtokollData } from './pdf/protokoll.ts';

const stycke = (text: string): RikNod => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const [ordforande, vice, ledamot] = [{ namn: 'Anna Ekvall', parti: 'S' }, { namn: 'Björn Alm', parti: 'C' }, { namn: 'Cecilia Dahl', parti: 'M' }] as const;

/** A short protocol of invented people, for an organ that has none of its own yet to show its template on. */
export const exempelprotokoll = (organisation: string, organ: string): Omit<ProtokollData, 'mall' | 'avvikelser'> => ({
  utkast: true, organisation: { namn: organisation }, organ: { namn: organ, signering: 'elektronisk' }, datum: '2026-11-24',
  sammantrade: { plats: 'Kommunhuset, sessionssalen', start: '13:15', slut: '15:40' },
  narvarande: [
    { grupp: 'beslutande', ...ordforande, uppdrag: 'ordförande' }, { grupp: 'beslutande', ...vice, distans: true }, { grupp: 'beslutande', ...ledamot, tjanstgor_for: { namn: 'David Holm', parti: 'M' } },
    { grupp: 'ersattare', namn: 'Eva Strand', parti: 'V', paragrafer: [41] }, { grupp: 'tjansteperson', namn: 'Fredrik Lund', titel: 'förvaltningschef' }, { grupp: 'tjansteperson', namn: 'Gerd Nyman', titel: 'nämndsekreterare' },
  ],
  justeringar: [{
    paragrafer: [41, 42], plats: 'Elektronisk justering', tid: '2026-12-01T15:00', anslag: { forvaring: 'Kansliet, kommunhuset' },
    underskrifter: [{ roll: 'Sekreterare', namn: 'Gerd Nyman' }, { roll: 'Ordförande', ...ordforande }, { roll: 'Justerare', ...ledamot }],
  }],
  paragrafer: [
    { nr: 41, rubrik: 'Val av justerare', beslut: { delar: [{ ingress: `${organ} beslutar`, form: 'att', satser: ['att utse Cecilia Dahl (M) att justera protokollet.'] }] } },
    {
      nr: 42, rubrik: 'Yttrande över förslag till länsplan', dnr: 'KS 2026/155', foredragande: 'Fredrik Lund, förvaltningschef', tjanstepersoner: ['Hanna Berg, utredare'], enligt: 'arbetsutskottets',
      bereddes: [{ organ: 'Arbetsutskottet', datum: '2026-11-10', paragraf: 188 }],
      arendet: [stycke('Regionen har sänt ett förslag till länsplan på remiss. Svar ska lämnas senast den 18 december 2026.')],
      forslag: 'beslutet',
      gang: [
        { steg: 'yrkande', text: 'Anna Ekvall (S) yrkar bifall till arbetsutskottets förslag.' }, { steg: 'yrkande', text: 'Cecilia Dahl (M) yrkar avslag.' },
        { steg: 'proposition', text: 'Ordföranden ställer proposition på bifall och avslag och finner att förslaget bifalls. Omröstning begärs.' },
        { steg: 'omrostning', ja: 'bifall till arbetsutskottets förslag', nej: 'avslag', roster: [{ ...ordforande, rost: 'ja' }, { ...vice, rost: 'ja' }, { ...ledamot, rost: 'nej' }], utfall: `${organ} beslutar därmed enligt arbetsutskottets förslag.` },
      ],
      beslut: { delar: [{ ingress: `${organ} beslutar`, satser: ['att lämna förvaltningens skrivelse som sitt yttrande, och', 'att uppdra åt förvaltningen att följa frågan.'] }] },
      reservationer: [{ av: [ledamot], text: 'reserverar sig mot beslutet.' }],
      underlag: [{ namn: 'Förvaltningens skrivelse', datum: '2026-11-03' }], expedieras: ['Regionen', 'Utredaren'],
    },
  ],
});
