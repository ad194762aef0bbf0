import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registreraInkommet } from '#lib/arende/registreraInkommet';
import { expedierat, expedieratTillMig, getUtdrag, listExpedieringar } from '#lib/expediering/queries';
import { forsokIgen } from '#lib/expediering/forsokIgen';
import { gorBegard, mejla, skickaUt } from '#lib/expediering/jobs';
import { noteraPostad, noteraStuds } from '#lib/expediering/noteraUtgang';
import { skickaTill } from '#lib/expediering/skickaTill';
import { geBehorighet } from '#lib/organisation/geBehorighet';
import { skapaBefattning } from '#lib/organisation/skapaBefattning';
import { disconnect } from '#lib/platform/db';
import { deliver } from '#lib/platform/exchange';
import { openFile } from '#lib/platform/files';
import { readPdf, running } from '#lib/platform/pdf/read';
import { ratta } from '#lib/protokoll/ratta';
import type { Expedieringsmottagare } from '#lib/sammantrade/sammantrade';
import { mottagare } from '#lib/subscriptions';
import { oppnaBrevlada, type Brevlada } from '../factories/brevlada.ts';
import { kommun, type Kommun } from '../factories/mote/kommun.ts';
import { dokumenthash } from '#lib/dokument/hash';
import { arende } from '../factories/mote/kommun.ts';
import { hallet, justera } from '../factories/protokoll.ts';

let k: Kommun;
let post: Brevlada;
let socialchef: string;
beforeAll(async () => {
  k = await kommun();
  post = await oppnaBrevlada();
  process.env['SMTP_URL'] = post.url;
  socialchef = (await skapaBefattning(k.ctx, { namn: 'Utredare', myndighetId: k.myndighet['SN'] ?? '', personId: k.person['Saga Wennerholt'] ?? '', fran: new Date('2019-01-01'), epost: 'utredare@provkoping.exempel.se' })).subject;
  await geBehorighet(k.ctx, { personId: k.person['Lisbet Tornell'] ?? '', roll: 'registrator', myndighetId: k.myndighet['BUN'] ?? '', fran: new Date('2019-01-01') });
});
afterAll(async () => { await post.stang(); await disconnect(); });

const jobb = (subject: string) => ({ organisationId: k.id, subject, type: 'protokoll.justerat', detalj: {} });
const till = (): Expedieringsmottagare[] => [
  { slag: 'myndighet', id: k.myndighet['BUN'], namn: 'Barn- och utbildningsnämnden' }, { slag: 'befattning', id: socialchef, namn: 'Utredaren' }, { slag: 'epost', namn: 'Föreningen', epost: 'info@forening.exempel.se' },
  { slag: 'myndighet', id: k.myndighet['SN'], namn: 'Socialförvaltningen' },
];
async function skickat(expediering = till()) {
  const m = await hallet(k, { expediering });
  const setId = await justera(k, m);
  await skickaUt(jobb(setId));
  return { m, setId, rader: async () => expedierat(m.maja, { setId }) };
}

describe('expediering', () => {
  test('går till en annan nämnd som kuvert, till befattning och utomstående som brev, inom myndigheten utan gräns; en gång', async () => {
    const { m, setId, rader } = await skickat();
    await skickaUt(jobb(setId));
    expect((await rader()).map(({ mottagare: n, vag, status }) => [n, vag, status])).toEqual([['Barn- och utbildningsnämnden', 'utbyte', 'koad'], ['Utredaren', 'brev', 'koad'], ['Föreningen', 'brev', 'koad'], ['Socialförvaltningen', 'internt', 'levererad']]);
    const fore = post.brev.length;
    await mejla(jobb(setId));
    await mejla(jobb(setId));
    expect(post.brev.length - fore).toBe(2);
    expect(post.brev.at(-1)).toMatch(/To: info@forening\.exempel\.se/);
    expect(post.brev.at(-1)).toMatch(/application\/pdf/);
    await deliver(k.id, mottagare);
    expect((await rader()).map(({ lage }) => lage)).toEqual(['Levererad, inte registrerad än', 'Levererad', 'Levererad', 'Tillgänglig inom myndigheten']);
    expect((await expedieratTillMig(await k.som('Saga Wennerholt'), null)).map(({ paragrafId }) => paragrafId)).toContain(m.paragrafId);
  });

  test('det som lämnar nämnden är en upprättad, expedierad handling också i nämndens eget ärende, en gång (TF 2:10)', async () => {
    const { m, setId } = await skickat();
    await skickaUt(jobb(setId));
    const handlingar = await k.lasa((tx) => tx.handling.findMany({ where: { arendeId: m.arendeId, rubrik: { startsWith: 'Protokollsutdrag' } }, include: { filer: true, registreradAv: true, expedieringar: { orderBy: { ordning: 'asc' } } } }));
    expect(handlingar).toHaveLength(1);
    const [h] = handlingar;
    expect(h).toMatchObject({ riktning: 'upprattad', status: 'expedierad', handlingsdatum: new Date('2019-09-24'), motpart: 'Barn- och utbildningsnämnden, Föreningen', registreradAv: { namn: 'Maja Sundell' } });
    expect(h?.lopnr).toBeGreaterThan(0);
    expect(h?.filer[0]?.filHash).toBe(h?.expedieringar[0]?.filHash);
    expect(h?.expedieringar.map(({ namn }) => namn)).toEqual(['Barn- och utbildningsnämnden', 'Föreningen']);
    const internt = await skickat([{ slag: 'befattning', id: socialchef, namn: 'Utredaren' }]);
    expect(await k.lasa((tx) => tx.handling.count({ where: { arendeId: internt.m.arendeId } }))).toBe(0);
  });

  test('registreras hos mottagaren av en människa, och dnr och löpnr kommer tillbaka skilt från leveransen', async () => {
    const { m, rader } = await skickat();
    await deliver(k.id, mottagare);
    const lisbet = await k.som('Lisbet Tornell', new Date());
    const inkommet = await k.lasa((tx) => tx.inkommet.findFirstOrThrow({ where: { slag: 'utdrag', myndighetId: k.myndighet['BUN'] ?? '', innehall: { path: ['protokoll', 'id'], equals: m.paragrafId } }, include: { filer: true } }));
    const { text } = await k.lasa((tx) => openFile(tx, inkommet.filer[0]?.filHash ?? ''));
    expect(text).toBeNull();
    expect(inkommet.innehall).toMatchObject({ organ: 'Socialnämnden', datum: '2019-09-24', protokoll: { id: m.paragrafId, utfall: 'beslut' } });
    await registreraInkommet(lisbet, { inkommetId: inkommet.id, version: 1, till: 'nytt', arendemening: 'Yttrande från socialnämnden', rubrik: 'Protokollsutdrag', motpart: 'Socialnämnden', handlingsdatum: '2019-09-24', ankomstdag: inkommet.inkom.toISOString().slice(0, 10) });
    const fore = (await rader())[0];
    expect([fore?.status, fore?.registrerad]).toEqual(['levererad', null]);
    await deliver(k.id, mottagare);
    await deliver(k.id, mottagare);
    expect((await rader())[0]).toMatchObject({ status: 'registrerad', mottagarensLopnr: expect.any(Number), mottagarensDnr: expect.stringMatching(/\d/) });
  });

  test('ett brev som inte tas emot visas med felet, och går fram när man försöker igen med rätt adress', async () => {
    const { m, setId, rader } = await skickat([{ slag: 'epost', namn: 'Föreningen', epost: 'fel@forening.exempel.se' }, { slag: 'epost', namn: 'Länsstyrelsen', epost: 'lst@exempel.se' }]);
    post.vagra('fel@forening.exempel.se');
    await expect(mejla(jobb(setId))).rejects.toThrow(/1 letters/);
    const [fel, ratt] = await rader();
    expect([fel?.status, fel?.kan.skicka, ratt?.status]).toEqual(['fel', true, 'levererad']);
    expect(fel?.fel).toMatch(/550|okand/);
    expect((await listExpedieringar(m.maja, {})).rader[0]?.id).toBe(fel?.id);
    await expect(forsokIgen(m.maja, { id: ratt?.id ?? '' })).rejects.toThrow('expedieringen_ar_inte_misslyckad');
    await forsokIgen(m.maja, { id: fel?.id ?? '', epost: 'info@forening.exempel.se' });
    await mejla(jobb(setId));
    expect((await rader())[0]).toMatchObject({ status: 'levererad', epost: 'info@forening.exempel.se', fel: null });
    post.vagra(null);
  });

  test('utdraget är en paragraf med sin närvaro, och bara den egna myndigheten och mottagaren öppnar det', async () => {
    const { rader } = await skickat();
    const rad = (await rader()).find(({ slag }) => slag === 'befattning');
    const fil = await getUtdrag(await k.som('Saga Wennerholt'), rad?.id ?? '');
    const last = await readPdf(fil.bytes);
    if (!last.ok) throw new Error(last.error);
    const text = running(last.value.pages.join(' '));
    for (const ord of ['Protokollsutdrag', 'Socialnämnden beslutar', 'Exp till', 'Barn- och utbildningsnämnden', 'framställt ur det justerade protokollet', 'Kontrollsumma', 'Utdrag bestyrks']) expect(text).toContain(ord);
    expect(text).not.toContain('Val av justerare');
    expect(last.value).toMatchObject({ tagged: true, claims: { pdfa: '2a', pdfua: '1' } });
    await expect(getUtdrag(await k.som('Lisbet Tornell'), rad?.id ?? '')).rejects.toThrow('finns_inte');
    await expect(getUtdrag(await (await kommun()).som('Maja Sundell'), rad?.id ?? '')).rejects.toThrow('finns_inte');
    expect((await listExpedieringar(await k.som('Lisbet Tornell'), {})).rader.map(({ id }) => id)).not.toContain(rad?.id);
  });

  test('efter justeringen kan en paragraf skickas till fler: till ett organ utan gräns (TF 2:9–10), som eget brev, och med post som noteras för hand', async () => {
    const { m, setId, rader } = await skickat([{ slag: 'epost', namn: 'Föreningen', epost: 'info@forening.exempel.se' }]);
    await mejla(jobb(setId));
    const maja = { ...m.maja, nu: new Date() };
    const till_ = { setId, paragrafId: m.paragrafId };
    await expect(skickaTill(maja, { ...till_ })).rejects.toThrow('valj_vem_det_ska_till');
    await expect(skickaTill(await k.som('Lisbet Tornell'), { ...till_, namn: 'X', epost: 'x@exempel.se' })).rejects.toThrow(/saknar_behorighet|finns_inte/);
    await skickaTill(maja, { ...till_, vem: `organ ${k.organ['SNAU']}` });
    await ratta(maja, { setId, paragrafId: m.paragrafId, text: 'I beslutet ska det stå 2025.' });
    await skickaTill(maja, { ...till_, namn: 'Sökanden', adress: 'Storgatan 1\n734 30 Provköping', text: 'Nämnden har svarat.\n\nHör av dig om du undrar.' });
    await gorBegard(jobb(setId));
    await gorBegard(jobb(setId));
    const [organ, brev, forst] = await rader();
    expect(organ).toMatchObject({ vag: 'internt', status: 'levererad', registrerad: null });
    // What was corrected since then follows with the utdrag; the first one, sent before, stays as it was.
    const utdrag = async (id = '') => { const pdf = await readPdf((await getUtdrag(maja, id)).bytes); return pdf.ok ? running(pdf.value.pages.join(' ')) : ''; };
    expect(await utdrag(organ?.id)).toContain('I beslutet ska det stå 2025.');
    expect(await utdrag(forst?.id)).not.toContain('I beslutet ska det stå 2025.');
    expect(await k.lasa((tx) => tx.utgaende.count({ where: { amneId: m.paragrafId } }))).toBe(0);
    expect(brev).toMatchObject({ vag: 'post', status: 'att_posta', eget: true });
    const last = await readPdf((await getUtdrag(maja, brev?.id ?? '')).bytes);
    if (!last.ok) throw new Error(last.error);
    expect(running(last.value.pages.join(' '))).toMatch(/Sökanden.*Storgatan 1.*Nämnden har svarat\./);
    expect(last.value).toMatchObject({ tagged: true, claims: { pdfa: '2a', pdfua: '1' } });
    expect((await listExpedieringar(maja, { lage: 'ute', mote: m.id })).rader.map(({ id }) => id)).toEqual([brev?.id]);
    await noteraPostad(maja, { id: brev?.id ?? '', datum: maja.nu.toISOString().slice(0, 10) });
    await expect(noteraPostad(maja, { id: brev?.id ?? '', datum: '2024-01-01' })).rejects.toThrow('ska_inte_skickas_med_post');
    await noteraStuds(maja, { id: forst?.id ?? '', skal: 'okänd mottagare' });
    expect((await rader())[2]).toMatchObject({ status: 'fel', fel: 'okänd mottagare', levererad: null });
    await forsokIgen(maja, { id: forst?.id ?? '', epost: 'ny@forening.exempel.se' });
    await mejla(jobb(setId));
    expect((await rader()).map(({ lage }) => lage)).toEqual(['Tillgänglig inom myndigheten', 'Skickad med post', 'Levererad']);
    expect((await listExpedieringar(maja, { q: 'sökand', mote: m.id })).rader).toHaveLength(1);
  });

  test('svaret på en internremiss följer med utdraget till den nämnd som frågade: just den frysta version som beslutades', async () => {
    const arendeId = await arende(k, 'SN', 777);
    const svarPaUtbyteId = crypto.randomUUID();
    const innehall = { type: 'doc', content: [{ type: 'fragesvar', attrs: { nr: 1, fraga: 'Behövs strategin?', stallning: 'tillstyrker' }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ja.' }] }] }] };
    const fakta = { slag: 'yttrande', titel: 'Yttrande', datum: '2019-09-10', innehall, forslag: [], undertecknare: [] };
    const hash = dokumenthash(fakta);
    const versionId = await k.lasa(async (tx) => {
      await tx.mottagenRemiss.create({ data: { slag: 'intern', arendeId, myndighetId: k.myndighet['SN'] ?? '', utbyteId: svarPaUtbyteId, remittent: 'Barn- och utbildningsnämnden', remittentOrganisationId: k.id, remittentMyndighetKod: 'BUN', titel: 'Strategi', skapad: new Date('2019-06-03') } });
      const [avId, datum, skapad] = [k.person['Saga Wennerholt'] ?? '', new Date('2019-09-10'), new Date('2019-09-10')];
      const d = await tx.dokument.create({ data: { slag: 'yttrande', titel: 'Yttrande', arendeId, myndighetId: k.myndighet['SN'] ?? '', forfattareId: avId, innehall, datum, skapad, andrad: skapad }, select: { id: true } });
      return (await tx.dokumentversion.create({ data: { dokumentId: d.id, nr: 1, slag: 'godkand', titel: 'Yttrande', datum, innehall, frusen: true, hash, avId, skapad }, select: { id: true } })).id;
    });
    const m = await hallet(k, { arendeId, versionId, expediering: till() });
    await skickaUt(jobb(await justera(k, m)));
    const kuvert = await k.lasa((tx) => tx.utgaende.findFirstOrThrow({ where: { slag: 'utdrag', amneId: m.paragrafId } }));
    expect(kuvert.innehall).toMatchObject({ svarPaUtbyteId, dnr: 'SN\u00A0777/19', paragraf: expect.stringMatching(/^§/), yttrande: { hash, stallning: 'tillstyrker', svar: [{ nr: 1, stallning: 'tillstyrker' }] } });
    expect((await expedierat(m.maja, { arendeId })).map(({ medSvar }) => medSvar)).toEqual([true, false, false, false]);
  });
});
