import { afterAll, beforeAll, expect, test } from 'vitest';
import { regelverkFor } from '#lib/organisation/regelverk';
import { disconnect } from '#lib/platform/db';
import { avgjort } from '#lib/sammantrade/beslutsgang';
import { beslutforhetVid } from '#lib/sammantrade/beslutforhet';
import type { Anteckningsrad, Beslutsdelrad, Beslutspunktrad, Forslagsrad, Listpunkt, Narvarohandelse, Paragraf, Sammantrade, Stegrad } from '#lib/sammantrade/sammantrade';
import { loadSammantrade } from '#lib/sammantrade/store';
import { beslutforhetsregelFor, deltagareFor, gangFor, lageFor, narvaroFor } from '#lib/sammantrade/underlag';
import { arende, kommun, nu, version, type Kommun } from '../factories/mote/kommun.ts';
import { skrivSammantrade } from '../factories/mote/rader.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); });
afterAll(() => disconnect());

let raknare = 0;
/** Ids that sort in the order they were made. */
const id = () => `0198c5e0-0000-7000-8000-${(++raknare).toString(16).padStart(12, '0')}`;
const p = (namn: string) => k.person[namn] ?? '';

type Om<T> = Partial<T>;
const forslag = (o: Om<Forslagsrad> & Pick<Forslagsrad, 'ordning' | 'kalla' | 'slag' | 'text'>): Forslagsrad => ({ id: id(), bifallTillId: null, iAndraHand: false, dokumentversionId: null, handlingId: null, satsId: null, aterkallat: false, av: [], ...o });
const yrkar = (...namn: string[]) => namn.map((n) => ({ personId: p(n), parti: null, namn: null, roll: 'yrkar' as const }));
const steg = (o: Om<Stegrad> & Pick<Stegrad, 'ordning' | 'slag'>): Stegrad => ({ id: id(), innehall: {}, forslag: [], roster: [], deltarInte: [], utfall: null, vinnandeId: null, majoritet: null, sluten: false, utslagsrostId: null, redigerad: null, ...o });
const om = (...ids: string[]) => ids.map((forslagId) => ({ forslagId, som: 'om' as const }));
const punkt = (o: Om<Beslutspunktrad> & Pick<Beslutspunktrad, 'ordning' | 'text'>): Beslutspunktrad => ({ id: id(), dokumentversionId: null, satsId: null, satsutfall: null, uppdrag: [], under: [], ...o });
const del = (o: Om<Beslutsdelrad> & Pick<Beslutsdelrad, 'ordning' | 'ingress'>): Beslutsdelrad => ({ id: id(), adressat: 'eget', adressatOrgan: null, form: 'att', enligt: null, punkter: [], ...o });
const anteckning = (o: Om<Anteckningsrad> & Pick<Anteckningsrad, 'ordning' | 'slag'>): Anteckningsrad => ({ id: id(), text: null, efterSammantradet: false, redigerad: null, av: [], ...o });
const paragraf = (o: Om<Paragraf> & Pick<Paragraf, 'nr' | 'ordning' | 'rubrik'>): Paragraf => ({
  id: id(), punktId: null, arende: null, ar: 2019, bokstav: '', beteckning: `§\u00A0${o.nr}`, slag: 'beslut', oppen: false, status: 'utkast', arendetext: null, forslagFran: null, underlag: [], expediering: [],
  ejAktuellt: [], fragor: [], omedelbar: false, omedelbarText: null, utgar: false, justeringssetId: null, version: 1, jav: [], forslag: [], steg: [], beslut: [], anteckningar: [], tidigare: [], ...o,
});
const listpunkt = (o: Om<Listpunkt> & Pick<Listpunkt, 'ordning' | 'rubrik'>): Listpunkt => ({
  id: id(), beteckning: String(o.ordning), sektion: 'beslut', slag: 'arende', arende: null, yttrandeId: null, foredragande: null, forslag: [], tillagg: false, utgar: false, oppen: null, version: 1, handlingar: [], ...o,
});
const narvaro = (o: Om<Narvarohandelse> & Pick<Narvarohandelse, 'ordning' | 'slag'>): Narvarohandelse => ({
  id: id(), grupp: 'fortroendevald', personId: null, namn: null, titel: null, platsId: null, forPersonId: null, paragrafId: null, nar: 'fore', steg: null, endastParagraf: false, distans: false, tid: null, ...o,
});
const kommer = (namn: readonly string[], sedan: readonly Om<Narvarohandelse>[] = []) => [
  ...namn.map((n, i) => narvaro({ ordning: i + 1, slag: 'kommer', personId: p(n) })),
  ...sedan.map((o, i) => narvaro({ slag: 'kommer', ...o, ordning: namn.length + i + 1 })),
];

const sn = ['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök', 'Elsa Mård', 'Frank Gren'];
const kf = ['Ulf Granat', 'Eva Lind', 'Bo Ek', 'Ida Sten', 'Per Alm', 'Mia Rask', 'Jon Dal'];

async function mote(kod: 'SN' | 'KF', o: Om<Sammantrade>): Promise<Sammantrade> {
  const rad = await k.lasa((tx) => tx.organ.findFirstOrThrow({ where: { kod }, include: { myndighet: true, plats: { include: { innehavare: true }, orderBy: { ordning: 'asc' } } } }));
  const platser = rad.plats.filter(({ slag }) => slag === 'ordinarie');
  const s: Omit<Sammantrade, 'personer'> = {
    id: id(), datum: '2019-09-24', plats: 'Sessionssalen', planeradStart: '13.15', start: new Date('2019-09-24T11:15:00Z'), slut: null, distans: false, oppet: kod === 'KF', status: 'pagar', justeringPlats: null,
    justeringTid: null, upplysningar: [], version: 1, dagar: [], ajourneringar: [], kallelser: [], punkter: [], paragrafer: [], narvaro: [], justeringsset: [],
    organ: { id: rad.id, namn: rad.namn, kod, slag: rad.slag, myndighetId: rad.myndighetId, myndighetNamn: rad.myndighet.namn, overordnat: null, regelverk: regelverkFor(rad.slag, {}), paragrafmonster: '§ {lop}' },
    platser: platser.map(({ id: platsId, ordning, innehavare: [i] }) => ({ id: platsId, ordning, innehavareId: i?.personId ?? null, parti: i?.parti ?? null, valkrets: null, uppdrag: i?.uppdrag ?? null })),
    ersattare: rad.plats.filter(({ slag }) => slag === 'ersattare').flatMap(({ ordning, innehavare: [i] }) => (i ? [{ personId: i.personId, parti: i.parti, valkrets: null, ordning }] : [])),
    ...o,
  };
  const partier = new Map([...s.ersattare.map((e) => [e.personId, e.parti] as const), ...s.platser.flatMap(({ innehavareId, parti }) => (innehavareId && parti ? [[innehavareId, parti] as const] : []))]);
  const namnda = new Set([...partier.keys(), ...s.punkter.flatMap((x) => x.arende?.handlaggareId ?? []), ...s.justeringsset.flatMap((x) => x.justerare.map((j) => j.personId)), ...s.narvaro.flatMap((n) => n.personId ?? [])]);
  const rader = await k.lasa((tx) => tx.person.findMany({ where: { id: { in: [...namnda] } } }));
  return { ...s, personer: Object.fromEntries(rader.map((r) => [r.id, { id: r.id, namn: r.namn, titel: r.titel, epost: r.epost, parti: partier.get(r.id) ?? null }])) };
}

/** Stored by the schema alone, read back by the store: what is there is what was meant. */
async function framOchTillbaka(menat: Sammantrade): Promise<Sammantrade> {
  await k.lasa((tx) => skrivSammantrade(tx, menat, nu));
  const last = await k.lasa((tx) => loadSammantrade(tx, menat.id));
  expect(last).toEqual(menat);
  return last;
}
const utfall = (s: Sammantrade, par: Paragraf | undefined) => {
  if (!par) throw new Error('no such paragraf');
  const a = avgjort(gangFor(par), deltagareFor(s, par.id));
  if (!a.ok) throw new Error(a.error);
  return a.value;
};

test('en trevägsvotering med huvudvotering och motproposition, sedan ett tilläggsyrkande, och två som inte deltar i ett av stegen', async () => {
  const arendeId = await arende(k, 'SN', 192);
  const frusen = await version(k, arendeId);
  const [f1, f2, f3] = [
    forslag({ ordning: 1, kalla: 'organ', slag: 'eget', text: 'lämna skrivelsen som svar', dokumentversionId: frusen, av: [{ personId: null, parti: null, namn: 'arbetsutskottet', roll: 'yrkar' }] }),
    forslag({ ordning: 2, kalla: 'ledamoter', slag: 'eget', text: 'avstyrka strategin', av: yrkar('Cilla Ask') }),
    forslag({ ordning: 3, kalla: 'ledamoter', slag: 'eget', text: 'tillstyrka utan synpunkter', av: [...yrkar('Frank Gren'), { personId: p('Bengt Orre'), parti: null, namn: null, roll: 'instammer' }] }),
  ];
  const bifall = forslag({ ordning: 4, kalla: 'ledamoter', slag: 'bifall', text: '', bifallTillId: f1.id, av: yrkar('Anna Falk') });
  const tillagg = forslag({ ordning: 5, kalla: 'ledamoter', slag: 'tillagg', text: 'att svaret ska följas upp', av: yrkar('Elsa Mård') });
  const avslag = forslag({ ordning: 6, kalla: 'ledamoter', slag: 'avslag', text: '', av: yrkar('Dan Hök') });
  const rost = (rostar: Record<string, 'ja' | 'nej' | 'avstar'>) => Object.entries(rostar).map(([namn, r]) => ({ personId: p(namn), platsId: k.platser['SN']?.[sn.indexOf(namn)] ?? null, parti: 'X', rost: r }));
  const par = paragraf({
    nr: 92, ordning: 1, rubrik: 'Regional strategi', arende: { id: arendeId, dnr: '192/19', arendemening: 'Remiss om regional strategi', remiss: null }, forslag: [f1, f2, f3, bifall, tillagg, avslag],
    arendetext: { type: 'doc', content: [] }, underlag: [{ namn: 'Tjänsteskrivelse', datum: '2019-09-10' }], expediering: [{ slag: 'befattning', namn: 'Socialchefen' }], ejAktuellt: ['sarskilt_yttrande'],
    steg: [
      steg({ ordning: 1, slag: 'proposition', innehall: { fraga: 'huvud', namner: [] }, forslag: om(f1.id, f2.id, f3.id), vinnandeId: f1.id }),
      steg({ ordning: 2, slag: 'votering', innehall: { fraga: 'huvud', roll: 'motproposition' }, forslag: [{ forslagId: f2.id, som: 'ja' }, { forslagId: f3.id, som: 'nej' }], roster: rost({ 'Cilla Ask': 'ja', 'Dan Hök': 'ja', 'Frank Gren': 'nej', 'Anna Falk': 'avstar', 'Bengt Orre': 'avstar', 'Elsa Mård': 'avstar' }), vinnandeId: f2.id }),
      steg({
        ordning: 3, slag: 'votering', innehall: { fraga: 'huvud', roll: 'huvudvotering' }, forslag: [{ forslagId: f1.id, som: 'ja' }, { forslagId: f2.id, som: 'nej' }], vinnandeId: f1.id, majoritet: 'enkel',
        roster: rost({ 'Anna Falk': 'ja', 'Dan Hök': 'ja', 'Elsa Mård': 'ja', 'Cilla Ask': 'nej' }), deltarInte: [{ personId: p('Frank Gren'), villkor: 'om det egna förslaget faller' }, { personId: p('Bengt Orre'), villkor: null }],
      }),
      steg({ ordning: 4, slag: 'proposition', innehall: { fraga: `tillagg:${tillagg.id}` }, forslag: om(tillagg.id, avslag.id), vinnandeId: tillagg.id }),
      steg({ ordning: 5, slag: 'votering', innehall: { fraga: `tillagg:${tillagg.id}`, roll: 'ensam' }, forslag: [{ forslagId: avslag.id, som: 'ja' }, { forslagId: tillagg.id, som: 'nej' }], roster: rost({ 'Anna Falk': 'ja', 'Bengt Orre': 'ja', 'Cilla Ask': 'ja', 'Dan Hök': 'ja', 'Elsa Mård': 'nej', 'Frank Gren': 'nej' }), vinnandeId: avslag.id }),
    ],
    beslut: [del({ ordning: 1, ingress: 'Socialnämnden beslutar', punkter: [punkt({ ordning: 1, text: 'lämna skrivelsen som svar', dokumentversionId: frusen })] })],
    anteckningar: [anteckning({ ordning: 1, slag: 'reservation', av: [{ personId: p('Cilla Ask'), parti: null, grupp: null }] }), anteckning({ ordning: 2, slag: 'protokollsanteckning', text: 'Vi hade velat se kostnaderna.', av: [{ personId: null, parti: 'KD', grupp: null }] })],
  });
  const last = await framOchTillbaka(await mote('SN', { paragrafer: [par], narvaro: kommer(sn) }));
  const { fragor, utfall: hur } = utfall(last, last.paragrafer[0]);
  expect(hur).toBe('beslut');
  expect(fragor.map(({ fraga, forslagId, votering }) => [fraga, forslagId, votering?.ja, votering?.nej, votering?.deltarInte])).toEqual([
    ['huvud', f1.id, 3, 1, 2],
    [`tillagg:${tillagg.id}`, avslag.id, 4, 2, 0],
  ]);
});

test('jäv: en ledamot är ute för en enda paragraf och en ersättare tjänstgör bara där', async () => {
  const [a, b, c] = [paragraf({ nr: 93, ordning: 1, rubrik: 'Före' }), paragraf({ nr: 94, ordning: 2, rubrik: 'Föreningsbidrag' }), paragraf({ nr: 95, ordning: 3, rubrik: 'Efter' })];
  const plats = k.platser['SN']?.[4] ?? '';
  const medJav: Paragraf = { ...b, jav: [{ id: id(), personId: p('Elsa Mård'), platsId: plats, ersattareId: p('Jonas Eklöv'), skal: 'ordförande i föreningen', lage: 'anmalt', stegId: null }] };
  const menat = await mote('SN', {
    paragrafer: [a, medJav, c],
    narvaro: kommer(sn.filter((n) => n !== 'Frank Gren'), [{ personId: p('Jonas Eklöv') }, { personId: null, namn: 'Tove Extern', titel: 'revisor', grupp: 'gast', paragrafId: c.id, nar: 'under', steg: 1, distans: true, tid: new Date('2019-09-24T12:21:00Z') }]),
  });
  const last = await framOchTillbaka(menat);
  const sitter = (i: number) => lageFor(last, last.paragrafer[i]?.id ?? '').tjanstgorande.find(({ platsId }) => platsId === plats);
  expect([0, 1, 2].map(sitter)).toEqual([
    { platsId: plats, personId: p('Elsa Mård'), for: null }, { platsId: plats, personId: p('Jonas Eklöv'), for: p('Elsa Mård') }, { platsId: plats, personId: p('Elsa Mård'), for: null },
  ]);
  expect(lageFor(last, b.id).rummet.has(p('Elsa Mård'))).toBe(false);
  // KL 6:27: five of seven seats, the vacant one and the absent member counted.
  expect(beslutforhetVid(narvaroFor(last), b.id, beslutforhetsregelFor(last.organ, last.platser.length))).toMatchObject({ deltagande: 5, kravs: 4, beslutfor: true });
});

test('ett beslut som till en del är nämndens eget och till en del ett förslag till fullmäktige, var del med egen numrering och punkter under punkter', async () => {
  const arendeId = await arende(k, 'SN', 193, 'Taxa för hemtjänst');
  const a = listpunkt({
    ordning: 1, rubrik: 'Taxa för hemtjänst', arende: { id: arendeId, dnr: '193/19', arendemening: 'Taxa för hemtjänst', handlaggareId: p('Saga Wennerholt') }, forslag: ['anta taxan'], foredragande: 'Saga Wennerholt, utredare',
    handlingar: [{ id: id(), ordning: 1, titel: 'Tjänsteskrivelse', datum: '2019-09-10', hanvisning: 'sid. 2', dokumentversionId: await version(k, arendeId), handlingId: null }],
  });
  const b = listpunkt({ ordning: 2, beteckning: '1 a', rubrik: 'Sent ärende', tillagg: true, utgar: true, oppen: true });
  const par = paragraf({
    nr: 96, ordning: 1, rubrik: 'Taxa för hemtjänst', punktId: a.id, arende: { id: arendeId, dnr: '193/19', arendemening: 'Taxa för hemtjänst', remiss: null },
    beslut: [
      del({ ordning: 1, ingress: 'Socialnämnden beslutar för egen del', form: 'punkter', punkter: [punkt({ ordning: 1, text: 'Förvaltningen får i uppdrag att', under: [punkt({ ordning: 1, text: 'informera', under: [punkt({ ordning: 1, text: 'i brev' })] }), punkt({ ordning: 2, text: 'följa upp' })] }), punkt({ ordning: 2, text: 'Rapporten läggs till handlingarna.' })] }),
      del({ ordning: 2, ingress: 'Socialnämnden föreslår kommunfullmäktige besluta', adressat: 'organ', adressatOrgan: { id: k.organ['KF'] ?? '', namn: 'Kommunfullmäktige' }, punkter: [punkt({ ordning: 1, text: 'anta taxan' }), punkt({ ordning: 2, text: 'taxan gäller från 2020-01-01' })] }),
    ],
  });
  await framOchTillbaka(await mote('SN', { punkter: [a, b], paragrafer: [par], narvaro: kommer(sn), ajourneringar: [{ id: id(), fran: new Date('2019-09-24T12:30:00Z'), till: new Date('2019-09-24T12:45:00Z'), paragrafId: par.id, nar: 'under', steg: 1 }], dagar: [{ id: id(), datum: '2019-09-25', start: new Date('2019-09-25T07:00:00Z'), slut: null }] }));
});

test('ett ärende bordläggs två gånger, först av majoriteten och sedan på en minoritets begäran, och historiken säger vilken', async () => {
  const arendeId = await arende(k, 'KF', 20, 'Ny simhall');
  const om1 = { id: arendeId, dnr: '20/19', arendemening: 'Ny simhall' };
  const nu1 = forslag({ ordning: 1, kalla: 'organ', slag: 'avgoras_idag', text: 'ärendet avgörs i dag' });
  const bord1 = forslag({ ordning: 2, kalla: 'ledamoter', slag: 'bordlaggning', text: '', av: yrkar('Eva Lind') });
  const forsta = paragraf({ nr: 40, ordning: 1, rubrik: 'Ny simhall', arende: { ...om1, remiss: null }, forslag: [nu1, bord1], steg: [steg({ ordning: 1, slag: 'proposition', innehall: { fraga: 'nar' }, forslag: om(nu1.id, bord1.id), vinnandeId: bord1.id, utfall: 'bordlagt' })] });
  const bord2 = forslag({ ordning: 1, kalla: 'ledamoter', slag: 'bordlaggning', text: '', av: yrkar('Per Alm', 'Eva Lind', 'Jon Dal') });
  const tidigare = [{ organId: k.organ['KF'] ?? '', organNamn: 'Kommunfullmäktige', datum: '2019-09-24', paragraf: '§\u00A040', paragrafId: forsta.id, utfall: null, begardAvMinoritet: false }];
  const andra = paragraf({ nr: 51, ordning: 1, rubrik: 'Ny simhall', arende: { ...om1, remiss: null }, tidigare, forslag: [bord2], steg: [steg({ ordning: 1, slag: 'minoritet', innehall: { begardAv: [p('Per Alm'), p('Eva Lind'), p('Jon Dal')], motivering: 'kostnaderna är oklara' }, forslag: om(bord2.id), vinnandeId: bord2.id, utfall: 'bordlagt' })] });
  const m1 = await framOchTillbaka(await mote('KF', { paragrafer: [forsta], narvaro: kommer(kf) }));
  const m2 = await framOchTillbaka(await mote('KF', { datum: '2019-10-22', start: new Date('2019-10-22T16:00:00Z'), paragrafer: [andra], narvaro: kommer(kf) }));
  expect(utfall(m1, m1.paragrafer[0])).toMatchObject({ utfall: 'bordlagt', begardAvMinoritet: false });
  expect(utfall(m2, m2.paragrafer[0])).toMatchObject({ utfall: 'bordlagt', begardAvMinoritet: true });

  const historik = [
    { organNamn: 'Kommunfullmäktige', datum: new Date('2019-09-24'), paragraf: '§ 40', paragrafId: forsta.id, utfall: 'bordlagt', begardAvMinoritet: false },
    { organNamn: 'Kommunfullmäktige', datum: new Date('2019-10-22'), paragraf: '§ 51', paragrafId: andra.id, utfall: 'bordlagt', begardAvMinoritet: true },
  ];
  const behandlingar = await k.lasa(async (tx) => {
    await tx.behandling.createMany({ data: historik.map((h) => ({ ...h, arendeId, organId: k.organ['KF'] ?? '', skapad: nu })) });
    return tx.behandling.findMany({ where: { arendeId }, orderBy: { datum: 'asc' }, select: { organNamn: true, datum: true, paragraf: true, paragrafId: true, utfall: true, begardAvMinoritet: true } });
  });
  expect(behandlingar).toEqual(historik);
});

test('två justeringsset av samma sammanträde, det ena omedelbart, var sitt med egna justerare', async () => {
  const [omedelbart, resten] = [id(), id()];
  const justerare = (namn: string, roll: string, ordning: number) => ({ personId: p(namn), roll, ordning });
  const sets = [
    { id: omedelbart, nr: 1, status: 'utkast', omedelbar: true, justerare: [justerare('Maja Sundell', 'sekreterare', 1), justerare('Anna Falk', 'ordforande', 2), justerare('Cilla Ask', 'justerare', 3)] },
    { id: resten, nr: 2, status: 'utkast', omedelbar: false, justerare: [justerare('Maja Sundell', 'sekreterare', 1), justerare('Bengt Orre', 'ordforande', 2), justerare('Elsa Mård', 'justerare', 3)] },
  ];
  const paragrafer = [
    paragraf({ nr: 97, ordning: 1, rubrik: 'Upprop', slag: 'upprop', justeringssetId: resten }),
    paragraf({ nr: 98, ordning: 2, rubrik: 'Brådskande ärende', omedelbar: true, omedelbarText: 'Paragrafen förklaras omedelbart justerad.', justeringssetId: omedelbart }),
    paragraf({ nr: 99, ordning: 3, rubrik: 'Utgår', utgar: true, justeringssetId: resten, bokstav: 'a', beteckning: '§\u00A099\u00A0a' }),
  ];
  const last = await framOchTillbaka(await mote('SN', { justeringsset: sets, paragrafer, narvaro: kommer(sn), justeringPlats: 'Kansliet', justeringTid: new Date('2019-10-01T07:00:00Z'), slut: new Date('2019-09-24T14:00:00Z'), status: 'avslutat', upplysningar: ['Gruppmöten kl. 12.00'] }));
  expect(last.paragrafer.filter(({ justeringssetId }) => justeringssetId === omedelbart).map(({ nr }) => nr)).toEqual([98]);
});
