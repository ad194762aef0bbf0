import type { Doc } from '#lib/dokument/schema';
import type { Dag } from '#lib/platform/dag';
import { laggTillAndring, laggTillRatt, laggTillSteg, noteraVarde, sattNyckeltal } from '#lib/styrdokument/lista';
import { noteraBeslut } from '#lib/styrdokument/noteraBeslut';
import { nyVersion } from '#lib/styrdokument/nyVersion';
import { publicera } from '#lib/styrdokument/publicera';
import { skapa } from '#lib/styrdokument/skapa';
import { sparaRevision } from '#lib/styrdokument/spara';
import { kommuner } from './folk.ts';
import type { grund, Demoorganisation } from './grund.ts';
import { gor, id, lasa } from './kor.ts';
import { bliGodkanda, doc, rubrik, skriv } from './skriva.ts';

type Grund = Awaited<ReturnType<typeof grund>>;
type Nar = (n: number) => Dag;
const sista = (o: Demoorganisation, styrdokumentId: string) => lasa(o, (tx) => tx.styrdokumentversion.findFirstOrThrow({ where: { styrdokumentId }, orderBy: { nr: 'desc' }, select: { id: true, dokumentId: true } }));

/** Written and approved: the frozen text is the version's. */
async function fryst(o: Demoorganisation, styrdokumentId: string, skribent: string, chef: string, dag: Dag, innehall: Doc): Promise<string> {
  const v = await sista(o, styrdokumentId);
  await skriv(o, skribent, `${dag} 09.00`, v.dokumentId ?? '', { innehall });
  await bliGodkanda(o, [v.dokumentId ?? ''], skribent, `${dag} 10.00`, chef, `${dag} 14.00`);
  return v.id;
}

const strategi = (matt: string, revidering: string) => doc(
  rubrik('Målbild'), 'Den som behöver vård och omsorg i länet får den nära, samordnad och i tid. Region och kommuner planerar tillsammans.',
  rubrik('Så arbetar vi'), 'Var kommun har en lokal plan. Planerna samlas in en gång om året så att vi lär av varandra.',
  rubrik('Uppföljning'), matt, rubrik('Revidering'), revidering,
);

/** A strategy on its way to its second version, a riktlinje that should have been revised, and a plan that is being written. */
export async function styrdokument({ region, hallstahammar: h }: Grund, nar: Nar, idag: Dag): Promise<void> {
  const [kl, ar] = ['08.30', Number(idag.slice(0, 4))];
  const r = (n: number) => `${nar(n)} ${kl}`;
  const strategin = (await gor(region, 'Henrik Tornfelt', r(-60), skapa, {
    myndighetId: id(region.myndigheter, 'RS'), slag: 'strategi', titel: 'Strategi för god och nära vård i länet', giltigFran: `${ar - 3}-01-01`, giltigTill: String(ar + 4), forVerksamhet: 'Regionen och länets kommuner', revisionsmanader: '48', revision: 'vart fjärde år',
    huvudman: ['Region Västmanland', 'Hallstahammars kommun', ...kommuner.map(([, namn]) => namn)].join('\n'), ansvarig: 'Regional utvecklingsdirektör',
  })).subject;
  const v1 = (await sista(region, strategin)).id;
  await gor(region, 'Henrik Tornfelt', r(-60), laggTillRatt, { versionId: v1, omfattning: 'revision', organId: id(region.organ, 'RF') });
  await gor(region, 'Henrik Tornfelt', r(-60), laggTillRatt, { versionId: v1, omfattning: 'ej_principiellt', vem: 'Länets chefsnätverk', villkor: 'inte målbild eller nyckeltal', efterSamrad: 'kommunerna', informerarOrganId: id(region.organ, 'RF') });
  await gor(region, 'Henrik Tornfelt', r(-60), sparaRevision, { styrdokumentId: strategin, revisionsmanader: '48', revision: 'vart fjärde år', principiella: 'Målbild' });
  await gor(region, 'Henrik Tornfelt', r(-60), sattNyckeltal, { versionId: v1, namn: 'Fast vårdkontakt', enhet: 'procent', kalla: 'Egen mätning', lage: 'exempel', malvarde: '80' });
  await fryst(region, strategin, 'Henrik Tornfelt', 'Agneta Brodin', nar(-59), strategi('Exempel på nyckeltal är hur många som har en fast vårdkontakt.', 'Strategin revideras när det behövs.'));
  await gor(region, 'Agneta Brodin', r(-58), noteraBeslut, { versionId: v1, slag: 'antaget', organId: id(region.organ, 'RF'), datum: `${ar - 4}-11-23`, beteckning: '§ 118' });
  const { nyckeltal } = await lasa(region, (tx) => tx.styrdokument.findFirstOrThrow({ where: { id: strategin }, include: { nyckeltal: true } }));
  for (const [i, varde] of ['52', '58,5', '61', '67,5'].entries()) await gor(region, 'Henrik Tornfelt', r(-57), noteraVarde, { styrdokumentId: strategin, nyckeltalId: nyckeltal[0]?.id ?? '', ar: ar - 4 + i, varde, ...(i === 3 ? { preliminart: 'ja' } : {}) });

  await gor(region, 'Henrik Tornfelt', r(-50), nyVersion, { styrdokumentId: strategin, omfattning: 'revision' });
  const v2 = (await sista(region, strategin)).id;
  await gor(region, 'Henrik Tornfelt', r(-40), sattNyckeltal, { versionId: v2, nyckeltalId: nyckeltal[0]?.id ?? '', lage: 'beslutat', malvarde: '85' });
  await gor(region, 'Henrik Tornfelt', r(-40), laggTillAndring, { versionId: v2, tema: 'Nyckeltalet är beslutat', sidor: '3', avsnitt: 'Uppföljning', gammalText: 'Exempel på nyckeltal är hur många som har en fast vårdkontakt.', nyText: 'Nyckeltalet är hur många som har en fast vårdkontakt.', onskemal: 'Säg vilket tal som följs, inte bara exempel.', onskemalFran: 'Flera kommuner' });
  await gor(region, 'Henrik Tornfelt', r(-40), laggTillAndring, { versionId: v2, tema: 'Revideringen får ett intervall', sidor: '3', avsnitt: 'Revidering', gammalText: 'Strategin revideras när det behövs.', nyText: 'Strategin revideras vart fjärde år.' });
  await fryst(region, strategin, 'Henrik Tornfelt', 'Agneta Brodin', nar(-35), strategi('Nyckeltalet är hur många som har en fast vårdkontakt.', 'Strategin revideras vart fjärde år.'));
  await gor(region, 'Agneta Brodin', r(-30), publicera, { versionId: v2, lage: 'rekommenderad', notis: 'Rekommenderad. Regionfullmäktige och kommunerna har inte beslutat än.' });
  for (const [vad, vem, tid] of [['Beslut i regionfullmäktige', 'Regionfullmäktige', nar(20)], ['Beslut i kommunerna', 'Kommunfullmäktige', 'så snart som möjligt'], ['Kommunikation till verksamheterna', 'Utvecklingsförvaltningen', `våren ${ar + 1}`]] as const) await gor(region, 'Henrik Tornfelt', r(-30), laggTillSteg, { styrdokumentId: strategin, versionId: v2, vad, vem, tid });

  const riktlinje = (await gor(h, 'Saga Wennerholt', r(-20), skapa, { myndighetId: id(h.myndigheter, 'SN'), slag: 'riktlinje', titel: 'Riktlinje för hemtjänst', giltigFran: `${ar - 3}-03-01`, revisionsmanader: '24', revision: 'vartannat år', ansvarig: 'Socialchefen', versionsnummer: '2' })).subject;
  const rv = (await sista(h, riktlinje)).id;
  await gor(h, 'Saga Wennerholt', r(-20), laggTillRatt, { versionId: rv, omfattning: 'revision', organId: id(h.organ, 'SN') });
  await fryst(h, riktlinje, 'Saga Wennerholt', 'Helena Strid', nar(-19), doc(rubrik('Syfte'), 'Riktlinjen säger vad den som har hemtjänst kan vänta sig.', rubrik('Insatser'), 'Insatserna planeras tillsammans med den enskilde och följs upp efter en månad.'));
  await gor(h, 'Helena Strid', r(-18), noteraBeslut, { versionId: rv, slag: 'antaget', organId: id(h.organ, 'SN'), datum: `${ar - 3}-02-14`, beteckning: '§ 17' });

  const plan = (await gor(h, 'Saga Wennerholt', r(-6), skapa, { myndighetId: id(h.myndigheter, 'SN'), slag: 'plan', titel: 'Plan för trygg hemgång', giltigFran: String(ar + 1), ansvarig: 'Socialchefen' })).subject;
  await gor(h, 'Saga Wennerholt', r(-6), laggTillRatt, { versionId: (await sista(h, plan)).id, omfattning: 'revision', organId: id(h.organ, 'SN') });
}
