import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anslaUpp } from '#lib/anslag/anslaUpp';
import { avbrott } from '#lib/anslag/avbrott';
import { bekraftaLagaKraft } from '#lib/anslag/bekraftaLagaKraft';
import { satUpp } from '#lib/anslag/jobs';
import { getAnslagsbevis, getPublicerat, getTavelrad, paTavlan } from '#lib/anslag/queries';
import { renderAnslagsbevis } from '#lib/anslag/pdf/anslagsbevis';
import { allmanheten } from '#lib/platform/actor';
import { disconnect } from '#lib/platform/db';
import { readPdf, running } from '#lib/platform/pdf/read';
import { gorPdf } from '#lib/protokoll/jobs';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';
import { hallet, justera } from '../factories/protokoll.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); });
afterAll(() => disconnect());

const jobb = (subject: string) => ({ organisationId: k.id, subject, type: 'protokoll.justerat', detalj: {} });
const klockan = (dag: string) => new Date(`${dag}T08:00:00Z`);
const tavlan = (dag: string, organisationId = k.id) => paTavlan({ actor: allmanheten(organisationId), nu: klockan(dag) }, null);
const uppe = async (dag: string, id: string) => (await tavlan(dag)).some((a) => a.id === id);
async function uppsatt(dag: string) {
  const m = await hallet(k, { datum: '2019-09-24' });
  const setId = await justera(k, m, m.paragrafId, klockan(dag < '2019-10-01' ? dag : '2019-10-01'));
  return { m, setId, id: (await anslaUpp({ ...m.maja, nu: klockan(dag) }, { setId })).subject };
}

test.each([
  ['en fredag', '2024-05-03', '2024-05-24', '2024-05-25'],
  ['så att sista dagen blir julafton', '2026-12-03', '2026-12-28', '2026-12-29'],
  ['så att sista dagen blir midsommarafton', '2024-05-31', '2024-06-24', '2024-06-25'],
])('uppsatt %s räknas tre veckor enligt lag 1930:173 (KL 13:5)', async (_namn, dag, sista, laga) => {
  const { id } = await uppsatt(dag);
  const rad = await getTavelrad({ actor: allmanheten(k.id), nu: klockan(dag) }, id);
  expect([rad.uppsatt, rad.sistaDag, rad.nedtas]).toEqual([dag, sista, laga]);
  expect([await uppe(sista, id), await uppe(laga, id)]).toEqual([true, false]);
  await expect(getTavelrad({ actor: allmanheten(k.id), nu: klockan(laga) }, id)).rejects.toThrow('finns_inte');
});

describe('anslaget', () => {
  test('sätts upp en gång av jobbet, säger var protokollet finns och hur man överklagar, och finns bara på sin egen tavla', async () => {
    const m = await hallet(k);
    const setId = await justera(k, m);
    await satUpp(jobb(setId));
    await satUpp(jobb(setId));
    const rader = await k.lasa((tx) => tx.anslag.findMany({ where: { setId } }));
    expect(rader).toHaveLength(1);
    expect(rader[0]).toMatchObject({ organNamn: 'Socialnämnden', overklagande: 'KL13', forvaring: 'Socialnämnden' });
    expect(rader[0]?.text).toContain('laglighetsprövning');
    const grannen = await kommun();
    expect(await tavlan('2026-11-22', grannen.id)).toEqual([]);
    await expect(anslaUpp(await grannen.som('Maja Sundell'), { setId })).rejects.toThrow('finns_inte');
    await expect(anslaUpp(await k.som('Lisbet Tornell'), { setId })).rejects.toThrow('saknar_behorighet');
  });

  test('kommer inte upp före justeringen', async () => {
    const m = await hallet(k);
    const { set } = (await m.protokoll()).sets[0]!;
    await expect(anslaUpp(m.maja, { setId: set.id })).rejects.toThrow('inte_justerat_an');
    const setId = await justera(k, m);
    await expect(anslaUpp({ ...m.maja, nu: klockan('2019-10-02') }, { setId, uppsatt: '2019-09-30' })).rejects.toThrow('anslag_fore_justeringen');
  });

  test('efter ett avbrott räknas en ny hel period, och medan det är nere står det inte på tavlan', async () => {
    const { m, id } = await uppsatt('2024-05-03');
    const den = (dag: string) => ({ ...m.maja, nu: klockan(dag) });
    await avbrott(den('2024-05-10'), { anslagId: id, fran: '2024-05-10', skal: 'Webbplatsen låg nere.' });
    expect([await uppe('2024-05-09', id), await uppe('2024-05-11', id)]).toEqual([true, false]);
    await expect(bekraftaLagaKraft(den('2024-05-27'), { anslagId: id })).rejects.toThrow('anslaget_ar_avbrutet');
    await avbrott(den('2024-05-31'), { anslagId: id, till: '2024-05-31' });
    const rad = await k.lasa((tx) => tx.anslag.findFirstOrThrow({ where: { id } }));
    expect([rad.sistaDag, rad.nedtas, rad.lagaKraftTidigast].map((d) => d?.toISOString().slice(0, 10))).toEqual(['2024-06-24', '2024-06-25', '2024-06-25']);
    expect(await uppe('2024-06-20', id)).toBe(true);
  });

  test('laga kraft bekräftas av en människa, tidigast dagen efter sista dagen', async () => {
    const { m, id, setId } = await uppsatt('2024-05-03');
    await expect(bekraftaLagaKraft({ ...m.maja, nu: klockan('2024-05-24') }, { anslagId: id })).rejects.toThrow('laga_kraft_ar_for_tidigt');
    await bekraftaLagaKraft({ ...m.maja, nu: klockan('2024-05-25') }, { anslagId: id });
    expect(await k.lasa((tx) => tx.beslutsverkan.findMany({ where: { setId } }))).toMatchObject([{ slag: 'laga_kraft', datum: new Date('2024-05-25') }]);
  });

  test('protokollet öppnas från tavlan när organet publicerar, men utskottets beredande paragrafer aldrig av sig själva (TF 2:10)', async () => {
    const { setId, id } = await uppsatt('2024-05-03');
    const besokare = { actor: allmanheten(k.id), nu: klockan('2024-05-06') };
    await expect(getPublicerat(besokare, id)).rejects.toThrow('finns_inte');
    await gorPdf(jobb(setId));
    expect((await getPublicerat(besokare, id)).typ).toBe('application/pdf');
    await expect(getPublicerat({ ...besokare, nu: klockan('2024-05-25') }, id)).rejects.toThrow('finns_inte');

    const au = await hallet(k, { kod: 'SNAU', datum: '2019-09-17', folk: ['Anna Falk', 'Bengt Orre', 'Cilla Ask'], forslagTill: 'SN' });
    const auSet = await justera(k, au);
    await gorPdf(jobb(auSet));
    await satUpp(jobb(auSet));
    expect(await k.lasa((tx) => tx.anslag.count({ where: { setId: auSet } }))).toBe(0);
    const forHand = await anslaUpp({ ...au.maja, nu: klockan('2024-05-03') }, { setId: auSet });
    expect((await tavlan('2024-05-06')).find((a) => a.id === forHand.subject)).toMatchObject({ publik: false, sistaDag: null, overklagande: 'ingen' });
    await expect(getPublicerat(besokare, forHand.subject)).rejects.toThrow('finns_inte');
  });

  test('har ett bevis som säger när det sattes upp och när tiden går ut', async () => {
    const { m, id } = await uppsatt('2024-05-03');
    const { filnamn: _, ...data } = await getAnslagsbevis({ ...m.maja, nu: klockan('2024-05-06') }, id);
    const last = await readPdf(await renderAnslagsbevis(data));
    if (!last.ok) throw new Error(last.error);
    const text = running(last.value.pages.join(' '));
    for (const ord of ['Anslagsbevis', 'Socialnämnden', '3 maj 2024', '24 maj 2024', '25 maj 2024', 'Så överklagar man']) expect(text).toContain(ord);
    await expect(getAnslagsbevis(await k.som('Lisbet Tornell'), id)).rejects.toThrow('finns_inte');
  });
});
