import type { AnslagsbevisData } from '#lib/anslag/pdf/anslagsbevis';
import type { UtdragData } from '#lib/protokoll/pdf/utdrag';
import type { KallelseData } from '#lib/sammantrade/pdf/kallelse';
import type { TjansteskrivelseData } from '#lib/yttrande/pdf/tjansteskrivelse';
import type { YttrandeData } from '#lib/yttrande/pdf/yttrande';
import { namnd } from './protokoll.ts';

const organisation = { namn: 'Ådalsfors kommun', adress: ['Socialnämnden', 'Box 12', '899 01 Ådalsfors'], epost: 'socialnamnden@exempel.se' };
const cell = (text: string, align?: string) => ({ type: 'tableCell', attrs: { align: align ?? null, colspan: 1 }, content: text ? [{ type: 'paragraph', content: [{ type: 'text', text }] }] : [] });
const huvud = (text: string, align?: string, width = 1) => ({ ...cell(text), type: 'tableHeader', attrs: { align, width } });
const rubrik = (level: number, text: string) => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });
const stycke = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const lista = (type: string, ...satser: string[]) => ({ type, content: satser.map((text) => ({ type: 'listItem', content: [stycke(text)] })) });

export const utdrag: UtdragData = {
  ...namnd,
  utdrag: { paragrafer: [92], narvaro: true, mottagare: ['Kommunstyrelsen, dnr KS 183/19', 'Socialchef', 'Utvecklingsstrateg'], framstallt: '2019-09-26' },
};

export const anslagsbevis: AnslagsbevisData = {
  organisation, organ: namnd.organ, datum: namnd.datum, framstallt: '2019-10-22',
  justeringar: (namnd.justeringar ?? []).map(({ paragrafer, justerat, kontrollsumma, anslag }) => ({ paragrafer, justerat, kontrollsumma, anslag: { ...anslag!, underskrift: null } })),
};

export const kallelse: KallelseData = {
  organisation, organ: { namn: 'Socialnämnden' }, datum: '2019-09-24', utfardad: '2019-09-17',
  sammantrade: { plats: 'Kommunalhuset, sammanträdesrum Forsen', start: '13:00' },
  ordforande: { namn: 'Birgit Lindell', parti: 'S' },
  sekreterare: { namn: 'Maja Sundling', telefon: '0600-000 00', epost: 'socialnamnden@exempel.se' },
  gruppmoten: [{ namn: 'S och V', tid: '11:30', plats: 'rum Bäcken' }, { namn: 'M, C och L', tid: '11:45' }],
  upplysningar: ['Ledamot som inte kan komma anmäler det snarast till sekreteraren, som kallar ersättare i den ordning som fullmäktige har bestämt.', 'Sammanträdet är stängt för allmänheten.'],
  punkter: [
    { nr: 1, rubrik: 'Upprop och val av justerare', not: 'Förslag till justerare: Karin Åhlander (M).' },
    { nr: 2, rubrik: 'Delårsrapport januari–augusti 2019', dnr: 'SN 187/19', tid: '13:10', foredragande: 'Peter Vik, ekonom', forslag: 'Delårsrapporten godkänns och överlämnas till kommunstyrelsen.', handlingar: ['Delårsrapport', 'Tjänsteskrivelse 2019-09-12'] },
    { nr: 3, rubrik: 'Yttrande över förslag till regional utvecklingsstrategi', dnr: 'SN 192/19', tid: '13:40', foredragande: 'Joel Ahlgren, utredare', forslag: ['Förvaltningens skrivelse den 10 september 2019 överlämnas som nämndens yttrande.', 'Paragrafen förklaras omedelbart justerad.'], handlingar: ['Remissmissiv', 'Skrivelse 2019-09-10', 'Arbetsutskottets protokoll § 250'] },
    { nr: '3 a', rubrik: 'Enskilt ärende', dnr: 'SN 190/19', sekretess: '26 kap. 1 § offentlighets- och sekretesslagen' },
    { nr: 4, rubrik: 'Anmälan av delegationsbeslut' },
  ],
};

export const yttrande: YttrandeData = {
  organisation, organ: { namn: 'Kommunstyrelsen' }, arende: 'Förslag till regional utvecklingsstrategi för länet', datum: '2019-10-14',
  vart_dnr: 'KS 183/19', ert_dnr: 'RV190612', mottagare: ['Region Forsdal', 'Regionala utvecklingsförvaltningen', '871 89 Forsdal'],
  stallning: 'Tillstyrker med ändringar',
  sammanfattning: 'Ådalsfors kommun tillstyrker förslaget. Strategin fångar länets viktigaste utmaningar, men barns och ungas uppväxtvillkor behöver ett eget område.',
  svar: [
    { nr: 1, fraga: 'Beskriver strategin de utmaningar den regionala utvecklingen står inför?', stallning: 'Tillstyrker med ändringar', text: ['Ja, i huvudsak. Det är bra att det sociala området har fått större utrymme.', lista('bulletList', 'äldre kan bo kvar i bostäder som fungerar,', 'kommunikationer når hela länet.')] },
    { nr: 2, fraga: 'Är målområdena de rätta?', stallning: 'Tillstyrker', text: 'Målområdena är tydliga och går att känna igen i kommunens översiktsplan.' },
    { nr: 3, fraga: 'Finns det något att tillägga?' },
  ],
  beslutat: { organ: 'Kommunstyrelsen', datum: '2019-10-14', paragraf: 141 },
  underskrifter: [{ roll: 'Ordförande', namn: 'Erik Sundby', parti: 'S' }, { roll: 'Kommunchef', namn: 'Lena Markström' }],
  bilagor: ['Socialnämndens yttrande den 24 september 2019, § 92 (SN 192/19)'],
  kopia: ['Socialnämnden', 'Barn- och utbildningsnämnden'],
};

/** A nämnd's yttrande to its own styrelse: almost nothing is filled in. */
export const kortYttrande: YttrandeData = {
  organisation: { namn: 'Ådalsfors kommun' }, organ: { namn: 'Socialnämnden' }, arende: 'Internremiss om lokalförsörjning', mottagare: ['Kommunstyrelsen'],
  ert_dnr: null, svar: [], bilagor: [], text: ['Socialnämnden har inget att erinra.'],
};

export const tjansteskrivelse: TjansteskrivelseData = {
  organisation, organ: { namn: 'Socialförvaltningen' }, rubrik: 'Yttrande över förslag till regional utvecklingsstrategi', datum: '2019-09-10', dnr: 'SN 192/19',
  handlaggare: { namn: 'Joel Ahlgren', titel: 'utredare' }, mottagare: 'Socialnämnden',
  forslag: { delar: [{ ingress: 'Socialförvaltningen föreslår socialnämnden besluta', satser: ['att som sitt yttrande till kommunstyrelsen överlämna denna skrivelse, och', 'att förklara paragrafen omedelbart justerad.'] }] },
  avsnitt: [
    { rubrik: 'Sammanfattning', text: 'Förvaltningen tillstyrker förslaget med ändringar.' },
    {
      rubrik: 'Bakgrund',
      text: { type: 'doc', content: [
        stycke('Regionen har remitterat ett förslag till regional utvecklingsstrategi. Svar ska lämnas senast den 31 oktober 2019.'),
        rubrik(2, 'Vad förslaget innehåller'), stycke('Tre målområden med var sin uppsättning insatser.'),
        rubrik(4, 'Kostnader'),
        { type: 'table', content: [
          { type: 'tableRow', content: [huvud('Insats (tkr)', undefined, 3), huvud('2020', 'right'), huvud('2021', 'right')] },
          { type: 'tableRow', content: [cell('Uppföljning per kommun'), cell('240', 'right'), cell('260', 'right')] },
          { type: 'tableRow', content: [cell('Utbildning'), cell('', 'right'), cell('1 200', 'right')] },
        ] },
        rubrik(2, 'Så har förslaget tagits fram'), lista('orderedList', 'dialogmöten i länets kommuner,', 'remiss, och', 'beslut i regionfullmäktige.'),
        { type: 'blockquote', content: [stycke('Ett välmående län där alla kan bo, arbeta och utvecklas.')] },
        { type: 'paragraph' },
      ] },
    },
    { rubrik: 'Bedömning', text: ['Förslaget beskriver i huvudsak de utmaningar som länet står inför.', 'Förvaltningen saknar ett resonemang om barns och ungas uppväxtvillkor.'] },
    { rubrik: 'Konsekvenser för barn', text: { type: 'doc', content: [{ type: 'paragraph' }] } },
  ],
  underlag: [{ namn: 'Remissmissiv', datum: '2019-05-20' }, { namn: 'Förslag till regional utvecklingsstrategi' }],
  undertecknare: [{ namn: 'Anna Forsvik', titel: 'Socialchef', tid: '2019-09-10T10:12', satt: 'lösenord' }, { namn: 'Joel Ahlgren', titel: 'Utredare', tid: '2019-09-10T09:50', satt: 'lösenord' }],
  expedieras: ['Kommunstyrelsen'],
  kontrollsumma: 'e90b3a17cc5f42818d6e0f7ab1d95c343f20867e9bb84dd1a6502ec7f81d9b06',
};
