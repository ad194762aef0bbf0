import { afterAll, beforeAll, expect, test } from 'vitest';
import { anslaDelegationsbeslut } from '#lib/anslag/jobs';
import { paTavlan } from '#lib/anslag/queries';
import { fattaDelegationsbeslut } from '#lib/delegation/fattaBeslut';
import { getDelegation, getDelegationsform } from '#lib/delegation/queries';
import { importeraOrdning, sparaDelegationspunkt } from '#lib/delegation/skotaOrdning';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { allmanheten } from '#lib/platform/actor';
import type { Ctx } from '#lib/platform/command';
import { disconnect } from '#lib/platform/db';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { getSammantrade } from '#lib/sammantrade/queries';
import { getLasrum } from '#lib/lasrum/queries';
import { loadSammantrade } from '#lib/sammantrade/store';
import { utgar } from '#lib/sammantrade/utgar';
import { arende, kommun, nu, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let maja: Ctx;
let saga: Ctx;
let organId = '';
beforeAll(async () => {
  k = await kommun();
  [maja, saga] = [await k.som('Maja Sundell'), await k.som('Saga Wennerholt')];
  organId = k.organ['SN'] ?? '';
  await skapaBefattning(k.ctx, { myndighetId: k.myndighet['SN'] ?? '', namn: 'Utredare', personId: k.person['Saga Wennerholt'] ?? '', fran: new Date('2018-10-15') });
  await importeraOrdning(maja, { organId, fran: '2019-01-01', text: 'Nr\tÄrende\tDelegat\tVillkor\tAnmäls\n1.1\tBevilja bidrag\tUtredare\tHögst 20 000 kr\tja\n1.2\tLämna ut allmän handling\tUtredare\t\tnej\n2.1\tBrådskande ärenden\tOrdföranden\t\tja\n3.1\tAnställa\tHR-chef\t\tja' });
});
afterAll(() => disconnect());

const punkt = async (nr: string) => (await getDelegation(maja, { organId, ar: 2019 })).punkter.find((p) => p.nr === nr)?.id ?? '';
const beslut = async (nr: string, mer: Record<string, unknown> = {}) => ({ organId, punktId: await punkt(nr), text: 'Bevilja 15 000 kronor', amne: 'annat' as const, ...mer });

test('delegationsordningen klistras in och vet vilka befattningar som finns', async () => {
  const { punkter } = await getDelegation(maja, { organId, ar: 2019 });
  expect(punkter.map(({ nr, ordforande, saknarDelegat, anmals, villkor }) => [nr, ordforande, saknarDelegat, anmals, villkor])).toEqual([['1.1', false, false, true, 'Högst 20 000 kr'], ['1.2', false, false, false, null], ['2.1', true, false, true, null], ['3.1', false, true, true, null]]);
  await expect(importeraOrdning(maja, { organId, fran: '2019-01-01', text: '1.1\tBara två' })).rejects.toThrow('går inte att läsa');
  await expect(importeraOrdning(saga, { organId, fran: '2019-01-01', text: '1\ta\tb' })).rejects.toThrow('saknar_behorighet');
});

test('delegaten fattar sina beslut i en egen nummerserie, ordföranden sina i en annan (KL 6:37, 6:39)', async () => {
  const anna = await k.som('Anna Falk');
  const arendeId = await arende(k, 'SN', 701);
  await fattaDelegationsbeslut(saga, await beslut('1.1', { arendeId }));
  await fattaDelegationsbeslut(saga, await beslut('1.1'));
  await expect(fattaDelegationsbeslut(anna, { organId, slag: 'ordforande', text: 'Yttra sig i dag', amne: 'annat' })).rejects.toThrow('KL 6:39');
  await fattaDelegationsbeslut(anna, { organId, slag: 'ordforande', text: 'Yttra sig i dag', amne: 'annat', skal: 'Svaret ska vara inne före nästa möte.' });
  expect((await getDelegation(maja, { organId, ar: 2019 })).beslut.map(({ nummer }) => nummer)).toEqual(['SN\u00A0DB\u00A02019/2', 'SN\u00A0DB\u00A02019/1', 'SN\u00A0OB\u00A02019/1']);
});

test('den som inte har delegationen kan inte besluta, och ingen efter en punkt som inte gäller (KL 6:37)', async () => {
  await expect(fattaDelegationsbeslut(saga, await beslut('2.1'))).rejects.toThrow('har_inte_delegationen');
  await expect(fattaDelegationsbeslut(saga, await beslut('3.1'))).rejects.toThrow('har_inte_delegationen');
  await expect(fattaDelegationsbeslut(saga, await beslut('1.1', { beslutsdatum: '2018-12-31' }))).rejects.toThrow('delegationen_galler_inte');
  await expect(fattaDelegationsbeslut(saga, { organId, slag: 'ordforande', text: 'Något', amne: 'annat', skal: 'Brådskar' })).rejects.toThrow('inte_ordforande');
  await expect(fattaDelegationsbeslut(await k.som('Lisbet Tornell'), await beslut('1.1'))).rejects.toThrow('finns_inte');
  expect((await getDelegationsform(saga, { organId })).punkter.map(({ nr }) => nr)).toEqual(['1.1', '1.2']);
});

test('nämndsekreteraren skriver in delegatens beslut, men bara delegatens', async () => {
  await fattaDelegationsbeslut(maja, await beslut('1.1', { delegatId: k.person['Saga Wennerholt'] }));
  await expect(fattaDelegationsbeslut(maja, await beslut('1.1'))).rejects.toThrow('har_inte_delegationen');
  await expect(fattaDelegationsbeslut(saga, await beslut('1.1', { delegatId: k.person['Maja Sundell'] }))).rejects.toThrow('saknar_behorighet');
});

test.each([['till_fullmaktige', 'delegation_till_fullmaktige'], ['overklagat', 'delegation_overklagat'], ['medborgarforslag', 'delegation_medborgarforslag'], ['mal', 'delegation_kraver_skal']] as const)('vad som inte får delegeras nekas: %s (KL 6:38)', async (amne, error) => {
  await expect(fattaDelegationsbeslut(saga, await beslut('1.1', { amne }))).rejects.toThrow(error);
});

test('ett ärende som väckts genom medborgarförslag nekas även när ingen säger att det är ett (KL 6:38 p 4)', async () => {
  const arendeId = await arende(k, 'SN', 702);
  await k.lasa((tx) => tx.inlaga.create({ data: { arendeId, slag: 'medborgarforslag', titel: 'Fler bänkar', text: {}, inlamnad: new Date('2019-09-01') }, select: { id: true } }));
  await expect(fattaDelegationsbeslut(saga, await beslut('1.1', { arendeId }))).rejects.toThrow('delegation_medborgarforslag');
});

test('besluten anmäls som tabell i en egen paragraf och får dess nummer; utgår den väntar de till nästa gång (KL 6:39–40)', async () => {
  const mote = async (datum: string) => (await planera(maja, { organId, datum, kl: '13.15', plats: 'Sal A' })).subject;
  const id = await mote('2019-10-01');
  const vy = await getSammantrade(maja, id);
  expect(vy.attAnmala.map(({ nummer }) => nummer)).toEqual(['SN\u00A0DB\u00A02019/1', 'SN\u00A0DB\u00A02019/2', 'SN\u00A0DB\u00A02019/3', 'SN\u00A0OB\u00A02019/1']);
  await laggTillPunkt(maja, { sammantradeId: id, slag: 'delegationsbeslut', rubrik: 'Anmälan av delegationsbeslut' });
  const ilasrummet = async () => (await getLasrum(maja, id)).punkter.at(-1);
  expect(await ilasrummet()).toMatchObject({ paragraf: null, anmals: { vaxer: true } });
  expect(JSON.stringify((await ilasrummet())?.anmals)).toContain('SN\u00A0OB\u00A02019/1');
  await oppna(maja, { sammantradeId: id, kl: '13.15' });
  expect((await ilasrummet())?.anmals?.vaxer).toBe(false);
  expect(JSON.stringify((await ilasrummet())?.anmals)).toContain('SN\u00A0OB\u00A02019/1');
  const s = await k.lasa((tx) => loadSammantrade(tx, id));
  const p = s.paragrafer.at(-1);
  expect(p?.slag).toBe('anmalan');
  expect(JSON.stringify(p?.arendetext)).toContain('SN\u00A0OB\u00A02019/1');
  const lage = async () => (await getDelegation(maja, { organId, ar: 2019 })).beslut.filter(({ anmals }) => anmals).map(({ anmald }) => anmald?.paragraf ?? null);
  expect(new Set(await lage())).toEqual(new Set([`§\u00A0${p?.nr}`]));
  await utgar(maja, { sammantradeId: id, punktId: p?.punktId ?? '' });
  expect(new Set(await lage())).toEqual(new Set([null]));
});

test('det som inte anmäls men kan överklagas anslås en gång, med tre veckor från den dagen (KL 8:10 p 3, 13:5)', async () => {
  const { subject, detalj = {} } = await fattaDelegationsbeslut(saga, await beslut('1.2', { text: 'Lämna ut handlingen' }));
  expect(detalj['anslas']).toBe(true);
  const jobb = () => anslaDelegationsbeslut({ organisationId: k.id, subject, type: 'delegation.beslutat', detalj });
  await jobb();
  await jobb();
  const rader = await k.lasa((tx) => tx.anslag.findMany({ where: { delegationsbeslutId: subject } }));
  expect(rader).toHaveLength(1);
  const rad = rader[0];
  expect(rad?.text).toContain('beslutet tillkännagavs');
  const tavla = await paTavlan({ actor: allmanheten(k.id), nu: new Date() }, null);
  expect(tavla).toMatchObject([{ slag: 'delegationsbeslut', paragrafer: 'SN\u00A0DB\u00A02019/4', organ: 'Socialnämnden' }]);
  const anmalt = await fattaDelegationsbeslut(saga, await beslut('1.1'));
  expect(anmalt.detalj?.['anslas']).toBe(false);
});

test('en punkt ändras och avslutas, och tio samtidiga beslut får tio nummer utan lucka', async () => {
  const id = await punkt('3.1');
  await sparaDelegationspunkt(maja, { organId, id, nr: '3.1', text: 'Anställa', delegat: 'ordforande', fran: '2019-01-01', till: '2019-06-30' });
  expect((await getDelegation({ ...maja, nu }, { organId, ar: 2019 })).punkter.find((p) => p.id === id)).toMatchObject({ galler: false, ordforande: true, anmals: false });
  await expect(sparaDelegationspunkt(maja, { organId, nr: '9', text: 'x', delegat: 'ordforande', fran: '2019-06-01', till: '2019-05-01' })).rejects.toThrow('delegation_slutar_fore_start');
  const ett = await beslut('1.1');
  await Promise.all(Array.from({ length: 10 }, () => fattaDelegationsbeslut(saga, ett)));
  const nr = (await k.lasa((tx) => tx.delegationsbeslut.findMany({ where: { slag: 'delegation' }, orderBy: { nr: 'asc' } }))).map((b) => b.nr);
  expect(nr).toEqual(nr.map((_, i) => i + 1));
});
