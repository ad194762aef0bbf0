import { afterAll, beforeAll, expect, test } from 'vitest';
import { kungor } from '#lib/anslag/kungor';
import { skrivUtfall } from '#lib/inlaga/jobs';
import { lamnaIn } from '#lib/inlaga/lamnaIn';
import { getInlaga } from '#lib/inlaga/queries';
import { skapaOrgan } from '#lib/organisation/skapaOrgan';
import { tillsatt } from '#lib/organisation/tillsatt';
import { disconnect } from '#lib/platform/db';
import { delaUpp } from '#lib/protokoll/delaUpp';
import { lasInnehall } from '#lib/protokoll/innehall';
import { las } from '#lib/protokoll/las';
import { skrivUnder } from '#lib/protokoll/skrivUnder';
import { utseJusterare } from '#lib/protokoll/utseJusterare';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { avsluta } from '#lib/sammantrade/avsluta';
import { besluta, beslutaSatser } from '#lib/sammantrade/besluta';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { getSammantrade } from '#lib/sammantrade/queries';
import { markeraEjAktuellt } from '#lib/sammantrade/skrivParagraf';
import { loadSammantrade } from '#lib/sammantrade/store';
import { kommun, nu, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
let inlagaId: string;
let arendeId: string;
const petra = (nar = nu) => k.som('Petra Holmgren', nar);
const dagen = (dagar: number) => new Date(nu.getTime() + dagar * 86_400_000);
const kf = ['Ulf Granat', 'Eva Lind', 'Bo Ek', 'Ida Sten', 'Per Alm', 'Mia Rask', 'Jon Dal'];

beforeAll(async () => {
  k = await kommun();
  // Styrelsen shares fullmäktige's diary (domain.md § 2): one myndighet, one dnr.
  k.organ['KS'] = (await skapaOrgan(k.ctx, { kod: 'KS', namn: 'Kommunstyrelsen', slag: 'styrelse', myndighetId: k.myndighet['KF'] ?? '', platser: 3 })).subject;
  const platser = await k.lasa((tx) => tx.plats.findMany({ where: { organId: k.organ['KS'] ?? '' }, orderBy: { ordning: 'asc' } }));
  for (const [i, vem] of ['Ulf Granat', 'Eva Lind', 'Ida Sten'].entries()) await tillsatt(k.ctx, { platsId: platser[i]?.id ?? '', personId: k.person[vem] ?? '', uppdrag: i === 0 ? 'ordforande' : 'ledamot', parti: 'S', fran: '2018-10-15' });
  inlagaId = (await lamnaIn(await k.som('Ida Sten'), { organId: k.organ['KF'] ?? '', slag: 'motion', titel: 'Tryggare skolvägar', text: 'Vägen är mörk.', satser: 'skolvägarna inventeras\nhastigheten sänks\nen plan tas fram' })).subject;
  arendeId = (await k.lasa((tx) => tx.inlaga.findFirstOrThrow({ where: { id: inlagaId } }))).arendeId;
}, 60_000);
afterAll(() => disconnect());

const mote = (id: string) => k.lasa((tx) => loadSammantrade(tx, id));
async function planerat(organ: string, dag: number): Promise<string> {
  return (await planera(await petra(), { organId: k.organ[organ] ?? '', datum: dagen(dag).toISOString().slice(0, 10), kl: '18.00', plats: 'Folkets hus' })).subject;
}
async function oppnat(id: string, dag: number, vilka: readonly string[]) {
  await oppna(await petra(dagen(dag)), { sammantradeId: id, kl: '18.00' });
  await antecknaNarvaro(await petra(dagen(dag)), { sammantradeId: id, handelser: vilka.map((vem) => ({ slag: 'kommer' as const, personId: k.person[vem] ?? '' })) });
  const s = await mote(id);
  const p = s.paragrafer.find(({ arende }) => arende?.id === arendeId);
  return { s, p: p ?? s.paragrafer[0] };
}

test('styrelsens förslag per yrkande blir fullmäktiges förslag utan att någon skriver av det, och utfallet går tillbaka till motionen när paragrafen är justerad (KL 5:26–28, 5:35, 5:65)', async () => {
  const ks = await planerat('KS', 14);
  const kfMote = await planerat('KF', 28);
  expect((await getSammantrade(await petra(), kfMote)).foreslagna).toEqual([]);
  await laggTillPunkt(await petra(), { sammantradeId: ks, arendeId });
  const { s, p } = await oppnat(ks, 14, ['Ulf Granat', 'Eva Lind', 'Ida Sten']);
  expect(JSON.stringify(p?.arendetext)).toContain('Ida Sten\u00A0(V) har i en motion som kom in den 24\u00A0september 2019 föreslagit');
  const satser = p?.arende?.inlaga?.satser ?? [];
  const utfall = satser.map(({ id }, i) => ({ satsId: id, utfall: (['bifalls', 'avslas', 'besvarad'] as const)[i] }));
  await beslutaSatser(await petra(dagen(14)), { paragrafId: p?.id ?? '', adressatOrganId: k.organ['KF'], satser: utfall });
  const ksPar = (await mote(s.id)).paragrafer.find(({ id }) => id === p?.id);
  expect(ksPar?.beslut[0]).toMatchObject({ ingress: 'Kommunstyrelsen föreslår kommunfullmäktige besluta', adressat: 'organ' });
  await avsluta(await petra(dagen(14)), { sammantradeId: ks, kl: '19.00' });

  const { foreslagna } = await getSammantrade(await petra(), kfMote);
  expect(foreslagna).toMatchObject([{ arendeId, forslag: ['bifalla motionens första att-sats', 'avslå motionens andra att-sats', 'anse motionens tredje att-sats besvarad'] }]);
  await laggTillPunkt(await petra(), { sammantradeId: kfMote, arendeId });
  await kungor(await petra(), { sammantradeId: kfMote });
  expect((await mote(kfMote)).punkter.find(({ arende }) => arende)?.forslag).toEqual(foreslagna[0]?.forslag);
  expect((await getSammantrade(await petra(), kfMote)).foreslagna).toEqual([]);

  const { p: kfPar } = await oppnat(kfMote, 28, kf);
  expect(kfPar?.forslag.map((f) => [f.kalla, f.av[0]?.namn])).toEqual([['organ', 'Kommunstyrelsen'], ['motion', 'motionen']]);
  // Bifall to the förslag as it lies: the points carry their sats without being told.
  await besluta(await petra(dagen(28)), { paragrafId: kfPar?.id ?? '', delar: [{ punkter: (foreslagna[0]?.forslag ?? []).map((text) => ({ text })) }] });
  for (const x of (await mote(kfMote)).paragrafer.filter((y) => y.slag === 'beslut' && y.arende === null)) await besluta(await petra(dagen(28)), { paragrafId: x.id, delar: [{ punkter: [{ text: 'godkänna det' }] }] });
  await markeraEjAktuellt(await petra(dagen(28)), { paragrafId: kfPar?.id ?? '', vad: 'reservation' });
  await avsluta(await petra(dagen(28)), { sammantradeId: kfMote, kl: '20.00' });
  await delaUpp(await petra(dagen(28)), { sammantradeId: kfMote });
  const { id: setId } = await k.lasa((tx) => tx.justeringsset.findFirstOrThrow({ where: { sammantradeId: kfMote } }));
  await utseJusterare(await petra(dagen(28)), { setId, sekreterare: [k.person['Petra Holmgren'] ?? ''], ordforande: [k.person['Ulf Granat'] ?? ''], justerare: [k.person['Eva Lind'] ?? '', k.person['Bo Ek'] ?? ''] });
  const { detalj } = await las(await petra(dagen(29)), { setId });
  for (const vem of ['Petra Holmgren', 'Ulf Granat', 'Eva Lind', 'Bo Ek']) await skrivUnder(await k.som(vem, dagen(29)), { setId, hash: String(detalj?.['hash']) });

  const { json } = await k.lasa((tx) => tx.frysttext.findFirstOrThrow({ where: { setId }, orderBy: { nr: 'desc' } }));
  const fryst = lasInnehall(json).paragrafer.find(({ id }) => id === kfPar?.id);
  expect(fryst?.inlaga?.utfall.map(({ utfall: u }) => u)).toEqual(['bifalls', 'avslas', 'besvarad']);
  expect(JSON.stringify(fryst?.text.beslut)).toContain('bifalla motionens första att-sats');
  expect(lasInnehall(json).paragrafer.filter(({ id }) => id !== kfPar?.id).every((x) => !('inlaga' in x))).toBe(true);

  await skrivUtfall({ organisationId: k.id, subject: setId, type: 'protokoll.justerat', detalj: {} });
  await skrivUtfall({ organisationId: k.id, subject: setId, type: 'protokoll.justerat', detalj: {} });
  const i = await getInlaga(await k.som('Ida Sten', dagen(30)), inlagaId);
  expect(i.satser.map(({ ord }) => ord)).toEqual(['Bifallen', 'Avslagen', 'Anses besvarad']);
  expect(i).toMatchObject({ lage: 'Avgjord', kan: { aterkalla: false } });
  expect(i.mening).toContain('Avgjord den 22\u00A0oktober 2019, Kommunfullmäktige');
}, 60_000);

test('ett utfall för ett yrkande i en annan motion nekas, och utan något utfall sägs det', async () => {
  const s = await planerat('KF', 40);
  const annan = (await lamnaIn(await k.som('Bo Ek'), { organId: k.organ['KF'] ?? '', slag: 'motion', titel: 'Fler träd', text: 'Träd.', satser: 'plantera träd' })).subject;
  arendeId = (await k.lasa((tx) => tx.inlaga.findFirstOrThrow({ where: { id: annan } }))).arendeId;
  await laggTillPunkt(await petra(), { sammantradeId: s, arendeId });
  const { p } = await oppnat(s, 40, kf);
  const frammande = (await k.lasa((tx) => tx.inlagesats.findFirstOrThrow({ where: { inlagaId } }))).id;
  const input = { paragrafId: p?.id ?? '', satser: [{ satsId: frammande, utfall: 'bifalls' as const }] };
  await expect(beslutaSatser(await petra(dagen(40)), input)).rejects.toThrow('okand_sats');
  await expect(beslutaSatser(await petra(dagen(40)), { ...input, satser: [{ satsId: frammande, utfall: '' }] })).rejects.toThrow('inget_utfall_valt');
}, 30_000);
