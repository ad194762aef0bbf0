import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { angraVerkan } from '#lib/anslag/angraVerkan';
import { anslaUpp } from '#lib/anslag/anslaUpp';
import { antecknaVerkan } from '#lib/anslag/antecknaVerkan';
import { avbrott } from '#lib/anslag/avbrott';
import { avgorPeriod } from '#lib/anslag/avgorPeriod';
import { bekraftaLagaKraft } from '#lib/anslag/bekraftaLagaKraft';
import { satUpp } from '#lib/anslag/jobs';
import { noteraUppsattning } from '#lib/anslag/noteraUppsattning';
import { beslutensVerkan, getAnslagForSet, getAnslagsbevis, getPublicerat, getTavelrad, paTavlan } from '#lib/anslag/queries';
import { renderAnslagsbevis } from '#lib/anslag/pdf/anslagsbevis';
import { allmanheten } from '#lib/platform/actor';
import { disconnect } from '#lib/platform/db';
import { readPdf, running } from '#lib/platform/pdf/read';
import { gorPdf } from '#lib/protokoll/jobs';
import { ratta } from '#lib/protokoll/ratta';
import { valjOverklagande } from '#lib/protokoll/valjOverklagande';
import { laggTillOrganisation } from '#lib/organisation/register';
import { regelverkFor } from '#lib/organisation/regelverk';
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
    await expect(anslaUpp(await k.som('Lisbet Tornell'), { setId })).rejects.toThrow('finns_inte');
  });

  test('kommer inte upp före justeringen', async () => {
    const m = await hallet(k);
    const { set } = (await m.protokoll()).sets[0]!;
    await expect(anslaUpp(m.maja, { setId: set.id })).rejects.toThrow('inte_justerat_an');
    const setId = await justera(k, m);
    await expect(anslaUpp({ ...m.maja, nu: klockan('2019-10-02') }, { setId, uppsatt: '2019-09-30' })).rejects.toThrow('anslag_fore_justeringen');
  });

  test('efter ett avbrott föreslås en ny hel period som en människa godtar, och medan det är nere står det inte på tavlan (KL 13:5)', async () => {
    const { m, id, setId } = await uppsatt('2024-05-03');
    const den = (dag: string) => ({ ...m.maja, nu: klockan(dag) });
    await avbrott(den('2024-05-10'), { anslagId: id, fran: '2024-05-10', skal: 'Webbplatsen låg nere.' });
    expect([await uppe('2024-05-09', id), await uppe('2024-05-11', id)]).toEqual([true, false]);
    await expect(bekraftaLagaKraft(den('2024-05-27'), { anslagId: id })).rejects.toThrow('anslaget_ar_avbrutet');
    await avbrott(den('2024-05-31'), { anslagId: id, till: '2024-05-31' });
    const fore = (await getAnslagForSet(den('2024-05-31'), setId)).anslag;
    expect([fore?.sistaDag, fore?.forslag?.sistaDag]).toEqual(['2024-05-24', '2024-06-24']);
    await expect(bekraftaLagaKraft(den('2024-06-10'), { anslagId: id })).rejects.toThrow('avbrottet_ar_inte_avgjort');
    await expect(avgorPeriod(den('2024-05-31'), { anslagId: id, beslut: 'behallen' })).rejects.toThrow('skal_for_perioden_saknas');
    await avgorPeriod(den('2024-05-31'), { anslagId: id, beslut: 'ny_period' });
    await expect(avgorPeriod(den('2024-05-31'), { anslagId: id, beslut: 'ny_period' })).rejects.toThrow('inget_avbrott_att_avgora');
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

  test('ett överklagat beslut väntar på domstolen medan resten vinner laga kraft, och allt kan ångras med en rad till (KL 13:5, 13:8, FPL 28 §)', async () => {
    const { m, id: anslagId, setId } = await uppsatt('2024-05-03');
    const den = (dag: string) => ({ ...m.maja, nu: klockan(dag) });
    const laget = async (dag: string) => (await getAnslagForSet(den(dag), setId)).anslag;
    const domstol = 'Förvaltningsrätten i Uppsala';
    await expect(antecknaVerkan(den('2024-05-20'), { anslagId, paragrafId: m.paragrafId, slag: 'avslag', datum: '2024-05-20', domstol })).rejects.toThrow('inte_overklagat');
    await expect(antecknaVerkan(den('2024-05-20'), { anslagId, paragrafId: m.paragrafId, slag: 'overklagat', datum: '2024-05-21', domstol })).rejects.toThrow('verkan_i_framtiden');
    await expect(antecknaVerkan(await k.som('Lisbet Tornell'), { anslagId, paragrafId: m.paragrafId, slag: 'overklagat', datum: '2024-05-20', domstol })).rejects.toThrow(/saknar_behorighet|finns_inte/);
    await antecknaVerkan(den('2024-05-20'), { anslagId, paragrafId: m.paragrafId, slag: 'overklagat', datum: '2024-05-20', domstol, malnummer: '77-24' });
    expect((await getTavelrad({ actor: allmanheten(k.id), nu: klockan('2024-05-21') }, anslagId)).overklagade).toMatchObject([{ ord: 'är överklagat', dag: '2024-05-20' }]);
    await antecknaVerkan(den('2024-05-21'), { anslagId, paragrafId: m.paragrafId, slag: 'inhibition', datum: '2024-05-21', domstol });

    await bekraftaLagaKraft(den('2024-05-27'), { anslagId });
    const efter = await laget('2024-05-27');
    expect(efter?.lagaKraft).toBeNull();
    expect(new Set(efter?.paragrafer.filter(({ id }) => id !== m.paragrafId).map(({ lage }) => lage))).toEqual(new Set(['laga_kraft']));
    expect(efter?.paragrafer.find(({ id }) => id === m.paragrafId)).toMatchObject({ lage: 'overklagat', inhiberat: true, domstol });
    expect((await beslutensVerkan(den('2024-05-27'), m.arendeId))[0]).toMatchObject({ lage: 'overklagat', foljd: expect.stringContaining('får inte verkställas') });
    await expect(bekraftaLagaKraft(den('2024-05-27'), { anslagId, paragrafId: m.paragrafId })).rejects.toThrow('overklagandet_ar_inte_avgjort');

    await antecknaVerkan(den('2024-09-02'), { anslagId, paragrafId: m.paragrafId, slag: 'upphavt', datum: '2024-09-02', domstol });
    const fel = (await laget('2024-09-03'))?.verkan.find(({ slag }) => slag === 'upphavt');
    const forsta = (await laget('2024-09-03'))?.verkan.find(({ slag }) => slag === 'overklagat');
    await expect(angraVerkan(den('2024-09-03'), { anslagId, verkanId: forsta?.id ?? '', skal: 'Fel mål.' })).rejects.toThrow('angra_det_senaste_forst');
    await angraVerkan(den('2024-09-03'), { anslagId, verkanId: fel?.id ?? '', skal: 'Det var avslag.' });
    await expect(angraVerkan(den('2024-09-03'), { anslagId, verkanId: fel?.id ?? '', skal: 'Igen.' })).rejects.toThrow('redan_angrat');
    await antecknaVerkan(den('2024-09-03'), { anslagId, paragrafId: m.paragrafId, slag: 'avslag', datum: '2024-09-02', domstol });
    await bekraftaLagaKraft(den('2024-10-01'), { anslagId, paragrafId: m.paragrafId, datum: '2024-09-24' });
    expect((await laget('2024-10-01'))?.paragrafer.find(({ id }) => id === m.paragrafId)).toMatchObject({ lage: 'laga_kraft', sedan: '2024-09-24' });
    await expect(k.lasa((tx) => tx.$executeRaw`delete from beslutsverkan where set_id = ${setId}::uuid`)).rejects.toThrow();
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

  test('för en gemensam nämnd saknar sista dag tills den sista tavlan är noterad, och räknas från den (KL 9:32)', async () => {
    const egen = await kommun();
    const bild = async (setId: string, nu: Date) => (await getAnslagForSet({ ...(await egen.som('Maja Sundell')), nu }, setId)).anslag;
    const anslagsorganisationer = await Promise.all(['Norrby kommun', 'Söderby kommun'].map(async (namn) => (await laggTillOrganisation(egen.ctx, { namn, slag: 'kommun', epost: `${crypto.randomUUID()}@exempel.se` })).subject));
    await egen.lasa((tx) => tx.organ.updateMany({ where: { id: egen.organ['SN'] ?? '' }, data: { regelverk: { anslagsorganisationer } } }));
    const m = await hallet(egen, { datum: '2019-09-24' });
    const setId = await justera(egen, m);
    const maja = { ...m.maja, nu: klockan('2024-05-07') };
    const { subject: anslagId } = await anslaUpp(maja, { setId, uppsatt: '2024-05-03' });
    const [norrby, soderby] = (await bild(setId, maja.nu))?.andraTavlor ?? [];
    await noteraUppsattning(maja, { anslagId, uppsattningId: norrby?.id ?? '', uppsatt: '2024-05-07' });
    expect(await bild(setId, maja.nu)).toMatchObject({ sistaDag: null, oavgjort: true });
    expect((await paTavlan({ actor: allmanheten(egen.id), nu: klockan('2024-06-30') }, null))[0]).toMatchObject({ id: anslagId, vantarPa: ['Söderby kommun'] });
    await expect(noteraUppsattning(maja, { anslagId, uppsattningId: soderby?.id ?? '', uppsatt: '2024-05-08' })).rejects.toThrow('uppsattning_i_framtiden');
    await noteraUppsattning(maja, { anslagId, uppsattningId: soderby?.id ?? '', uppsatt: '2024-05-06' });
    expect(await bild(setId, maja.nu)).toMatchObject({ sistaDag: '2024-05-28', lagaKraftTidigast: '2024-05-29', oavgjort: false });
    expect((await getTavelrad({ actor: allmanheten(egen.id), nu: maja.nu }, anslagId)).grunder[0]?.text).toContain('medlem i någon av dem som har nämnden tillsammans');
  });

  test('säger per paragraf hur beslutet överklagas: som det valts, annars som organet brukar (KL 8:10, 13:1, FL 43–44 §§)', async () => {
    const m = await hallet(k, { datum: '2019-09-24' });
    const { set } = (await m.protokoll()).sets[0]!;
    await expect(valjOverklagande(await k.som('Lisbet Tornell'), { setId: set.id, val: { [m.paragrafId]: 'FL' } })).rejects.toThrow(/saknar_behorighet|finns_inte/);
    await valjOverklagande(m.maja, { setId: set.id, val: { [m.paragrafId]: 'FL' } });
    const setId = await justera(k, m);
    await expect(valjOverklagande(m.maja, { setId, val: { [m.paragrafId]: '' } })).rejects.toThrow('redan_justerat');
    await satUpp(jobb(setId));
    const a = (await getAnslagForSet(m.maja, setId)).anslag;
    expect(a?.grunder.map(({ vilket }) => vilket)).toEqual(['KL13', 'FL']);
    expect(a?.grunder[1]?.text).toMatch(/43 §.*44 §/);
    expect(a?.grunder[1]?.paragrafer).toMatch(/^§\u00A0\d+$/);
  });

  test('visar rättelsen bredvid det som skrevs under', async () => {
    const { m, setId, id } = await uppsatt('2024-05-03');
    await ratta({ ...m.maja, nu: klockan('2024-05-06') }, { setId, paragrafId: m.paragrafId, text: 'Det ska stå 2025.' });
    expect((await getTavelrad({ actor: allmanheten(k.id), nu: klockan('2024-05-06') }, id)).rattelser).toMatchObject([{ text: 'Det ska stå 2025.', dag: '2024-05-06' }]);
  });

  test('ett utskotts justering anslås bara när organet har bestämt det (TF 2:10)', async () => {
    expect([regelverkFor('utskott', {}), regelverkFor('namnd', {}), regelverkFor('utskott', { anslaJustering: true })].map(({ anslaJustering }) => anslaJustering)).toEqual([false, true, true]);
    expect(regelverkFor('namnd', {}).publiceraBeredande).toBe(false);
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
