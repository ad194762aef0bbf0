import { afterAll, beforeAll, expect, test } from 'vitest';
import { lamnaSynpunkt } from '#lib/lasrum/lamnaSynpunkt';
import { notera } from '#lib/lasrum/notera';
import { getLasrum } from '#lib/lasrum/queries';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { readPdf } from '#lib/platform/pdf/read';
import { avsluta } from '#lib/sammantrade/avsluta';
import { anmalJav } from '#lib/sammantrade/jav';
import { anteckna } from '#lib/sammantrade/anteckna';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { besluta } from '#lib/sammantrade/besluta';
import { flyttaPunkt } from '#lib/sammantrade/flyttaPunkt';
import { gorKallelsefiler } from '#lib/sammantrade/kallelsefiler';
import { kalla } from '#lib/sammantrade/kalla';
import { laggTillHandling } from '#lib/sammantrade/laggTillHandling';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { laggTillSteg } from '#lib/sammantrade/laggTillSteg';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { getKallelsefil, getMote, getSammantrade, listSammantraden } from '#lib/sammantrade/queries';
import { skrivBehandlat } from '#lib/sammantrade/behandlat';
import { sattExpediering } from '#lib/sammantrade/skrivParagraf';
import { loadSammantrade } from '#lib/sammantrade/store';
import { utgar } from '#lib/sammantrade/utgar';
import { yrka } from '#lib/sammantrade/yrka';
import { arende, kommun, version, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
beforeAll(async () => {
  k = await kommun();
  maja = await k.som('Maja Sundell');
});
afterAll(() => disconnect());

let nr = 300;
const las = (id: string, av: Kommun = k) => av.lasa((tx) => loadSammantrade(tx, id));
const mote = async (kod = 'SN', datum = '2019-09-24', ctx = maja) => (await planera(ctx, { organId: k.organ[kod] ?? '', datum, kl: '13.15', plats: 'Sessionssalen' })).subject;
/** A meeting with one ärende that has a frozen skrivelse. */
async function medArende(kod = 'SN', datum = '2019-09-24') {
  const arendeId = await arende(k, 'SN', ++nr);
  const versionId = await version(k, arendeId);
  const id = await mote(kod, datum);
  await laggTillPunkt(maja, { sammantradeId: id, arendeId });
  return { id, arendeId, versionId };
}
const narvarande = (id: string, namn: readonly string[]) => antecknaNarvaro(maja, { sammantradeId: id, handelser: namn.map((n) => ({ slag: 'kommer' as const, personId: k.person[n] })) });
const sn = ['Anna Falk', 'Bengt Orre', 'Cilla Ask', 'Dan Hök', 'Elsa Mård'];
async function oppnat(kod = 'SN', namn: readonly string[] = sn, datum?: string) {
  const m = await medArende(kod, datum);
  await oppna(maja, { sammantradeId: m.id, kl: '13.15' });
  await narvarande(m.id, namn);
  const s = await las(m.id);
  return { ...m, s, p: s.paragrafer.find(({ arende: a }) => a?.id === m.arendeId)! };
}

test('listan börjar med de fasta punkterna, ärendet tar med sig sina frysta texter och förslag, och ordningen ändras', async () => {
  const { id, arendeId, versionId } = await medArende();
  await laggTillPunkt(maja, { sammantradeId: id, slag: 'information', rubrik: 'Information från förvaltningen' });
  const s = await las(id);
  expect(s.punkter.map(({ beteckning, slag }) => [beteckning, slag])).toEqual([['1', 'upprop'], ['2', 'justerare'], ['3', 'dagordning'], ['4', 'arende'], ['5', 'information']]);
  expect(s.punkter[3]).toMatchObject({ arende: { id: arendeId }, forslag: ['lämna skrivelsen som nämndens svar'], foredragande: 'Saga Wennerholt, utredare', handlingar: [{ dokumentversionId: versionId }] });
  await flyttaPunkt(maja, { sammantradeId: id, punktId: s.punkter[4]?.id ?? '', till: 4 });
  expect((await las(id)).punkter.map(({ slag }) => slag)).toEqual(['upprop', 'justerare', 'dagordning', 'information', 'arende']);
  await expect(laggTillPunkt(maja, { sammantradeId: id, arendeId })).rejects.toThrow('arendet_star_pa_listan');
});

test('en annan nämnds sekreterare och en annan kommun ser inget och kan inget ändra', async () => {
  const { id } = await medArende();
  const annan = await k.som('Lisbet Tornell');
  await expect(getSammantrade(annan, id)).rejects.toThrow('finns_inte');
  await expect(getMote(annan, id)).rejects.toThrow('finns_inte');
  await expect(kalla(annan, { sammantradeId: id })).rejects.toThrow('finns_inte');
  expect((await listSammantraden(annan, {})).rader.map((r) => r.id)).not.toContain(id);
  const grannen = await kommun();
  await expect(getSammantrade(await grannen.som('Maja Sundell'), id)).rejects.toThrow('finns_inte');
  await expect(oppna(await grannen.som('Maja Sundell'), { sammantradeId: id })).rejects.toThrow('finns_inte');
});

test('ledamoten ser sammanträdet först när kallelsen har gått ut, den som inte sitter i nämnden aldrig', async () => {
  const { id } = await medArende();
  const anna = await k.som('Anna Falk');
  await expect(getLasrum(anna, id)).rejects.toThrow('finns_inte');
  expect((await listSammantraden(anna, {})).rader.map((r) => r.id)).not.toContain(id);
  await kalla(maja, { sammantradeId: id });
  expect((await getLasrum(anna, id)).punkter).toHaveLength(4);
  expect((await listSammantraden(anna, {})).rader.map((r) => r.id)).toContain(id);
  await expect(getMote(anna, id)).rejects.toThrow('finns_inte');
  await expect(getLasrum(await k.som('Karl Tegel'), id)).rejects.toThrow('finns_inte');
});

test('kallelsen fryser listan och går till ledamöter och ersättare; det som kommer sedan är tillägg med bokstav', async () => {
  const { id } = await medArende();
  await kalla(maja, { sammantradeId: id });
  const { innehall } = await getSammantrade(maja, id);
  expect(innehall?.punkter.map(({ beteckning }) => beteckning)).toEqual(['1', '2', '3', '4']);
  expect(innehall?.mottagare.filter(({ ersattare }) => ersattare).map(({ namn }) => namn)).toEqual(['Siv Ottander', 'Jonas Eklöv']);
  expect(innehall?.mottagare).toHaveLength(8);
  await laggTillPunkt(maja, { sammantradeId: id, slag: 'information', rubrik: 'Sent inkommet' });
  const s = await las(id);
  expect(s.punkter.at(-1)).toMatchObject({ beteckning: '5', tillagg: true });
  await flyttaPunkt(maja, { sammantradeId: id, punktId: s.punkter.at(-1)?.id ?? '', till: 1 });
  expect((await las(id)).punkter[0]?.beteckning).toBe('5');
  // What was sent out stays, as Utgår; what came after it is just taken off.
  await utgar(maja, { sammantradeId: id, punktId: s.punkter[3]?.id ?? '' });
  await utgar(maja, { sammantradeId: id, punktId: s.punkter.at(-1)?.id ?? '' });
  expect((await las(id)).punkter.map(({ beteckning, utgar: u }) => [beteckning, u])).toEqual([['1', false], ['2', false], ['3', false], ['4', true]]);
});

test('kallelsen blir en taggad PDF, och alla handlingar en bunt med bokmärken per punkt och stämpel på varje sida', async () => {
  const { id } = await medArende();
  const { subject } = await kalla(maja, { sammantradeId: id });
  await gorKallelsefiler(k.ctx, subject);
  await gorKallelsefiler(k.ctx, subject);
  const lista = await readPdf((await getKallelsefil(maja, { id, slag: 'kallelse' })).bytes);
  const bunt = await readPdf((await getKallelsefil(await k.som('Siv Ottander'), { id, slag: 'handlingar' })).bytes);
  if (!lista.ok || !bunt.ok) throw new Error('unreadable');
  expect(lista.value).toMatchObject({ tagged: true, claims: { pdfua: '1' } });
  expect(lista.value.pages.join(' ')).toContain('Remiss om regional strategi');
  expect(bunt.value.outline.map(({ title, page, children }) => [title, page, children.map((c) => [c.title, c.page])])).toEqual([['4 Remiss om regional strategi', 1, [['Yttrande över regional strategi', 2]]]]);
  const { pages } = bunt.value;
  expect(pages.map((text, i) => text.includes(`Sida ${i + 1} av ${pages.length}`) && text.includes('Punkt 4'))).toEqual(pages.map(() => true));
  expect(pages.join(' ')).toContain('Regionen har remitterat en strategi');
  await expect(getKallelsefil(await k.som('Lisbet Tornell'), { id, slag: 'kallelse' })).rejects.toThrow('finns_inte');
});

test('§§ ges åt hela listan på en gång, utan lucka även när två sekreterare öppnar samtidigt', async () => {
  const egen = await kommun();
  const [m, n] = [await egen.som('Maja Sundell'), await egen.som('Nils Fors')];
  const skapa = async () => (await planera(m, { organId: egen.organ['SN'] ?? '', datum: '2019-09-24', plats: 'Sal' })).subject;
  const [a, b] = [await skapa(), await skapa()];
  const svar = await Promise.allSettled([oppna(m, { sammantradeId: a }), oppna(n, { sammantradeId: a }), oppna(m, { sammantradeId: b }), oppna(n, { sammantradeId: b })]);
  expect(svar.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected']);
  const nummer = (await Promise.all([las(a, egen), las(b, egen)])).map((s) => s.paragrafer.map((p) => p.nr)).toSorted((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
  expect(nummer).toEqual([[1, 2, 3], [4, 5, 6]]);
  const senare = await laggTillPunkt(m, { sammantradeId: a, slag: 'information', rubrik: 'Sent' });
  expect((await las(a, egen)).paragrafer.at(-1)).toMatchObject({ nr: 7, rubrik: 'Sent' });
  expect(senare.detalj?.['punktId']).toBeTruthy();
});

test('arbetsutskottet tar ärendet under egen §, och i nämnden står det vad det föreslog, med samma dnr', async () => {
  const { s: au, p, arendeId } = await oppnat('SNAU', ['Anna Falk', 'Bengt Orre', 'Cilla Ask'], '2019-09-17');
  await besluta(maja, { paragrafId: p.id, delar: [{ adressatOrganId: k.organ['SN'] ?? '', punkter: [{ text: 'att lämna skrivelsen som svar' }] }] });
  expect((await las(au.id)).paragrafer.find(({ id }) => id === p.id)?.beslut[0]).toMatchObject({ ingress: 'Socialnämndens arbetsutskott föreslår socialnämnden besluta', adressatOrgan: { namn: 'Socialnämnden' }, punkter: [{ text: 'lämna skrivelsen som svar' }] });
  const id = await mote();
  await laggTillPunkt(maja, { sammantradeId: id, arendeId });
  await oppna(maja, { sammantradeId: id });
  const sn1 = (await las(id)).paragrafer.at(-1)!;
  expect(sn1).toMatchObject({ forslagFran: 'Arbetsutskottet', forslag: [{ kalla: 'organ', text: 'att lämna skrivelsen som svar' }] });
  expect(skrivBehandlat(sn1.tidigare)).toBe(`Socialnämndens arbetsutskott har behandlat ärendet den 17\u00A0september 2019, §\u00A0${p.nr}.`);
  const dnr = await k.lasa((tx) => tx.arende.findMany({ where: { paragrafer: { some: { id: { in: [p.id, sn1.id] } } } } }));
  expect(dnr).toHaveLength(1);
});

test('det som inte är fryst läggs varken på en punkt eller i ett beslut', async () => {
  const { id, s, p, arendeId, versionId } = await oppnat();
  const utkast = await version(k, arendeId, { frusen: false, titel: 'Utkast' });
  await expect(laggTillHandling(maja, { sammantradeId: id, punktId: s.punkter[3]?.id ?? '', dokumentversionId: utkast })).rejects.toThrow('inte_fryst');
  await expect(besluta(maja, { paragrafId: p.id, delar: [{ punkter: [{ text: 'lämna utkastet', dokumentversionId: utkast }] }] })).rejects.toThrow('inte_fryst');
  await besluta(maja, { paragrafId: p.id, delar: [{ punkter: [{ text: 'lämna skrivelsen', dokumentversionId: versionId, under: [{ text: 'i två exemplar' }] }] }] });
  await besluta(maja, { paragrafId: p.id, delar: [{ punkter: [{ text: 'lämna skrivelsen', dokumentversionId: versionId }] }, { adressatOrganId: k.organ['KF'] ?? '', form: 'punkter', punkter: [{ text: 'Taxan antas.' }] }] });
  expect((await las(id)).paragrafer.at(-1)?.beslut.map((d) => [d.ingress, d.punkter.map((x) => x.dokumentversionId)])).toEqual([['Socialnämnden beslutar', [versionId]], ['Socialnämnden föreslår kommunfullmäktige besluta', [null]]]);
});

test('under beslutförhet handläggs ärendet inte (KL 6:27): fyra av sju krävs, räknat efter jäv', async () => {
  const { id, p } = await oppnat('SN', sn.slice(0, 4));
  const beslut = () => besluta(maja, { paragrafId: p.id, delar: [{ punkter: [{ text: 'bifalla' }] }] });
  await anmalJav(maja, { paragrafId: p.id, personId: k.person['Dan Hök'] ?? '' });
  await expect(beslut()).rejects.toThrow('inte_beslutfor|3|4|KL 6:27');
  await antecknaNarvaro(maja, { sammantradeId: id, handelser: [{ slag: 'kommer', personId: k.person['Siv Ottander'] }] });
  await anmalJav(maja, { paragrafId: p.id, personId: k.person['Dan Hök'] ?? '', ersattareId: k.person['Siv Ottander'] });
  await beslut();
  expect((await las(id)).paragrafer.at(-1)?.jav).toMatchObject([{ personId: k.person['Dan Hök'], ersattareId: k.person['Siv Ottander'] }]);
});

test('yrkande, proposition och votering: vinnaren räknas ut, den som inte tjänstgör kan inte rösta, och den som inte deltog kan inte reservera sig', async () => {
  const { id, p } = await oppnat();
  const person = (n: string) => k.person[n] ?? '';
  const f1 = p.forslag[0]?.id ?? '';
  const f2 = String((await yrka(maja, { paragrafId: p.id, slag: 'avslag', av: [person('Cilla Ask')], instammer: [person('Bengt Orre')] })).detalj?.['forslagId']);
  await laggTillSteg(maja, { paragrafId: p.id, slag: 'proposition', forslag: [{ forslagId: f1, som: 'om' }, { forslagId: f2, som: 'om' }], finner: f1 });
  const votering = (roster: Record<string, 'ja' | 'nej' | 'avstar'>, inte: string[] = []) => laggTillSteg(maja, {
    paragrafId: p.id, slag: 'votering', innehall: { fraga: 'huvud', roll: 'ensam' }, forslag: [{ forslagId: f1, som: 'ja' }, { forslagId: f2, som: 'nej' }],
    roster: Object.entries(roster).map(([n, rost]) => ({ personId: person(n), rost })), deltarInte: inte.map((n) => ({ personId: person(n) })),
  });
  await expect(votering({ 'Anna Falk': 'ja', 'Jonas Eklöv': 'nej' })).rejects.toThrow('tjanstgor_inte');
  await votering({ 'Anna Falk': 'ja', 'Dan Hök': 'nej', 'Cilla Ask': 'nej', 'Bengt Orre': 'ja' }, ['Elsa Mård']);
  expect((await las(id)).paragrafer.at(-1)?.steg.at(-1)).toMatchObject({ vinnandeId: f1, utslagsrostId: person('Anna Falk'), deltarInte: [{ personId: person('Elsa Mård') }] });
  await anteckna(maja, { paragrafId: p.id, slag: 'reservation', av: [person('Cilla Ask')] });
  await expect(anteckna(maja, { paragrafId: p.id, slag: 'reservation', av: [person('Elsa Mård')] })).rejects.toThrow('reservation_utan_deltagande');
  await sattExpediering(maja, { paragrafId: p.id, mottagare: [{ slag: 'myndighet', id: k.myndighet['BUN'], namn: 'Barn- och utbildningsnämnden' }, { slag: 'epost', namn: 'Föreningen', epost: 'info@forening.exempel.se' }] });
  await avsluta({ ...maja, nu: new Date('2019-09-24T14:00:00Z') }, { sammantradeId: id });
  await anteckna(maja, { paragrafId: p.id, slag: 'reservation', av: [person('Bengt Orre')] });
  expect((await las(id)).paragrafer.at(-1)?.anteckningar.map((a) => a.efterSammantradet)).toEqual([false, true]);
});

test('noteringar ser bara den som skrev dem: inte sekreteraren, inte administratören, inte grannen vid bordet', async () => {
  const { id } = await medArende();
  await kalla(maja, { sammantradeId: id });
  const anna = await k.som('Anna Falk');
  const punktId = (await las(id)).punkter[3]?.id ?? '';
  await notera(anna, { sammantradeId: id, punktId, text: 'Fråga vem som betalar.' });
  const noteringar = async (ctx: Ctx) => (await getLasrum(ctx, id)).punkter.flatMap((p) => p.noteringar.map(({ text }) => text));
  expect(await noteringar(anna)).toEqual(['Fråga vem som betalar.']);
  expect(await noteringar(await k.som('Bengt Orre'))).toEqual([]);
  expect(await noteringar(maja)).toEqual([]);
  for (const namn of ['Maja Sundell', 'Rut Bergslund', 'Bengt Orre']) expect(await k.lasa((tx) => tx.notering.count(), (await k.som(namn)).actor)).toBe(0);
  const rad = await k.lasa((tx) => tx.notering.findFirstOrThrow(), anna.actor);
  await expect(notera(maja, { sammantradeId: id, punktId, noteringId: rad.id, text: 'ändrad' })).rejects.toThrow('finns_inte');
});

test('en fråga till handläggaren ser bara hon och den som frågade; en synpunkt till organet ser alla som sitter där och sekreteraren', async () => {
  const { id } = await medArende();
  await kalla(maja, { sammantradeId: id });
  const punktId = (await las(id)).punkter[3]?.id ?? '';
  const anna = await k.som('Anna Falk');
  const saga = await k.som('Saga Wennerholt');
  const fraga = await lamnaSynpunkt(anna, { sammantradeId: id, punktId, slag: 'fraga', synligFor: 'handlaggaren', text: 'Gäller det hemtjänsten?' });
  await lamnaSynpunkt(anna, { sammantradeId: id, punktId, text: 'Bra underlag.' });
  await lamnaSynpunkt(saga, { sammantradeId: id, punktId, svarPaId: fraga.subject, text: 'Ja.' });
  const ser = async (namn: string) => (await getLasrum(await k.som(namn), id)).punkter.flatMap((p) => p.synpunkter.map(({ text }) => text));
  expect(await ser('Anna Falk')).toEqual(['Gäller det hemtjänsten?', 'Bra underlag.', 'Ja.']);
  expect(await ser('Saga Wennerholt')).toEqual(['Gäller det hemtjänsten?', 'Bra underlag.', 'Ja.']);
  expect(await ser('Bengt Orre')).toEqual(['Bra underlag.']);
  expect(await ser('Maja Sundell')).toEqual(['Bra underlag.']);
});
