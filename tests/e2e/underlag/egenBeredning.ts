import { beslutande, ovriga, type Beredning } from './beredning.ts';

/** Other people than those in the seed's journey: each first name with the next one's surname. */
const andra = (namn: readonly string[]) => namn.map((n, i) => `${n.split(' ')[0]} ${(namn[(i + 1) % namn.length] ?? '').replace(/^\S+ /, '')}`);
const [dar, fler] = [andra(beslutande), andra(ovriga)];
const [, , sekreterare = '', , trafikdirektor = '', planerare = '', processledare = ''] = fler;

const partier = ['S', 'M', 'C', 'V', 'KD', 'L', 'SD', 'MP'];
const titlar = ['regiondirektör', 'utvecklingsdirektör', 'mötessekreterare', 'kommundirektör Norrboda kommun', 'kollektivtrafikdirektör', 'trafikplanerare', 'processledare', 'kommundirektör Söderby kommun', 'kommundirektör Västanå kommun'];

/** The same kind of § in our own words: this journey is never left out. */
export const egenBeredning: Beredning = {
  myndighet: { namn: 'Kollektivtrafiknämnden', kod: 'KTN' },
  kod: 'GBK', organ: 'Gemensam beredning för kollektivtrafik',
  datum: '2025-10-10', plats: 'Sammanträdesrum Kopparn, Regionens hus', start: '13:00', slut: '16:30',
  ledamoter: dar.map((namn, i) => ({ namn, parti: partier[i % partier.length] ?? 'S', uppdrag: ({ 2: 'ordforande', 0: 'vice1', 5: 'vice2' } as const)[i] ?? 'ledamot', distans: [3, 4, 10, 17, 20, 25].includes(i) })),
  ovriga: fler.map((namn, i) => ({ namn, titel: titlar[i] ?? '' })),
  sekreterare, justerare: dar[18] ?? '', justering: { plats: 'Regionens hus, rum 4', dag: '2025-10-24' }, forvaring: 'Regionens arkiv, Domargatan 1',
  paragraf: 41, rubrik: 'Gemensam inriktning för nattrafiken', dnr: { text: 'KOLL250063', monster: 'KOLL{yy}{lop:4}', lop: 63 },
  foredragande: `${trafikdirektor}, ${planerare} och ${processledare}`,
  stycken: [
    `${trafikdirektor}, ${planerare} och ${processledare} informerar om en gemensam inriktning för trafiken efter midnatt. ${planerare} redogör för resandet de tre senaste åren och för vad en nattlinje kostar per resenär. Hon visar var behovet är störst och vilka linjer som redan bär sig.`,
    'Beredningen diskuterar kort skillnaden mellan vardagar och helger.',
    `${processledare} går igenom förslaget till inriktning. Det har arbetats fram vid två verkstäder våren 2025, och tjänstepersoner från alla kommuner har varit med. Hon nämner särskilt hur anropsstyrda turer kan komplettera linjerna.`,
    `${trafikdirektor} framhåller att inriktningen inte binder någon kommuns budget.`,
  ],
  beslut: 'Gemensam beredning för kollektivtrafik ställer sig bakom förslaget till inriktning för nattrafiken och rekommenderar regionen och länets kommuner att anta det.',
  underlag: [{ namn: 'Minnesanteckningar från tjänstemannagruppen för trafik', datum: '2025-09-12', hanvisning: 'punkt 3' }, { namn: 'Resandestatistik nattetid 2022–2024' }, { namn: 'Förslag till inriktning för nattrafiken, remissversion' }, { namn: 'Förslag till inriktning för nattrafiken, slutversion' }],
  verkliga: [],
};
