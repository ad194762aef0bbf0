// Invented people and places. Socialnämnden i Ådalsfors: three förslag against each other, jäv, a decision partly to fullmäktige.
import type { Paragraf, ProtokollData, Rost } from '#lib/protokoll/pdf/protokoll';
import ks from './ks.json' with { type: 'json' };

const birgit = { namn: 'Birgit Lindell', parti: 'S' };
const jonas = { namn: 'Jonas Ekvall', parti: 'V' };
const karin = { namn: 'Karin Åhlander', parti: 'M' };
const per = { namn: 'Per Granholm', parti: 'SD' };
const stina = { namn: 'Stina Öhman', parti: 'C' };
const rosta = (svar: Rost['rost'][]): Rost[] =>
  [birgit, jonas, karin, per, stina].map((person, i) => ({ ...person, rost: svar[i] ?? 'franvarande' }));

const stycke = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

export const remissparagraf: Paragraf = {
  nr: 92,
  rubrik: 'Yttrande över förslag till regional utvecklingsstrategi',
  dnr: 'SN 192/19',
  bereddes: [{ organ: 'Arbetsutskottet', datum: '2019-09-17', paragraf: 250 }],
  arendet: {
    type: 'doc',
    content: [
      stycke('Regionen har remitterat ett förslag till regional utvecklingsstrategi under perioden maj–oktober 2019. Kommunstyrelsen, dnr KS 183/19, har begärt socialnämndens yttrande senast den 1 oktober 2019.'),
      { type: 'paragraph' },
    ],
  },
  skrivelser: [
    {
      av: 'Socialförvaltningen',
      datum: '2019-09-10',
      text: [
        'Förslaget beskriver i huvudsak de utmaningar som länet står inför. Förvaltningen saknar ett resonemang om hur barns och ungas uppväxtvillkor påverkar kompetensförsörjningen på sikt.',
        { type: 'bulletList', content: [{ type: 'listItem', content: [stycke('målen bör kunna följas upp per kommun, och')] }, { type: 'listItem', content: [stycke('ansvaret för varje insats bör framgå.')] }] },
      ],
      undertecknare: [{ namn: 'Anna Forsvik', titel: 'socialchef' }, { namn: 'Joel Ahlgren', titel: 'utredare' }],
    },
  ],
  gang: [
    { steg: 'yrkande', av: [birgit], instammer: [jonas], text: 'yrkar bifall till arbetsutskottets förslag.' },
    { steg: 'yrkande', av: [karin], text: 'yrkar att nämnden avstyrker förslaget i dess helhet.' },
    { steg: 'yrkande', organ: 'Centerpartiet', text: 'yrkar i andra hand att ärendet återremitteras för komplettering.' },
    { steg: 'proposition', text: 'Ordföranden prövar först om ärendet ska avgöras i dag eller återremitteras, och finner att det ska avgöras i dag. Omröstning begärs.' },
    { steg: 'omrostning', begard_av: [stina], ja: 'ärendet avgörs i dag', nej: 'ärendet återremitteras', roster: rosta(['ja', 'ja', 'ja', 'avstar', 'nej']), utfall: 'Socialnämnden har beslutat att avgöra ärendet i dag.' },
    { steg: 'deltar_inte', av: [per], text: 'meddelar att han inte deltar i den fortsatta handläggningen.' },
    { steg: 'proposition', text: 'Ordföranden ställer därefter proposition på arbetsutskottets förslag mot Karin Åhlanders yrkande och finner att arbetsutskottets förslag bifalls. Omröstning begärs.' },
    { steg: 'omrostning', ja: 'bifall till arbetsutskottets förslag', nej: 'bifall till Karin Åhlanders yrkande', roster: rosta(['ja', 'ja', 'nej', 'deltar_inte', 'nej']), utslagsrost: true, utfall: 'Arbetsutskottets förslag är därmed bifallet.' },
    { steg: 'beslut', text: 'Socialnämnden har beslutat i huvudfrågan. Därefter behandlas tilläggsyrkandet.' },
    { steg: 'handelse', rubrik: 'Ajournering', text: 'Sammanträdet ajourneras kl. 14.30–14.45.' },
  ],
  beslut: {
    delar: [
      { ingress: 'Socialnämnden beslutar', satser: ['att som sitt yttrande till kommunstyrelsen överlämna förvaltningens skrivelse den 10 september 2019, och', { text: 'att särskilt framhålla', punkter: ['barns och ungas uppväxtvillkor,', { text: 'uppföljningen', punkter: ['per kommun', 'per år'] }] }] },
      { ingress: 'Socialnämnden föreslår kommunfullmäktige besluta', satser: ['att avsätta 240 000 kronor för uppföljningen under 2020.'] },
    ],
  },
  reservationer: [{ av: [karin, stina], text: ['reserverar sig mot beslutet med följande motivering.', { type: 'blockquote', content: [stycke('Förslaget är inte tillräckligt berett för att läggas till grund för ett yttrande.')] }] }],
  sarskilda_yttranden: [],
  anteckningar: null,
  underlag: [{ namn: 'Socialförvaltningens skrivelse', datum: '2019-09-10' }, { namn: 'Arbetsutskottets protokoll, § 250', datum: '2019-09-17' }],
  expedieras: ['Kommunstyrelsen', 'Socialchef', 'Utvecklingsstrateg'],
};

export const namnd: ProtokollData = {
  mall: 'klassisk',
  skapad: '2019-09-27T08:00:00Z',
  organisation: { namn: 'Ådalsfors kommun' },
  organ: { namn: 'Socialnämnden', signering: 'elektronisk' },
  datum: '2019-09-24',
  sammantrade: { plats: 'Kommunalhuset, sammanträdesrum Forsen', start: '13:00', slut: '16:20', avbrott: [{ start: '14:30', slut: '14:45' }] },
  narvarande: [
    { grupp: 'beslutande', ...birgit, uppdrag: 'ordförande' },
    { grupp: 'beslutande', ...jonas, uppdrag: 'vice ordförande', distans: true },
    { grupp: 'beslutande', ...karin },
    { grupp: 'beslutande', ...per },
    { grupp: 'beslutande', ...stina, tjanstgor_for: { namn: 'Olle Vik', parti: 'C' } },
    { grupp: 'ersattare', namn: 'Maj Sund', parti: 'S', paragrafer: [90, 91, 92] },
    { grupp: 'tjansteperson', namn: 'Anna Forsvik', titel: 'socialchef' },
    { grupp: 'tjansteperson', namn: 'Maja Sundling', titel: 'nämndsekreterare' },
  ],
  justeringar: [
    {
      paragrafer: [90, 91, 92], plats: 'Elektronisk justering', tid: '2019-09-26T15:00', justerat: '2019-09-26',
      underskrifter: [
        { roll: 'Sekreterare', namn: 'Maja Sundling', tid: '2019-09-25T16:40', satt: 'lösenord' },
        { roll: 'Ordförande', ...birgit, tid: '2019-09-26T08:55', satt: 'lösenord' },
        { roll: 'Justerare', ...karin, tid: '2019-09-26T14:12', satt: 'lösenord' },
      ],
      kontrollsumma: '7c1f0d9be2a44d5f8836b0c915ea77d2490c63fb1e5d8a20f3b7946e0d12ac58',
      anslag: {
        uppsatt: '2019-09-27', sista_dag: '2019-10-18', nedtas: '2019-10-19', forvaring: 'Socialförvaltningens kansli, kommunalhuset',
        underskrift: { namn: 'Maja Sundling', titel: 'nämndsekreterare' },
        upplysning: 'Den som är medlem av kommunen kan få beslutens laglighet prövad enligt 13 kap. kommunallagen. Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då justeringen tillkännagavs på anslagstavlan.',
      },
    },
  ],
  paragrafer: [
    { nr: 90, rubrik: 'Val av justerare', gang: [], beslut: { delar: [{ ingress: 'Socialnämnden beslutar', satser: ['att utse Karin Åhlander (M) att justera protokollet.'] }] } },
    {
      nr: 91, rubrik: 'Information från förvaltningen', arendet: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Lägesbild' }] }, 'Socialchefen informerar om bemanningen under hösten.', { type: 'heading', attrs: { level: 4 }, content: [{ type: 'text', text: 'Rubrik utan text' }] }],
      jav: [{ ...jonas, ersatts_av: { namn: 'Maj Sund', parti: 'S' } }],
    },
    remissparagraf,
  ],
};

export const kommunstyrelse = ks as unknown as ProtokollData;

/** As `namnd` with this many §§. */
export const stort = (antal: number): ProtokollData => ({
  ...namnd,
  paragrafer: Array.from({ length: antal }, (_, i) => ({ ...remissparagraf, nr: i + 1, rubrik: `${remissparagraf.rubrik}, del ${i + 1}` })),
});

/** A fullmäktige of 41 with this many §§, twenty of them put to the vote. */
export function fullmaktige(antal: number): ProtokollData {
  const ledamoter = Array.from({ length: 41 }, (_, i) => ({ namn: `Ledamot ${String.fromCodePoint(65 + (i % 26))} Efternamnsson${i}`, parti: ['S', 'M', 'C', 'V', 'SD', 'KD', 'L'][i % 7] ?? 'S' }));
  const roster = ledamoter.map((l, i): Rost => ({ ...l, rost: i % 9 === 0 ? 'avstar' : i % 3 === 0 ? 'nej' : 'ja' }));
  const { gang: _, ...utanGang } = remissparagraf;
  return {
    ...namnd, organ: { ...namnd.organ, namn: 'Kommunfullmäktige' }, narvarande: ledamoter.map((l) => ({ grupp: 'beslutande', ...l })),
    paragrafer: Array.from({ length: antal }, (__, i): Paragraf => ({
      ...utanGang, nr: i + 1, rubrik: `${remissparagraf.rubrik}, del ${i + 1}`,
      ...(i % Math.floor(antal / 20) === 0 ? { gang: [{ steg: 'proposition', text: 'Ordföranden ställer proposition på bifall och avslag och finner att förslaget bifalls. Omröstning begärs.' }, { steg: 'omrostning', ja: 'bifall', nej: 'avslag', roster, utfall: 'Fullmäktige beslutar därmed enligt förslaget.' }] } : {}),
    })),
  };
}
