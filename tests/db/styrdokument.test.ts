import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { disconnect } from '#lib/platform/db';
import { allmanheten } from '#lib/platform/actor';
import { readPdf } from '#lib/platform/pdf/read';
import { faststall } from '#lib/styrdokument/faststall';
import { klarSteg, laggTillAndring, laggTillRatt, laggTillSteg, noteraVarde, sattNyckeltal, taBortRad } from '#lib/styrdokument/lista';
import { noteraBeslut } from '#lib/styrdokument/noteraBeslut';
import { nyVersion } from '#lib/styrdokument/nyVersion';
import { publicera } from '#lib/styrdokument/publicera';
import { getPublikt, getSkillnad, getStyrdokument, getStyrdokumentversion, listStyrdokument, openStyrdokument } from '#lib/styrdokument/queries';
import { hamtaTeman, remittera } from '#lib/styrdokument/remittera';
import { skapa } from '#lib/styrdokument/skapa';
import { sparaRevision, sparaUppgifter } from '#lib/styrdokument/spara';
import { skrivRegister } from '#lib/styrdokument/xlsx';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import type { Kommun } from '../factories/mote/kommun.ts';
import { besluta, doc, frystText, gorAntagenPdf, jobben, kalla, lasStyr, medChef, nytt, rubrik, sista, stycke } from '../factories/styrdokument.ts';

let k: Kommun;
beforeAll(async () => { k = await medChef(); }, 60_000);
afterAll(() => disconnect());

const text = (mal: string, annat: string) => doc(rubrik('Målbild'), stycke(mal), rubrik('Genomförande'), stycke(annat));
const saga = () => k.som('Saga Wennerholt');
const vera = () => k.som('Vera Lundmalm');
const publik = () => ({ actor: allmanheten(k.id), nu: new Date('2020-03-02T08:00:00Z') });
const sn = () => k.organ['SN'] ?? '';

/** Version 1 with rights, adopted by socialnämnden's justerade §. */
async function antagen(titel: string) {
  const id = await nytt(k, { titel });
  const v = await sista(k, id);
  await laggTillRatt(await saga(), { versionId: v.id, omfattning: 'revision', organId: sn() });
  await laggTillRatt(await saga(), { versionId: v.id, omfattning: 'ej_principiellt', befattningId: befattning, villkor: 'inte målbild', efterSamrad: 'systemledningen', informerarOrganId: sn() });
  await sparaRevision(await saga(), { styrdokumentId: id, revisionsmanader: '48', revision: 'vart fjärde år', principiella: 'Målbild' });
  const fryst = await frystText(k, id, text('Omsorgen är nära.', 'Vi börjar i dag.'));
  const m = await besluta(k, id, fryst, `anta ${titel}`);
  return { id, m, fryst };
}
let befattning = '';
beforeAll(async () => { befattning = (await skapaBefattning(k.ctx, { namn: 'Länssamordnare', myndighetId: k.myndighet['SN'] ?? '', personId: k.person['Saga Wennerholt'] ?? '', fran: new Date('2019-01-01') })).subject; });

describe('att ta upp ett styrdokument', () => {
  test('det får ett ärende och en första version, och ett datum som versionsnummer nekas vid sitt fält', async () => {
    await expect(nytt(k, { versionsnummer: '2030-01-01' })).rejects.toThrow(/löpnummer och aldrig ett datum/);
    const id = await nytt(k, { titel: 'Plan för krisberedskap', slag: 'plan', versionsnummer: '3' });
    const s = await getStyrdokument(await saga(), id);
    expect(s).toMatchObject({ slag: 'Plan', mening: 'Version 3 skrivs.', huvudversion: { nr: 3, publicering: 'utkast', huvudman: [{ namn: 'Provköpings kommun' }, { namn: 'Region Provlandet' }], galler: '1 oktober 2019'.replace(' ', '\u00A0'), tillOchMed: '2027' } });
    expect(s.arende?.dnr).toMatch(/^SN\u00A01/);
    expect(s.historik.map(({ text: t }) => t)).toEqual(['Styrdokumentet togs upp i registret']);
  });
  test('utkastet ser bara de som arbetar för nämnden: varken en annan nämnd, ledamöterna eller allmänheten', async () => {
    const id = await nytt(k, { titel: 'Ett utkast' });
    for (const ctx of [await k.som('Lisbet Tornell'), await k.som('Anna Falk'), publik()]) {
      await expect(getStyrdokument(ctx, id)).rejects.toThrow('finns_inte');
      expect((await listStyrdokument(ctx, {})).rader.map((r) => r.id)).not.toContain(id);
    }
    await expect(skapa(await k.som('Lisbet Tornell'), { myndighetId: k.myndighet['SN'] ?? '', slag: 'plan', titel: 'x' })).rejects.toThrow(/saknar_behorighet|finns_inte/);
    await expect(sparaUppgifter(await k.som('Lisbet Tornell'), { versionId: (await sista(k, id)).id, titel: 'Kapad' })).rejects.toThrow('finns_inte');
  });
});

describe('att anta genom en paragraf', () => {
  test('en justerad paragraf antar just den frysta texten: organ, dag, paragraf, kontrollsumma, bevakning av revideringen och en märkt PDF', async () => {
    const { id, fryst } = await antagen('Strategi för trygg omsorg');
    const v = await sista(k, id);
    expect(v).toMatchObject({ publicering: 'antagen', frusen: { id: fryst }, beslut: [{ slag: 'antaget', organNamn: 'Socialnämnden', datum: '2019-09-24', beteckning: expect.stringMatching(/^§\u00A0\d+$/) }] });
    expect(v.hash).toMatch(/^[0-9a-f]{64}$/);
    const s = await lasStyr(k, id);
    expect(await k.lasa((tx) => tx.bevakning.findMany({ where: { arendeId: s.arendeId ?? '' } }))).toMatchObject([{ datum: new Date('2023-10-01'), text: 'Revidera Strategi för trygg omsorg' }]);
    await expect(sparaUppgifter(await saga(), { versionId: v.id, titel: 'En annan' })).rejects.toThrow('versionen_ar_antagen');

    await gorAntagenPdf(k, id, v.id);
    const last = await readPdf((await openStyrdokument(publik(), { id, nr: 1, original: false })).bytes);
    const ord = last.ok ? last.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
    for (const vad of ['Strategi för trygg omsorg', 'Antaget av Socialnämnden 24 september 2019', 'Omsorgen är nära.', 'Länssamordnare', 'Provköpings kommun']) expect(ord).toContain(vad);
    expect((await getPublikt(publik(), { id, nr: null })).v).toMatchObject({ lage: 'Gäller' });
  }, 60_000);

  test('ett organ som rekommenderar gör den rekommenderad, ett som bara föreslår gör ingenting, och samma beslut två gånger räknas en gång', async () => {
    const id = await nytt(k, { titel: 'Länsplan' });
    await laggTillRatt(await saga(), { versionId: (await sista(k, id)).id, omfattning: 'revision', vem: 'Regionfullmäktige' });
    const fryst = await frystText(k, id, text('a', 'b'));
    const m = await besluta(k, id, fryst, 'rekommendera kommunerna att anta Länsplan');
    await jobben(k, m.setId);
    expect(await sista(k, id)).toMatchObject({ publicering: 'rekommenderad', beslut: [{ slag: 'rekommenderat' }] });
    expect((await getStyrdokument(publik(), id)).mening).toBe('Version 1 är rekommenderad och beslutsprocessen pågår.');
    await besluta(k, id, fryst, 'föreslå fullmäktige att anta planen');
    expect((await sista(k, id)).beslut).toHaveLength(1);
    await expect(noteraBeslut(await vera(), { versionId: (await sista(k, id)).id, slag: 'antaget', organNamn: 'Regionfullmäktige', datum: '2019-09-20' })).rejects.toThrow(/paragraf/);
    await expect(noteraBeslut(await saga(), { versionId: (await sista(k, id)).id, slag: 'antaget', organNamn: 'Regionfullmäktige', datum: '2019-09-20', beteckning: '§ 12' })).rejects.toThrow('saknar_behorighet');
    await noteraBeslut(await vera(), { versionId: (await sista(k, id)).id, slag: 'antaget', organNamn: 'regionfullmäktige', datum: '2019-09-20', beteckning: '§ 12' });
    expect((await sista(k, id)).publicering).toBe('antagen');
  }, 60_000);

  test('ett beslut med ändring står först när ändringen är inskriven och fryst', async () => {
    const id = await nytt(k, { titel: 'Riktlinje för besök', slag: 'riktlinje' });
    await laggTillRatt(await saga(), { versionId: (await sista(k, id)).id, omfattning: 'revision', organId: sn() });
    const fryst = await frystText(k, id, text('a', 'b'));
    await besluta(k, id, fryst, 'anta riktlinjen med följande ändring: besök tas emot alla dagar');
    expect(await sista(k, id)).toMatchObject({ publicering: 'utkast', beslut: [{ slag: 'antaget' }] });
    const { dokumentId } = await sista(k, id);
    const { nyVersion: nyText } = await import('#lib/dokument/godkann');
    await nyText(await saga(), { dokumentId: dokumentId ?? '' });
    await frystText(k, id, text('a', 'Besök tas emot alla dagar.'));
    await faststall(await saga(), { versionId: (await sista(k, id)).id });
    expect(await sista(k, id)).toMatchObject({ publicering: 'antagen' });
    expect(JSON.stringify((await getPublikt(publik(), { id, nr: 1 })).v.text)).toContain('alla dagar');
  }, 60_000);
});

describe('vem som får ändra vad', () => {
  test('den som har rätten fastställer en ändring som inte är principiell, efter samråd, och organet ska informeras; resten kräver organets paragraf', async () => {
    const { id, m } = await antagen('Strategi för nära stöd');
    await nyVersion(await saga(), { styrdokumentId: id, omfattning: 'ej_principiellt' });
    const versionId = (await sista(k, id)).id;
    await expect(faststall(await saga(), { versionId })).rejects.toThrow('texten_ar_inte_fryst');
    await frystText(k, id, text('Omsorgen är fjärran.', 'Vi börjar i dag.'));
    await expect(faststall(await vera(), { versionId })).rejects.toThrow('inte_din_att_faststalla|Länssamordnare');
    await expect(faststall(await saga(), { versionId })).rejects.toThrow('samrad_saknas|systemledningen');
    await expect(faststall(await saga(), { versionId, samrad: 'Vid mötet i september.' })).rejects.toThrow('andringslistan_ar_tom');
    await laggTillAndring(await saga(), { versionId, tema: 'Tydligare start', sidor: 'sid 4', gammalText: 'Vi börjar i dag.', nyText: 'Vi börjar genast.' });
    await expect(faststall(await saga(), { versionId, samrad: 'Vid mötet i september.' })).rejects.toThrow('andrar_principiellt|avsnittet Målbild');
    const { nyVersion: nyText } = await import('#lib/dokument/godkann');
    await nyText(await saga(), { dokumentId: (await sista(k, id)).dokumentId ?? '' });
    await frystText(k, id, text('Omsorgen är nära.', 'Vi börjar genast.'));
    await faststall(await saga(), { versionId, samrad: 'Vid mötet i september.' });
    expect(await sista(k, id)).toMatchObject({ nr: 2, publicering: 'antagen', beslut: [{ organNamn: 'Länssamordnare' }] });

    expect((await getStyrdokument(await saga(), id)).steg).toMatchObject([{ slag: 'information', vem: 'Socialnämnden', klar: null }]);
    expect((await getMinDag(await k.som('Maja Sundell'), null)).punkter.map(({ titel }) => titel)).toContain('Informera Socialnämnden om ändringarna i version 2');
    await expect(nyVersion(await saga(), { styrdokumentId: id, omfattning: 'redaktionellt' })).rejects.toThrow('informera_forst|Socialnämnden');
    // The information is an item on the next meeting's list: the justerade § ticks it off by itself.
    await besluta(k, id, (await sista(k, id)).frusen?.id ?? '', 'anteckna informationen');
    expect((await getStyrdokument(await saga(), id)).steg[0]?.klar).not.toBeNull();
    expect((await sista(k, id)).beslut).toHaveLength(1);

    await nyVersion(await saga(), { styrdokumentId: id, omfattning: 'revision' });
    await frystText(k, id, text('Omsorgen är en annan.', 'Vi börjar genast.'));
    await expect(faststall(await saga(), { versionId: (await sista(k, id)).id })).rejects.toThrow('principiell_andring_kraver_paragraf');
    await expect(nyVersion(await saga(), { styrdokumentId: id, omfattning: 'revision' })).rejects.toThrow('en_version_ar_pa_gang');
    expect(m.setId).toBeTruthy();
  }, 90_000);

  test('den som får ändra utan organet måste ha någon att informera', async () => {
    const { id: versionId } = await sista(k, await nytt(k, { titel: 'Policy', slag: 'policy' }));
    await expect(laggTillRatt(await saga(), { versionId, omfattning: 'redaktionellt', befattningId: befattning })).rejects.toThrow('ingen_att_informera');
  });
});

test('nyckeltal: exempel eller beslutat i versionen, ett värde per år genom alla versioner, rättat när det skrivs igen', async () => {
  const id = await nytt(k, { titel: 'Program med mått', slag: 'program' });
  const versionId = (await sista(k, id)).id;
  await expect(sattNyckeltal(await saga(), { versionId, namn: 'Fast omsorgskontakt', lage: 'beslutat' })).rejects.toThrow(/enheten/);
  await sattNyckeltal(await saga(), { versionId, namn: 'Fast omsorgskontakt', enhet: 'procent', kalla: 'Öppna jämförelser', lage: 'exempel', malvarde: '92,5' });
  const [n] = (await sista(k, id)).nyckeltal;
  for (const [ar, varde] of [['2017', '81,25'], ['2018', '84'], ['2018', '84,5']]) await noteraVarde(await saga(), { styrdokumentId: id, nyckeltalId: n?.nyckeltalId ?? '', ar, varde: varde ?? '' });
  await expect(noteraVarde(await saga(), { styrdokumentId: id, nyckeltalId: n?.nyckeltalId ?? '', ar: '2031', varde: '1' })).rejects.toThrow('aret_har_inte_varit');
  await expect(noteraVarde(await saga(), { styrdokumentId: id, nyckeltalId: n?.nyckeltalId ?? '', ar: '2018', varde: 'många' })).rejects.toThrow(/inget tal/);
  const vy = await getStyrdokumentversion(await saga(), { id, nr: 1 });
  expect(vy.v.nyckeltal).toMatchObject([{ malet: '92,5', tabell: [{ ar: 2017, ord: '81,25' }, { ar: 2018, ord: '84,5' }], diagram: { punkter: [{ ar: 2017 }, { ar: 2018 }] } }]);
  await sattNyckeltal(await saga(), { versionId, nyckeltalId: n?.nyckeltalId ?? '', lage: 'beslutat', malvarde: '95' });
  expect((await sista(k, id)).nyckeltal).toMatchObject([{ lage: 'beslutat', malvarde: 95 }]);
  await taBortRad(await saga(), { versionId, vad: 'nyckeltal', radId: (await sista(k, id)).nyckeltal[0]?.id ?? '' });
  expect((await sista(k, id)).nyckeltal).toEqual([]);
});

test('registret: en rad per styrdokument, revideringen som är sen syns, och som kalkylblad', async () => {
  const { id } = await antagen('Plan som behöver ses över');
  await laggTillSteg(await saga(), { styrdokumentId: id, vad: 'Samråd med huvudmännen', vem: 'Samordnaren', tid: 'så snart som möjligt' });
  await laggTillSteg(await saga(), { styrdokumentId: id, vad: 'Beslut', tid: '27 april' });
  const s = await getStyrdokument(await saga(), id);
  expect(s.steg.map(({ vad, nar }) => [vad, nar.replace('\u00A0', ' ')])).toEqual([['Samråd med huvudmännen', 'så snart som möjligt'], ['Beslut', '27 april 2019']]);
  await klarSteg(await saga(), { styrdokumentId: id, stegId: s.steg[1]?.id ?? '' });
  const sen = { ...(await saga()), nu: new Date('2024-05-02T08:00:00Z') };
  const { rader } = await listStyrdokument(sen, { q: 'behöver ses' });
  expect(rader).toMatchObject([{ id, nr: 1, lage: 'Gäller', revideras: '2023-10-01', sen: true, beslutande: ['Socialnämnden'], huvudman: 2 }]);
  const bytes = await skrivRegister(rader);
  expect(String.fromCharCode(bytes[0] ?? 0, bytes[1] ?? 0)).toBe('PK');
}, 60_000);

test('en annan organisation ser inget av det, och når inget av det', async () => {
  const { id } = await antagen('Vår egen strategi');
  const annan = await medChef();
  const dem = await annan.som('Saga Wennerholt');
  expect((await listStyrdokument(dem, {})).rader).toEqual([]);
  await expect(getStyrdokument(dem, id)).rejects.toThrow('finns_inte');
  await expect(getPublikt({ actor: allmanheten(annan.id), nu: new Date() }, { id, nr: 1 })).rejects.toThrow('finns_inte');
  await expect(nyVersion(dem, { styrdokumentId: id, omfattning: 'revision' })).rejects.toThrow('finns_inte');
  await expect(publicera(await annan.som('Vera Lundmalm'), { versionId: (await sista(k, id)).id, lage: 'rekommenderad' })).rejects.toThrow('finns_inte');
}, 90_000);

describe('en remiss leder till nästa version', () => {
  test('det egna: remissen i samma ärende, sammanställningens teman blir ändringslistan, skillnaden mellan versionerna, beslutet', async () => {
    const id = await nytt(k, { titel: 'Strategi för digital omsorg' });
    await laggTillRatt(await saga(), { versionId: (await sista(k, id)).id, omfattning: 'revision', organId: sn() });
    const forsta = await sista(k, id);
    await expect(remittera(await saga(), { versionId: forsta.id })).rejects.toThrow('texten_ar_inte_fryst');
    await frystText(k, id, text('Omsorgen är nära.', 'Exempel på nyckeltal är kontinuitet.'));
    const { detalj } = await remittera(await saga(), { versionId: forsta.id });
    const remissId = String(detalj?.['remissId']);
    expect(await k.lasa((tx) => tx.remiss.findFirstOrThrow({ where: { id: remissId }, include: { filer: true } }))).toMatchObject({ titel: 'Strategi för digital omsorg', status: 'utkast', filer: [{ typ: 'application/pdf', namn: 'Strategi för digital omsorg, version 1.pdf' }], arendeId: (await lasStyr(k, id)).arendeId });
    await svarat(remissId, [['Nyckeltal, inte exempel', 'Ta bort ordet exempel.', 'Alviks kommun'], ['Revidering', 'Skriv ut vem som får ändra.', 'Ekmo kommun'], ['Revidering', 'Tätare intervall.', 'Alviks kommun']]);
    await nyVersion(await saga(), { styrdokumentId: id, omfattning: 'revision', remissId });
    const andra = await sista(k, id);
    expect(andra).toMatchObject({ nr: 2, franRemiss: { id: remissId } });
    await hamtaTeman(await saga(), { versionId: andra.id });
    await hamtaTeman(await saga(), { versionId: andra.id });
    expect((await sista(k, id)).andringar).toMatchObject([{ tema: 'Nyckeltal, inte exempel', onskemalFran: 'Alviks kommun' }, { tema: 'Revidering', onskemal: 'Skriv ut vem som får ändra.\nTätare intervall.', onskemalFran: 'Ekmo kommun, Alviks kommun' }]);
    const fryst = await frystText(k, id, text('Omsorgen är nära.', 'Nyckeltal är kontinuitet.'));
    const diff = await getSkillnad(await saga(), { id, fran: 1, till: 2 });
    expect(diff.rader.flat().filter(({ slag }) => slag !== 'lika').map(({ slag, text: t }) => [slag, t.trim()])).toEqual([['borta', 'Exempel på nyckeltal'], ['ny', 'Nyckeltal']]);
    await besluta(k, id, fryst, 'anta strategin');
    expect((await getPublikt(publik(), { id, nr: null })).versioner).toMatchObject([{ nr: 2, lage: 'Gäller' }]);
  }, 90_000);

  test('seed 002: fem teman med sidhänvisningar ur det verkliga underlaget, kalendern med vaga datum, ett datum i versionsfältet, och nästa version', async ({ skip }) => {
    const fil = kalla('002');
    if (!fil) return skip();
    const falt = (namn: string) => new RegExp(`${namn}\\s*\\n(?:Dnr: )?(.+)`).exec(fil)?.[1]?.trim() ?? '';
    const fakta = { dnr: falt('Diariumnummer'), giltigFran: falt('Giltig fr\\.o\\.m'), giltigTill: falt('Giltig t\\.o\\.m'), forVerksamhet: falt('För verksamhet'), versionsnummer: falt('Versionnummer') };
    const teman = [...fil.matchAll(/^Nytt: (.+)\n([\s\S]*?)\(sid (\d+)\)/gm)].map(([, tema = '', ny = '', sid = '']) => ({ tema: tema.trim(), nyText: ny.trim(), sidor: `sid ${sid}` }));
    expect(teman.map(({ sidor }) => sidor)).toEqual(['sid 16', 'sid 16', 'sid 10', 'sid 18', 'sid 21']);
    const titel = 'God och nära vård, länsgemensam strategi';
    await expect(nytt(k, { titel, ...fakta })).rejects.toThrow(/aldrig ett datum/);
    const id = await nytt(k, { titel, ...fakta, versionsnummer: '1', huvudman: ['Region Provlandet', ...Array.from({ length: 15 }, (_, i) => `Provkommun ${i + 1}`)].join('\n') });
    const forsta = await sista(k, id);
    expect(forsta).toMatchObject({ dnr: 'RD22/00386', giltigFran: { fran: '2022-07-01' }, giltigTill: { till: '2030-01-01' } });
    expect(forsta.huvudman).toHaveLength(16);
    await sattNyckeltal(await saga(), { versionId: forsta.id, namn: 'Fast vårdkontakt', enhet: 'procent', lage: 'exempel' });
    for (const [vem, omfattning, informerar] of [['Länsnätverket för förvaltningschefer', 'revision', ''], ['Välfärdsrådet', 'revision', ''], ['Länschefsnätverket', 'ej_principiellt', 'Välfärdsrådet']] as const) await laggTillRatt(await saga(), { versionId: forsta.id, omfattning, vem, informerar });
    await frystText(k, id, doc(rubrik('Uppföljning'), stycke('Exempel på nyckeltal.'), rubrik('Revidering'), stycke('Strategin revideras vart fjärde år.')));
    const remissId = String((await remittera(await saga(), { versionId: forsta.id })).detalj?.['remissId']);
    await svarat(remissId, teman.map(({ tema }, i) => [tema, `Önskemål om ${tema}`, i % 2 ? 'Alviks kommun' : 'Ekmo kommun']));
    await nyVersion(await saga(), { styrdokumentId: id, omfattning: 'revision', remissId });
    const v2 = await sista(k, id);
    await hamtaTeman(await saga(), { versionId: v2.id });
    for (const { tema, ...resten } of teman) await laggTillAndring(await saga(), { versionId: v2.id, andringId: (await sista(k, id)).andringar.find((a) => a.tema === tema)?.id ?? '', tema, ...resten, onskemalFran: 'Välfärdsrådet', onskemalDatum: '2019-02-23' });
    await sattNyckeltal(await saga(), { versionId: v2.id, nyckeltalId: v2.nyckeltal[0]?.nyckeltalId ?? '', lage: 'beslutat' });
    for (const [tid = '', vad = ''] of [['27 april 2022', 'Beslut om rekommendation'], ['2 maj 2022', 'Utskick av handlingar'], ['så snart som möjligt', 'Beslut i respektive kommun och region'], ['2 maj 2022', 'Kommunikationsinsatser påbörjas']]) await laggTillSteg(await saga(), { styrdokumentId: id, versionId: v2.id, vad, tid });
    await frystText(k, id, doc(rubrik('Uppföljning'), stycke(teman[3]?.nyText ?? ''), rubrik('Revidering'), stycke(teman[4]?.nyText ?? '')));
    await publicera(await vera(), { versionId: v2.id, lage: 'rekommenderad', notis: 'Beslutsprocesser pågår hos huvudmännen.' });
    const p = await getPublikt(publik(), { id, nr: null });
    expect(p.v).toMatchObject({ nr: 2, notis: 'Beslutsprocesser pågår hos huvudmännen.', saknas: ['Länsnätverket för förvaltningschefer', 'Välfärdsrådet'], nyckeltal: [{ lage: 'beslutat' }] });
    expect(p.v.andringar.map(({ tema, var: sid }) => [tema, sid])).toEqual(teman.map(({ tema, sidor }) => [tema, sidor.replace('sid', 'sidan')]));
    for (const organNamn of ['Länsnätverket för förvaltningschefer', 'Välfärdsrådet']) await noteraBeslut(await vera(), { versionId: v2.id, slag: 'godkant', organNamn, datum: '2019-09-20' });
    const klar = await sista(k, id);
    expect(klar.publicering).toBe('antagen');
    await gorAntagenPdf(k, id, klar.id);
    const last = await readPdf((await openStyrdokument(publik(), { id, nr: 2, original: false })).bytes);
    const ord = last.ok ? last.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
    for (const vad of ['RD22/00386', 'sidan 10', 'sidan 21', 'Välfärdsrådet', 'Provkommun 15']) expect(ord).toContain(vad);
  }, 120_000);
});

/** The remiss as it stands when the answers have been read: themes with their passages, in the remittent's sammanställning. */
async function svarat(remissId: string, rader: readonly (readonly [tema: string, citat: string, vem: string])[]) {
  await k.lasa(async (tx) => {
    await tx.remiss.updateMany({ where: { id: remissId }, data: { status: 'sammanstalls', utskickad: new Date('2019-06-01') } });
    const s = await tx.sammanstallning.create({ data: { remissId, titel: 'Sammanställning', skapad: new Date() }, select: { id: true } });
    for (const [i, namn] of [...new Set(rader.map(([, , vem]) => vem))].entries()) await tx.remissinstans.create({ data: { remissId, nr: i + 1, namn, utbyteId: crypto.randomUUID(), status: 'besvarad' }, select: { id: true } });
    for (const [i, namn] of [...new Set(rader.map(([tema]) => tema))].entries()) await tx.sammanstallningstema.create({ data: { sammanstallningId: s.id, ordning: i + 1, namn }, select: { id: true } });
    for (const [i, [tema, citat, vem]] of rader.entries()) {
      const instans = await tx.remissinstans.findFirstOrThrow({ where: { remissId, namn: vem } });
      const t = await tx.sammanstallningstema.findFirstOrThrow({ where: { sammanstallningId: s.id, namn: tema } });
      await tx.remissynpunkt.create({ data: { sammanstallningId: s.id, instansId: instans.id, temaId: t.id, stycke: i + 1, teckenFran: 0, teckenTill: citat.length, citat, skapad: new Date() }, select: { id: true } });
    }
  });
}
