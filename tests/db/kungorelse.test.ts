import { afterAll, beforeAll, expect, test } from 'vitest';
import { gorKungorelse } from '#lib/anslag/jobs';
import { kungor } from '#lib/anslag/kungor';
import { getKungorelse, getKungorelsefil } from '#lib/anslag/kungorelsequeries';
import { paTavlan } from '#lib/anslag/queries';
import { lamnaIn } from '#lib/inlaga/lamnaIn';
import { allmanheten } from '#lib/platform/actor';
import { disconnect } from '#lib/platform/db';
import { readPdf } from '#lib/platform/pdf/read';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { getProtokoll } from '#lib/protokoll/queries';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { besluta } from '#lib/sammantrade/besluta';
import { noteraFragor } from '#lib/sammantrade/noteraFragor';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { loadSammantrade } from '#lib/sammantrade/store';
import { kommun, nu, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); }, 60_000);
afterAll(() => disconnect());

const dagen = (dagar: number) => new Date(nu.getTime() + dagar * 86_400_000);
const petra = (dag = 0) => k.som('Petra Holmgren', dagen(dag));
const planerat = async (dag: number, organ = 'KF') => (await planera(await petra(), { organId: k.organ[organ] ?? '', datum: dagen(dag).toISOString().slice(0, 10), kl: '18.00', plats: 'Folkets hus' })).subject;
const inlamnad = async (vem: string, extra: { slag: 'motion' | 'interpellation'; titel: string; satser?: string }) => {
  const { subject } = await lamnaIn(await k.som(vem), { organId: k.organ['KF'] ?? '', text: 'Text.', ...extra, ...(extra.slag === 'interpellation' ? { tillPersonId: k.person['Anna Falk'] ?? '' } : {}) });
  return (await k.lasa((tx) => tx.inlaga.findFirstOrThrow({ where: { id: subject } }))).arendeId;
};

test('sammanträdet kungörs med alla ärenden, och ärendena får sina handlingsnummer (KL 5:13, 8:10)', async () => {
  const id = await planerat(28);
  const forsta = await inlamnad('Ida Sten', { slag: 'motion', titel: 'Skolvägar', satser: 'inventera\nbelysa' });
  await laggTillPunkt(await petra(), { sammantradeId: id, arendeId: forsta });
  const { subject } = await kungor(await petra(1), { sammantradeId: id });
  await expect(kungor(await petra(1), { sammantradeId: id })).rejects.toThrow('inget_nytt_att_kungora');
  await gorKungorelse({ organisationId: k.id, subject, type: 'anslag.kungjort', detalj: {} });

  const publik = { actor: allmanheten(k.id), nu: dagen(2) };
  const [rad] = await paTavlan(publik, null);
  expect(rad).toMatchObject({ slag: 'kungorelse', organ: 'Kommunfullmäktige', grunder: [], kungorelse: { datum: '2019-10-22', kl: '18:00', plats: 'Folkets hus', pdf: true } });
  expect(rad?.kungorelse?.punkter.at(-1)).toMatchObject({ rubrik: 'Motion: Skolvägar', handlingsnr: 1, ny: false });
  const fil = await getKungorelsefil(publik, subject);
  const last = await readPdf(fil.bytes);
  expect(last.ok && last.value.pages.join(' ').replaceAll(/\s+/g, ' ')).toMatch(/Kungörelse.*Kommunfullmäktige.*Motion: Skolvägar.*handling 2019 nr 1/);
  expect(await paTavlan({ ...publik, nu: dagen(29) }, null)).toEqual([]);

  // What comes after the week has begun is announced as urgent, and the last weekday before is the end (KL 5:14).
  const andra = await inlamnad('Bo Ek', { slag: 'motion', titel: 'Träd', satser: 'plantera' });
  await laggTillPunkt(await petra(25), { sammantradeId: id, arendeId: andra });
  await kungor(await petra(27), { sammantradeId: id });
  const { punkter, kan } = await getKungorelse(await petra(27), id);
  expect(punkter.filter(({ rubrik }) => rubrik.startsWith('Motion')).map((p) => p.kungord)).toEqual(['i_tid', 'bradskande']);
  expect(kan.kungora).toBe(false);
  expect((await paTavlan({ ...publik, nu: dagen(27) }, null)).find((a) => a.kungorelse?.punkter.some(({ ny }) => ny))?.kungorelse?.punkter.at(-1)).toMatchObject({ handlingsnr: 2, ny: true });
});

test('en nämnds sammanträde kungörs inte, och den som inte sköter fullmäktige får inte kungöra', async () => {
  const sn = (await planera(await k.som('Maja Sundell'), { organId: k.organ['SN'] ?? '', datum: '2019-11-05', plats: 'Stensta' })).subject;
  await expect(kungor(await k.som('Maja Sundell'), { sammantradeId: sn })).rejects.toThrow('bara_fullmaktige_kungors');
  await expect(kungor(await k.som('Maja Sundell'), { sammantradeId: await planerat(60) })).rejects.toThrow(/saknar_behorighet|finns_inte/);
});

test('förkontrollen nämner det som inte är kungjort, inte berett, utan utfall och utan svar (KL 5:26–28, 5:52, 5:68)', async () => {
  const id = await planerat(70);
  const motion = await inlamnad('Ida Sten', { slag: 'motion', titel: 'Cyklar', satser: 'bygga\nunderhålla' });
  const interpellation = await inlamnad('Per Alm', { slag: 'interpellation', titel: 'Sjukfrånvaron' });
  for (const arendeId of [motion, interpellation]) await laggTillPunkt(await petra(), { sammantradeId: id, arendeId });
  await laggTillPunkt(await petra(), { sammantradeId: id, slag: 'fragestund', rubrik: 'Frågestund' });
  await laggTillPunkt(await petra(), { sammantradeId: id, slag: 'val', rubrik: 'Val av revisor' });
  await oppna(await petra(70), { sammantradeId: id, kl: '18.00' });
  await antecknaNarvaro(await petra(70), { sammantradeId: id, handelser: ['Ulf Granat', 'Eva Lind', 'Bo Ek', 'Ida Sten'].map((vem) => ({ slag: 'kommer' as const, personId: k.person[vem] ?? '' })) });
  const s = await k.lasa((tx) => loadSammantrade(tx, id));
  const par = (rubrik: string) => s.paragrafer.find((p) => p.rubrik.includes(rubrik));
  expect([par('Sjukfrånvaron')?.slag, par('Frågestund')?.slag, par('Val av revisor')?.slag]).toEqual(['fragor', 'fragor', 'beslut']);
  expect(par('Sjukfrånvaron')?.fragor).toEqual([{ av: 'Per Alm\u00A0(SD)', till: 'Anna Falk', om: 'Sjukfrånvaron', besvarad: false }]);
  await besluta(await petra(70), { paragrafId: par('Cyklar')?.id ?? '', delar: [{ punkter: [{ text: 'bifalla motionens första att-sats' }] }] });
  await besluta(await petra(70), { paragrafId: par('Val av revisor')?.id ?? '', delar: [{ punkter: [{ text: 'välja Ida Sten' }] }] });
  await delaUpp(await petra(70), { sammantradeId: id });

  const koder = async () => ((await getProtokoll(await petra(70), { sammantradeId: id })).vald?.varningar ?? []).map(({ kod, paragraf }) => [kod, s.paragrafer.find(({ nr }) => String(nr) === paragraf)?.rubrik]);
  const fore = await koder();
  for (const vantad of [['inte_kungjort', 'Motion: Cyklar'], ['inte_beredd', 'Motion: Cyklar'], ['sats_utan_utfall', 'Motion: Cyklar'], ['inte_kungjort', 'Interpellation: Sjukfrånvaron'], ['svar_saknas', 'Interpellation: Sjukfrånvaron'], ['fragor_saknas', 'Frågestund']]) expect(fore).toContainEqual(vantad);
  expect(fore).not.toContainEqual(['inte_beredd', 'Interpellation: Sjukfrånvaron']);
  expect(fore).not.toContainEqual(['inte_beredd', 'Val av revisor']);

  await noteraFragor(await petra(70), { paragrafId: par('Sjukfrånvaron')?.id ?? '', fragor: [{ av: 'Per Alm (SD)', till: 'Anna Falk', om: 'Sjukfrånvaron', besvarad: true }] });
  await noteraFragor(await petra(70), { paragrafId: par('Frågestund')?.id ?? '', fragor: [{ av: 'Gösta Hamrinder', till: 'Ulf Granat (S)', om: 'belysningen', besvarad: true }] });
  await besluta(await petra(70), { paragrafId: par('Cyklar')?.id ?? '', delar: [{ punkter: [{ text: 'avslå motionen' }] }] });
  const efter = await koder();
  for (const kod of ['svar_saknas', 'fragor_saknas', 'sats_utan_utfall']) expect(efter.map(([x]) => x)).not.toContain(kod);
  await expect(noteraFragor(await petra(70), { paragrafId: par('Cyklar')?.id ?? '', fragor: [] })).rejects.toThrow('paragrafen_har_inga_fragor');
}, 30_000);

test('en interpellation besvaras också när färre än hälften är kvar, ett ärende avgörs inte (KL 5:45)', async () => {
  const id = await planerat(80);
  const motion = await inlamnad('Ida Sten', { slag: 'motion', titel: 'Bänkar', satser: 'ställa ut bänkar' });
  const interpellation = await inlamnad('Per Alm', { slag: 'interpellation', titel: 'Vintern' });
  for (const arendeId of [motion, interpellation]) await laggTillPunkt(await petra(), { sammantradeId: id, arendeId });
  await oppna(await petra(80), { sammantradeId: id, kl: '18.00' });
  await antecknaNarvaro(await petra(80), { sammantradeId: id, handelser: ['Ulf Granat', 'Per Alm', 'Ida Sten'].map((vem) => ({ slag: 'kommer' as const, personId: k.person[vem] ?? '' })) });
  const s = await k.lasa((tx) => loadSammantrade(tx, id));
  await expect(besluta(await petra(80), { paragrafId: s.paragrafer.find((p) => p.arende?.id === motion)?.id ?? '', delar: [{ punkter: [{ text: 'avslå motionen' }] }] })).rejects.toThrow('inte_beslutfor|3|4|KL 5:45');
  const fraga = s.paragrafer.find((p) => p.arende?.id === interpellation);
  await noteraFragor(await petra(80), { paragrafId: fraga?.id ?? '', fragor: (fraga?.fragor ?? []).map((f) => ({ ...f, besvarad: true })) });
  const { beslutforhetFor } = await import('#lib/sammantrade/kravBeslutfor');
  expect(fraga && beslutforhetFor(s, fraga)).toMatchObject({ beslutfor: true, undantag: 'interpellation' });
  await expect(besluta(await petra(80), { paragrafId: fraga?.id ?? '', delar: [{ punkter: [{ text: 'interpellationen får ställas' }] }] })).rejects.toThrow('inte_beslutfor');
}, 30_000);
