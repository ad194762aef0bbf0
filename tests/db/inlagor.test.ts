import { afterAll, beforeAll, expect, test } from 'vitest';
import { aterkalla } from '#lib/inlaga/aterkalla';
import { gorPdf } from '#lib/inlaga/jobs';
import { lamnaIn } from '#lib/inlaga/lamnaIn';
import { getInlaga, listInlagor } from '#lib/inlaga/queries';
import { svara } from '#lib/inlaga/svara';
import { disconnect } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { readPdf } from '#lib/platform/pdf/read';
import { kommun, nu, type Kommun } from '../factories/mote/kommun.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); }, 60_000);
afterAll(() => disconnect());

const motion = { slag: 'motion' as const, titel: 'Tryggare skolvägar', text: 'Vägen är mörk.\n\nBilarna kör fort.', satser: 'att skolvägarna inventeras\natt hastigheten sänks' };
const lamna = async (vem: string, extra: Partial<Parameters<typeof lamnaIn>[1]> = {}) => (await lamnaIn(await k.som(vem), { organId: k.organ['KF'] ?? '', ...motion, ...extra })).subject;

test('en ledamot väcker ett ärende genom motion: ärende med dnr, inkommen handling och en PDF av texten (KL 5:22)', async () => {
  const id = await lamna('Ida Sten', { forfattare: [k.person['Mia Rask'] ?? ''] });
  await gorPdf({ organisationId: k.id, subject: id, type: 'inlaga.inlamnad', detalj: { medFil: false } });
  const i = await getInlaga(await k.som('Petra Holmgren'), id);
  expect(i).toMatchObject({ av: 'Ida Sten\u00A0(V) och Mia Rask\u00A0(S)', lage: 'Väntar', senast: '2020-09-24', inlamnad: '2019-09-24' });
  expect(i.satser.map(({ nr, text }) => [nr, text])).toEqual([[1, 'skolvägarna inventeras'], [2, 'hastigheten sänks']]);
  const { handling, fil } = await k.lasa(async (tx) => {
    const rad = await tx.inlaga.findFirstOrThrow({ where: { id } });
    const h = await tx.handling.findFirstOrThrow({ where: { id: rad.handlingId ?? '' }, include: { filer: true } });
    return { handling: h, fil: await openFile(tx, h.filer[0]?.filHash ?? '') };
  });
  expect(handling).toMatchObject({ riktning: 'inkommen', rubrik: 'Motion: Tryggare skolvägar', motpart: 'Ida Sten\u00A0(V) och Mia Rask\u00A0(S)' });
  const last = await readPdf(fil.bytes);
  expect(last.ok && last.value.pages.join(' ').replaceAll(/\s+/g, ' ')).toMatch(/skolvägarna inventeras.*Vägen är mörk/);
});

test('en ersättare, och den som inte sitter i fullmäktige, får inte väcka ärenden; medborgarförslag registrerar kansliet (KL 5:22, 8:1)', async () => {
  await expect(lamna('Tor Blad')).rejects.toThrow('saknar_behorighet');
  await expect(lamna('Anna Falk')).rejects.toThrow('finns_inte');
  await expect(lamna('Ida Sten', { slag: 'medborgarforslag', namn: 'Gösta Hamrinder' })).rejects.toThrow('saknar_behorighet');
  await expect(lamna('Ida Sten', { forfattare: [k.person['Anna Falk'] ?? ''] })).rejects.toThrow('forfattaren_sitter_inte');
  await expect(lamna('Petra Holmgren', { slag: 'medborgarforslag' })).rejects.toThrow('forfattare_saknas');
  const id = await lamna('Petra Holmgren', { slag: 'medborgarforslag', namn: 'Gösta Hamrinder', inlamnad: '2019-09-02' });
  expect(await getInlaga(await k.som('Petra Holmgren'), id)).toMatchObject({ av: 'Gösta Hamrinder', inlamnad: '2019-09-02' });
});

test('en motion utan yrkande och en interpellation utan mottagare nekas vid sitt fält', async () => {
  await expect(lamna('Ida Sten', { satser: ' \n' })).rejects.toThrow(/minst ett yrkande/);
  await expect(lamna('Ida Sten', { slag: 'interpellation', satser: '' })).rejects.toThrow(/vem som ska svara/);
});

test('den som interpellationen ställs till svarar, ingen annan ledamot; svaret blir en handling (KL 5:59–63)', async () => {
  const id = await lamna('Per Alm', { slag: 'interpellation', satser: '', tillPersonId: k.person['Anna Falk'] ?? '' });
  await expect(svara(await k.som('Mia Rask'), { inlagaId: id, svar: 'Så här är det.' })).rejects.toThrow('saknar_behorighet');
  await svara(await k.som('Anna Falk'), { inlagaId: id, svar: 'Så här är det.' });
  expect(await getInlaga(await k.som('Anna Falk'), id)).toMatchObject({ lage: 'Svar finns', svar: 'Så här är det.', till: 'Anna Falk', senast: null });
  expect(await k.lasa((tx) => tx.handling.count({ where: { rubrik: 'Svar på interpellationen: Tryggare skolvägar' } }))).toBe(1);
  await expect(svara(await k.som('Petra Holmgren'), { inlagaId: await lamna('Ida Sten'), svar: 'x' })).rejects.toThrow('motionen_besvaras_genom_beslut');
});

test('den som skrev får återkalla, en annan ledamot inte, och den står kvar i diariet', async () => {
  const id = await lamna('Bo Ek');
  await expect(aterkalla(await k.som('Ida Sten'), { inlagaId: id })).rejects.toThrow('saknar_behorighet');
  await aterkalla(await k.som('Bo Ek'), { inlagaId: id, skal: 'Frågan är löst.' });
  await expect(aterkalla(await k.som('Bo Ek'), { inlagaId: id })).rejects.toThrow('inlagan_ar_aterkallad');
  const { rader } = await listInlagor(await k.som('Ida Sten'), { lage: 'aterkallade' });
  expect(rader.map((r) => r.id)).toEqual([id]);
});

test('efter ett år syns det som inte är avgjort som sent (KL 5:35)', async () => {
  const om13 = new Date(nu.getTime() + 400 * 86_400_000);
  const { rader } = await listInlagor(await k.som('Petra Holmgren', om13), { lage: 'sena' });
  expect(rader.length).toBeGreaterThan(0);
  expect(rader.every(({ sen, slag }) => sen && ['Motion', 'Medborgarförslag'].includes(slag))).toBe(true);
  expect((await listInlagor(await k.som('Petra Holmgren'), { lage: 'sena' })).rader).toEqual([]);
});

test('en annan kommun ser inget av det', async () => {
  const annan = await kommun();
  expect((await listInlagor(await annan.som('Petra Holmgren'), { lage: 'alla' })).rader).toEqual([]);
}, 30_000);
