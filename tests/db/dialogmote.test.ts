import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fardigstall, skicka, svara } from '#lib/dialogmote/fardigstall';
import { gorPdf } from '#lib/dialogmote/jobs';
import { getDialogmote, getPdfdata, listDialogmoten } from '#lib/dialogmote/queries';
import { renderMinnesanteckningar } from '#lib/dialogmote/pdf/minnesanteckningar';
import { andraPunkt, laggTillAvsnitt, laggTillDag, laggTillPunkt, skapa, skotPunkt, taBort } from '#lib/dialogmote/skriv';
import { disconnect } from '#lib/platform/db';
import { deliver } from '#lib/platform/exchange';
import { readPdf } from '#lib/platform/pdf/read';
import { hanvisa, laggTillHandling } from '#lib/sammantrade/laggTillHandling';
import { laggTillPunkt as laggTillLista } from '#lib/sammantrade/laggTillPunkt';
import { planera } from '#lib/sammantrade/planera';
import { loadSammantrade } from '#lib/sammantrade/store';
import { mottagare } from '#lib/subscriptions';
import { getMinDag } from '../../app/(inloggad)/min-dag/queries.ts';
import { arende, type Kommun } from '../factories/mote/kommun.ts';
import { kalla, medChef } from '../factories/styrdokument.ts';

let k: Kommun;
beforeAll(async () => { k = await medChef(); }, 60_000);
afterAll(() => disconnect());

const maja = () => k.som('Maja Sundell');
const vy = async (id: string, vem = 'Maja Sundell') => getDialogmote(await k.som(vem), id);
const punkterna = async (id: string) => (await vy(id)).dagar.flatMap((d) => d.avsnitt).flatMap((a) => a.punkter);
const nytt = async (extra: Partial<Parameters<typeof skapa>[1]> = {}) => (await skapa(await maja(), { myndighetId: k.myndighet['SN'] ?? '', organId: k.organ['SN'] ?? '', titel: 'Presidiets dialog', datum: '2019-09-12', rubrik: 'Med förvaltningarna', ...extra })).subject;
const avsnitt = async (id: string, dag: number, rubrik: string, organId?: string) => String((await laggTillAvsnitt(await maja(), { dialogmoteId: id, dagId: (await vy(id)).dagar[dag]?.id ?? '', rubrik, organId })).detalj?.['avsnittId']);
const skriv = async (id: string, avsnittId: string, text: string, extra: Partial<Parameters<typeof laggTillPunkt>[1]> = {}) => laggTillPunkt(await maja(), { dialogmoteId: id, avsnittId, text, ...extra });
const pdf = async (id: string) => {
  const jobb = { organisationId: k.id, subject: id, type: 'dialogmote.fardigstallt', detalj: {} };
  await gorPdf(jobb);
  await gorPdf(jobb);
  await deliver(k.id, mottagare);
};

describe('minnesanteckningar', () => {
  test('punkterna numreras genom dagar och avsnitt i den ordning de läses, också när något läggs in eller tas bort', async () => {
    const id = await nytt();
    await laggTillDag(await maja(), { dialogmoteId: id, datum: '2019-09-20', rubrik: 'Med nämndernas presidier' });
    const [a, b] = [await avsnitt(id, 0, 'Kansliet'), await avsnitt(id, 1, '', k.organ['BUN'])];
    await skriv(id, b, 'Sist.');
    await skriv(id, a, 'Först.\n\nRD anser att ansvaret hör hemma där arbetet utförs.', { typ: 'utmaning' });
    expect((await punkterna(id)).map((p) => [p.nr, p.text, p.talare])).toEqual([[1, 'Först.', null], [2, 'RD anser att ansvaret hör hemma där arbetet utförs.', 'RD'], [3, 'Sist.', null]]);
    expect((await vy(id)).dagar[1]?.avsnitt[0]?.rubrik).toBe('Barn- och utbildningsnämnden');
    await taBort(await maja(), { dialogmoteId: id, vad: 'punkt', radId: (await punkterna(id))[0]?.id ?? '' });
    expect((await punkterna(id)).map(({ nr, text }) => [nr, text])).toEqual([[1, 'RD anser att ansvaret hör hemma där arbetet utförs.'], [2, 'Sist.']]);
    await andraPunkt(await maja(), { punktId: (await punkterna(id))[1]?.id ?? '', typ: 'fraga', text: 'Sist?', talare: 'Presidiet' });
    expect((await punkterna(id))[1]).toMatchObject({ typnamn: 'Fråga', talare: 'Presidiet' });
  });

  test('utkastet ser bara de som arbetar för nämnden', async () => {
    const id = await nytt();
    for (const vem of ['Lisbet Tornell', 'Anna Falk']) {
      await expect(vy(id, vem)).rejects.toThrow('finns_inte');
      expect((await listDialogmoten(await k.som(vem), null)).rader.map((r) => r.id)).not.toContain(id);
    }
    await expect(skriv(id, crypto.randomUUID(), 'x')).rejects.toThrow('finns_inte');
  });

  test('att färdigställa frågar vad anteckningarna är: en minnesanteckning hör till ett ärende och lämnar inte myndigheten (TF 2:12)', async () => {
    const fritt = await nytt();
    await expect(fardigstall(await maja(), { dialogmoteId: fritt, som: 'allman_handling', skal: 'Klart.' })).rejects.toThrow('anteckningarna_ar_tomma');
    await skriv(fritt, await avsnitt(fritt, 0, 'Kansliet'), 'Allt är prioriterat.');
    await expect(fardigstall(await maja(), { dialogmoteId: fritt, som: 'minnesanteckning', skal: 'Bara för oss.' })).rejects.toThrow('anteckningen_hor_till_inget_arende');
    await expect(fardigstall(await maja(), { dialogmoteId: fritt, som: 'allman_handling', skal: ' ' })).rejects.toThrow(/varför/);

    await arende(k, 'SN', 801, 'Dialog i ett ärende');
    const iArende = await nytt({ arende: 'SN 801/19' });
    const a = await avsnitt(iArende, 0, 'BUN');
    await skriv(iArende, a, 'Mer pengar krävs.', { typ: 'medskick', tillOrganId: k.organ['BUN'] ?? '' });
    await expect(fardigstall(await maja(), { dialogmoteId: iArende, som: 'minnesanteckning', skal: 'Underlag.' })).rejects.toThrow('medskicket_gar_till_en_annan_myndighet');
    await andraPunkt(await maja(), { punktId: (await punkterna(iArende))[0]?.id ?? '', typ: 'information', text: 'Mer pengar krävs.' });
    await fardigstall(await maja(), { dialogmoteId: iArende, som: 'minnesanteckning', skal: 'Bara underlag i beredningen.' });
    expect(await vy(iArende)).toMatchObject({ lage: 'Minnesanteckning i ett ärende', handling: null, kan: { skriva: false, skicka: false } });
    await expect(vy(iArende, 'Lisbet Tornell')).rejects.toThrow('finns_inte');
    await expect(skicka(await maja(), { dialogmoteId: iArende, tillMyndighetId: k.myndighet['BUN'] })).rejects.toThrow('bara_allmanna_anteckningar_skickas');
    await expect(skriv(iArende, a, 'Mer.')).rejects.toThrow('anteckningarna_ar_fardiga');
  });
});

describe('medskick', () => {
  test('det egna: registreras, expedieras till den andra nämndens inkorg, väntar i dess Min dag, besvaras, och svaret ser avsändaren', async () => {
    const id = await nytt({ titel: 'Om nästa år' });
    const a = await avsnitt(id, 0, '', k.organ['SN']);
    await skriv(id, a, 'Ge inte nya uppdrag nästa år.', { typ: 'medskick', tillOrganId: k.organ['BUN'] ?? '', tid: 'våren 2020', agare: 'Presidiet' });
    await skriv(id, a, 'Vi ska dela lokaler.', { typ: 'overenskommen_atgard', agarePersonId: k.person['Saga Wennerholt'] });
    await fardigstall(await maja(), { dialogmoteId: id, som: 'allman_handling', skal: 'Delas med en annan nämnd.' });
    await pdf(id);
    const m = await vy(id);
    expect(m.handling).not.toBeNull();
    const h = await k.lasa((tx) => tx.handling.findFirstOrThrow({ where: { id: m.handling?.id ?? '' }, include: { filer: true } }));
    expect(h).toMatchObject({ riktning: 'upprattad', rubrik: 'Minnesanteckningar: Om nästa år', filer: [{ typ: 'application/pdf' }] });
    expect(await k.lasa((tx) => tx.inkommet.findMany({ where: { myndighetId: k.myndighet['BUN'] ?? '' }, include: { filer: true } }))).toMatchObject([{ slag: 'brev', kanal: 'utbyte', rubrik: 'Minnesanteckningar: Om nästa år', status: 'ny', filer: [{}] }]);

    const lisbet = await k.som('Lisbet Tornell');
    expect((await getMinDag(lisbet, null)).punkter.filter(({ id: p }) => p.startsWith('medskick'))).toMatchObject([{ titel: 'Ge inte nya uppdrag nästa år.', dag: '2020-05-31', href: `/dialogmoten/${id}#punkt-1`, gor: 'Svara' }]);
    expect((await getMinDag(await k.som('Saga Wennerholt'), null)).punkter.filter(({ id: p }) => p.startsWith('medskick'))).toMatchObject([{ titel: 'Vi ska dela lokaler.' }]);
    expect((await getMinDag(await maja(), null)).vantar.filter(({ id: p }) => p.startsWith('skickat'))).toMatchObject([{ hos: 'Barn- och utbildningsnämnden' }]);
    const [p1] = await punkterna(id);
    await expect(svara(await maja(), { punktId: p1?.id ?? '', lage: 'besvarad', svar: 'Nej.' })).rejects.toThrow('saknar_behorighet');
    await expect(svara(lisbet, { punktId: p1?.id ?? '', lage: 'besvarad' })).rejects.toThrow(/Skriv svaret/);
    await svara(lisbet, { punktId: p1?.id ?? '', lage: 'pagar', svar: 'Vi tar upp det i oktober.' });
    await svara(lisbet, { punktId: p1?.id ?? '', lage: 'besvarad', svar: 'Inga nya uppdrag före sommaren.' });
    await expect(svara(lisbet, { punktId: p1?.id ?? '', lage: 'pagar' })).rejects.toThrow('punkten_ar_redan_besvarad');
    expect((await vy(id)).mening).toContain('1 av 1 medskick är besvarat');
    expect((await punkterna(id))[0]?.uppfoljning.map(({ ord, svar }) => [ord, svar])).toEqual([['Pågår', 'Vi tar upp det i oktober.'], ['Besvarad', 'Inga nya uppdrag före sommaren.']]);
    expect((await getMinDag(await maja(), null)).vantar.filter(({ id: p }) => p.startsWith('skickat'))).toEqual([]);
    await skotPunkt(await maja(), { punktId: (await punkterna(id))[1]?.id ?? '', agare: 'Lokalstrategen', tid: 'så snart som möjligt' });
    expect((await punkterna(id))[1]).toMatchObject({ agare: 'Lokalstrategen', nar: 'så snart som möjligt' });
    await skicka(await maja(), { dialogmoteId: id, tillMyndighetId: k.myndighet['KF'] });
    await deliver(k.id, mottagare);
    expect(await k.lasa((tx) => tx.inkommet.count({ where: { myndighetId: k.myndighet['KF'] ?? '', rubrik: 'Minnesanteckningar: Om nästa år' } }))).toBe(1);
    await expect(skicka(await maja(), { dialogmoteId: id, tillMyndighetId: k.myndighet['SN'] })).rejects.toThrow('samma_myndighet');
  }, 60_000);

  test('ett beslutsunderlag hänvisar till en punkt i anteckningarna', async () => {
    const id = await nytt({ titel: 'Underlag' });
    await skriv(id, await avsnitt(id, 0, 'Kansliet'), 'Ett.\n\nTvå.');
    await fardigstall(await maja(), { dialogmoteId: id, som: 'allman_handling', skal: 'Färdiga.' });
    await pdf(id);
    const handlingId = (await vy(id)).handling?.id ?? '';
    expect((await punkterna(id))[1]?.hanvisning).toBe('punkt\u00A02 i minnesanteckningar ”Underlag”');
    const arendeId = await arende(k, 'SN', 810, 'Ett annat ärende');
    const { subject: sammantradeId } = await planera(await maja(), { organId: k.organ['SN'] ?? '', datum: '2019-10-22', kl: '13.15', plats: 'Sessionssalen' });
    await laggTillLista(await maja(), { sammantradeId, arendeId });
    const punkten = async () => (await k.lasa((tx) => loadSammantrade(tx, sammantradeId))).punkter.find((p) => p.arende?.id === arendeId);
    await laggTillHandling(await maja(), { sammantradeId, punktId: (await punkten())?.id ?? '', handlingId });
    await hanvisa(await maja(), { sammantradeId, punkthandlingId: (await punkten())?.handlingar.at(-1)?.id ?? '', hanvisning: 'punkt\u00A02' });
    expect((await punkten())?.handlingar.at(-1)).toMatchObject({ titel: 'Minnesanteckningar: Underlag', hanvisning: 'punkt\u00A02' });
  }, 60_000);
});

test('seed 004: två möten, ett avsnitt för var förvaltning och nämnd, medskicken till styrelsen följs upp och besvaras', async ({ skip }) => {
  const fil = kalla('004');
  if (!fil) return skip();
  const rader = fil.split(/\n/).map((r) => r.trim());
  const dagar = rader.flatMap((r, i) => { const m = /^(.*dialogmöten med .+) (\d{4}-\d\d-\d\d)$/.exec(r); return m ? [{ i, rubrik: m[1] ?? '', datum: m[2] ?? '' }] : []; });
  expect(dagar.map(({ datum }) => datum)).toEqual(['2025-02-12', '2025-02-20']);
  const koder = ['FDS', 'FSF', 'RK', 'RUN', 'KTN', 'HSN'];
  const id = await nytt({ titel: 'Presidiets dialogmöten', datum: dagar[0]?.datum ?? '', rubrik: dagar[0]?.rubrik ?? '' });
  await laggTillDag(await maja(), { dialogmoteId: id, datum: dagar[1]?.datum ?? '', rubrik: dagar[1]?.rubrik ?? '' });
  const borjar = koder.map((kod) => rader.indexOf(kod));
  for (const [n, kod] of koder.entries()) {
    const [fran, till] = [borjar[n] ?? 0, borjar[n + 1] ?? rader.length];
    const a = await avsnitt(id, fran > (dagar[1]?.i ?? 0) ? 1 : 0, kod);
    const stycken = rader.slice(fran + 1, till).filter((r) => r && !r.startsWith('Regionstyrelsens presidiums'));
    for (const text of stycken) {
      const medskick = /^Nämndens medskick till regionstyrelsen: (.+)$/.exec(text)?.[1];
      await skriv(id, a, medskick ?? text.replace(/^Utmaningar: /, ''), medskick ? { typ: 'medskick', tillOrganId: k.organ['KF'] ?? '', talare: `${kod}:s presidium`, tid: /(20\d\d)/.exec(medskick)?.[1] ?? '' } : { typ: /^Utmaning|utmaning/.test(text) ? 'utmaning' : text.endsWith('?') ? 'fraga' : 'information' });
    }
  }
  const alla = await punkterna(id);
  expect(alla.map(({ nr }) => nr)).toEqual(alla.map((_, i) => i + 1));
  expect((await vy(id)).dagar.map((d) => d.avsnitt.map(({ rubrik }) => rubrik))).toEqual([['FDS', 'FSF', 'RK'], ['RUN', 'KTN', 'HSN']]);
  const medskick = alla.filter(({ typ }) => typ === 'medskick');
  expect(medskick.map(({ talare }) => talare)).toEqual(['KTN:s presidium', 'HSN:s presidium']);
  expect(medskick[0]?.nar).toBe('2026');
  expect(alla.some(({ talare }) => talare === 'RD')).toBe(true);

  await fardigstall(await maja(), { dialogmoteId: id, som: 'allman_handling', skal: 'Färdiga och delas med styrelsen.' });
  await pdf(id);
  const last = await readPdf(await renderMinnesanteckningar(await getPdfdata(await maja(), id)));
  const ord = last.ok ? last.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
  for (const vad of ['Minnesanteckningar', '12 februari 2025', '20 februari 2025', 'KTN', 'medskick', 'Till Kommunfullmäktige']) expect(ord).toContain(vad);
  expect(ord).not.toMatch(/§ \d|Justerandes|Närvarande/);
  const petra = await k.som('Petra Holmgren');
  expect((await getMinDag(petra, null)).punkter.filter(({ href }) => href.startsWith(`/dialogmoten/${id}`))).toHaveLength(2);
  for (const { id: punktId } of medskick) await svara(petra, { punktId, lage: 'besvarad', svar: 'Tas med i budgetberedningen.' });
  expect((await vy(id)).mening).toContain('2 av 2 medskick är besvarade');
}, 90_000);

test('en annan organisation ser inget av det, och når inget av det', async () => {
  const id = await nytt();
  const annan = await medChef();
  const dem = await annan.som('Maja Sundell');
  expect((await listDialogmoten(dem, null)).rader).toEqual([]);
  await expect(getDialogmote(dem, id)).rejects.toThrow('finns_inte');
  await expect(laggTillDag(dem, { dialogmoteId: id, datum: '2019-09-20', rubrik: 'x' })).rejects.toThrow('finns_inte');
  await expect(fardigstall(dem, { dialogmoteId: id, som: 'allman_handling', skal: 'x' })).rejects.toThrow('finns_inte');
}, 60_000);
