import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anslaUpp } from '#lib/anslag/anslaUpp';
import { getPublicerat, getTavelrad } from '#lib/anslag/queries';
import { allmanheten } from '#lib/platform/actor';
import { disconnect } from '#lib/platform/db';
import { readPdf, running } from '#lib/platform/pdf/read';
import { verifyPdf } from '#lib/platform/pdf/sign';
import { bestyrkUtdrag } from '#lib/protokoll/bestyrkUtdrag';
import { gorPdf } from '#lib/protokoll/jobs';
import { gorKopia, gorUtdrag } from '#lib/protokoll/kopiejobb';
import { getPublicering, getRattelse, getUtdragsfil, listUtdrag } from '#lib/protokoll/kopievy';
import { renderRattelse } from '#lib/protokoll/pdf/rattelse';
import { maskera, publicera } from '#lib/protokoll/publicera';
import { ratta } from '#lib/protokoll/ratta';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';
import { hallet, justera } from '../factories/protokoll.ts';

let k: Kommun;
beforeAll(async () => { k = await kommun(); });
afterAll(() => disconnect());

const nu = new Date('2024-05-06T08:00:00Z');
const jobb = (subject: string, detalj = {}) => ({ organisationId: k.id, subject, type: 'protokoll.justerat', detalj });
async function justerat() {
  const m = await hallet(k, { datum: '2019-09-24' });
  const setId = await justera(k, m, m.paragrafId, new Date('2019-10-01T08:00:00Z'));
  return { m, setId, maja: { ...m.maja, nu } };
}
async function text(bytes: Uint8Array) {
  const last = await readPdf(bytes);
  if (!last.ok) throw new Error(last.error);
  return { ...last.value, text: running(last.value.pages.join(' ')) };
}

describe('utdraget', () => {
  test('av två paragrafer är en PDF som säger vem som bestyrkte den och när, med rättelsen bredvid, och organisationens underskrift håller', async () => {
    const { m, setId, maja } = await justerat();
    const alla = (await m.protokoll()).sets[0]?.set.paragrafer ?? [];
    await ratta(maja, { setId, paragrafId: m.paragrafId, text: 'I andra att-satsen ska det stå 2025.' });
    await expect(bestyrkUtdrag(await k.som('Lisbet Tornell'), { setId, paragrafer: [m.paragrafId] })).rejects.toThrow(/saknar_behorighet|finns_inte/);
    await expect(bestyrkUtdrag(maja, { setId, paragrafer: [crypto.randomUUID()] })).rejects.toThrow('finns_inte');
    const { detalj } = await bestyrkUtdrag(maja, { setId, paragrafer: [alla[1] ?? '', m.paragrafId], narvaro: 'ja' });
    expect((await listUtdrag(maja, setId))[0]).toMatchObject({ namn: 'Maja Sundell', klar: false });
    await gorUtdrag(jobb(setId, detalj));
    await gorUtdrag(jobb(setId, detalj));
    const fil = await getUtdragsfil(maja, String(detalj?.['utdragId']));
    expect(verifyPdf(fil.bytes)).toMatchObject([{ valid: true, whole: true }]);
    const last = await text(fil.bytes);
    for (const ord of ['Protokollsutdrag', 'Utdrag bestyrks Maja Sundell', '6 maj 2024', 'Rättelse', 'I andra att-satsen ska det stå 2025.', 'Val av justerare']) expect(last.text).toContain(ord);
    expect(last).toMatchObject({ tagged: true, claims: { pdfa: '2a', pdfua: '1' } });
    await expect(getUtdragsfil(await k.som('Lisbet Tornell'), String(detalj?.['utdragId']))).rejects.toThrow('finns_inte');
    await expect(k.lasa((tx) => tx.$executeRaw`update protokollsutdrag set namn = 'x'`)).rejects.toThrow();
  });
});

describe('den maskerade kopian', () => {
  test('sätts ur maskerad text, ligger på tavlan i stället för originalet och försvinner sin dag; originalet är som det skrevs under', async () => {
    const { m, setId, maja } = await justerat();
    await gorPdf(jobb(setId));
    const { subject: anslagId } = await anslaUpp(maja, { setId });
    const besokare = (dag: string) => ({ actor: allmanheten(k.id), nu: new Date(`${dag}T08:00:00Z`) });
    const original = await text((await getPublicerat(besokare('2024-05-06'), anslagId)).bytes);
    expect(original.text).toContain('skrivelsen');
    await expect(publicera(maja, { setId, slag: 'maskerad' })).rejects.toThrow('inget_att_maskera');
    await expect(maskera(maja, { setId, passager: ['finns ingenstans'] })).rejects.toThrow('passagen_finns_inte');
    await expect(maskera(maja, { setId, passager: ['Anna Falk'] })).rejects.toThrow('fortroendevalda_maskeras_inte');
    await maskera(maja, { setId, passager: 'skrivelsen' });
    expect((await getPublicering(maja, { sammantradeId: m.id, setId })).publikt).toBe('original');
    const { detalj } = await publicera(maja, { setId, slag: 'maskerad', till: '2024-05-20' });
    await expect(getPublicerat(besokare('2024-05-06'), anslagId)).rejects.toThrow('finns_inte');
    await gorKopia(jobb(setId, detalj));
    const fil = await getPublicerat(besokare('2024-05-06'), anslagId);
    const kopia = await text(fil.bytes);
    expect(kopia.text).toContain('[maskerat]');
    expect(kopia.text).toContain('Uppgifter om enskilda är borttagna ur den här kopian');
    expect(kopia.text).not.toMatch(/skrivelsen/i);
    expect(Buffer.from(fil.bytes).toString('latin1')).not.toMatch(/skrivelsen/i);
    expect(await getTavelrad(besokare('2024-05-06'), anslagId)).toMatchObject({ publik: true, maskerad: true });
    expect((await getTavelrad(besokare('2024-05-20'), anslagId)).publik).toBe(false);
    await expect(getPublicerat(besokare('2024-05-20'), anslagId)).rejects.toThrow('finns_inte');
    await publicera(maja, { setId, slag: 'ingen', skal: 'Fler uppgifter hittades.' });
    await expect(getPublicerat(besokare('2024-05-07'), anslagId)).rejects.toThrow('finns_inte');
    expect((await m.protokoll()).sets[0]?.filer.filter(({ slag }) => slag === 'protokoll')).toHaveLength(1);
  });

  test('görs inte av det som bara bereder ett ärende, om organet inte har bestämt det (TF 2:10)', async () => {
    const au = await hallet(k, { kod: 'SNAU', datum: '2019-09-17', folk: ['Anna Falk', 'Bengt Orre', 'Cilla Ask'], forslagTill: 'SN' });
    const setId = await justera(k, au);
    await maskera({ ...au.maja, nu }, { setId, passager: ['skrivelsen'] });
    await expect(publicera({ ...au.maja, nu }, { setId, slag: 'maskerad' })).rejects.toThrow('beredande_publiceras_inte');
  });
});

test('rättelsen är en egen anteckning på en egen sida (FL 36 §)', async () => {
  const { m, setId, maja } = await justerat();
  await ratta(maja, { setId, paragrafId: m.paragrafId, text: 'Det ska stå 2025.' });
  const id = (await m.protokoll()).sets[0]?.rattelser[0]?.id ?? '';
  const { data } = await getRattelse(maja, id);
  const last = await text(await renderRattelse(data));
  for (const ord of ['Rättelse', 'Socialnämnden', 'Det ska stå 2025.', 'Maja Sundell', '6 maj 2024']) expect(last.text).toContain(ord);
  expect(last).toMatchObject({ tagged: true, claims: { pdfa: '2a', pdfua: '1' } });
  await expect(getRattelse(await k.som('Lisbet Tornell'), id)).rejects.toThrow('finns_inte');
});
