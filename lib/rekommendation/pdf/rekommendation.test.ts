import { expect, test } from 'vitest';
import { readPdf, running } from '#lib/platform/pdf/read';
import { matrisvy } from '../vy.ts';
import { skrivMatris } from '../fil.ts';
import type { Rekommendation } from '../store.ts';
import { renderRekommendation, satta } from './rekommendation.ts';

async function last(bytes: Uint8Array) {
  const svar = await readPdf(bytes);
  if (!svar.ok) throw new Error(svar.error);
  expect(svar.value).toMatchObject({ lang: 'sv-SE', tagged: true, showsTitle: true, fontsEmbedded: true, claims: { pdfa: '2a', pdfua: '1' } });
  return running(svar.value.pages.join('\n'));
}

const hash = 'ab12'.repeat(16);
test('rekommendationen säger först vad var och en rekommenderas att besluta, sedan varför, och visar varje bilagas kontrollsumma', async () => {
  const text = await last(await renderRekommendation({
    organisation: { namn: 'Region Provlandet' }, organ: { namn: 'Regionstyrelsen' }, titel: 'Struktur för samverkan', fran: 'Styrgruppen', datum: '2018-10-01', dnr: 'RS 14/18', mal_tid: 'innan årsskiftet', troskel: 'alla huvudmän antar', bakgrund: ['En utredning har gjorts.'],
    satser: satta(['anta huvudpunkterna', 'godkänna direktivet']), bilagor: [{ nr: 1, titel: 'Utredningen', hash }], huvudman: [{ namn: 'Provlandets läns landsting' }, { namn: 'Alviks kommun', kravs: true }],
  }));
  expect(text).toMatch(/Från Styrgruppen Datum 1 oktober 2018 Dnr RS 14\/18.*Styrgruppen rekommenderar huvudmännen att besluta att anta huvudpunkterna, och att godkänna direktivet\. Beslut behövs innan årsskiftet Gäller när alla huvudmän antar Bakgrund En utredning har gjorts\. Bilagor.*Bilaga 1 Utredningen/);
  expect(text.replaceAll(' ', '')).toContain(hash);
  expect(text).toMatch(/1\. Provlandets läns landsting 2\. Alviks kommun, måste anta/);
});

const handelse = { organisationId: '', rekommendationId: '', dnr: null, organNamn: null, datum: null, text: null, utbyteId: null };
const r: Rekommendation = {
  id: 'r', version: 1, status: 'utsand', titel: 'Struktur', fran: 'Styrgruppen', dnr: 'RS 14/18', datum: '2018-10-01', utsand: new Date('2018-10-01T08:00:00Z'), publik: false, uppnadd: null, filHash: null, skapad: new Date('2018-09-01T08:00:00Z'), myndighetId: 'm', myndighet: {} as never, organ: null, arende: null, arendeId: null, paragraf: null,
  bakgrund: [], malTid: { precision: 'senast', fran: null, till: '2018-12-31', text: 'innan årsskiftet' }, troskel: { slag: 'majoritet', varde: null }, satser: [{ id: 's1', nr: 1, text: 'anta huvudpunkterna' }, { id: 's2', nr: 2, text: 'godkänna direktivet' }], bilagor: [],
  mottagare: [
    { id: 'a', ordning: 1, kravs: false, utbyteId: null, epost: null, huvudman: { id: 'ha', iRegistretId: 'oa', slag: 'region', namn: [{ namn: 'Provlandets läns landsting', fran: null, till: '2018-12-31' }, { namn: 'Region Provlandet', fran: '2019-01-01', till: null }], uppgar: null }, handelser: [], beslut: [{ id: 'b', datum: '2018-11-20', skapad: new Date('2018-11-21T08:00:00Z'), organNamn: 'Landstingsfullmäktige', dnr: 'VLL 88-2018', beteckning: '§\u00A0118', utdragHandlingId: 'h', utdragFilHash: null, utbyteId: null, ovrigt: null, utfall: new Map([['s1', { utfall: 'antar', andring: null }], ['s2', { utfall: 'antar_med_andring', andring: 'godkänna direktivet med tidplan' }]]) }] },
    { id: 'c', ordning: 2, kravs: false, utbyteId: null, epost: null, huvudman: { id: 'hc', iRegistretId: 'oc', slag: 'kommun', namn: [{ namn: 'Alviks kommun', fran: null, till: null }], uppgar: null }, handelser: [{ ...handelse, id: 'x', mottagareId: 'c', slag: 'pa_vag', at: new Date('2018-11-20T08:00:00Z'), organNamn: 'Kommunfullmäktige', text: 'bordlagt, §\u00A09', datum: new Date('2018-11-19') }], beslut: [] },
  ],
};

test('matrisen på papper har huvudmannens namn före och efter bytet, utfallet per sats, ändringens ord och det som ligger bakom', async () => {
  const nu = new Date('2019-01-10T10:00:00Z');
  const vy = { ...matrisvy(r, new Set(['oc']), nu), myndighet: 'Regionstyrelsen' };
  expect(vy.mening).toBe('En av två huvudmän har antagit. Alla behövs. Måldatumet den 31\u00A0december 2018 har passerat.');
  const { bytes, namn } = await skrivMatris(vy, 'pdf', nu);
  expect(namn).toBe('Beslut om Struktur 2019-01-10.pdf');
  const text = await last(bytes);
  expect(text).toMatch(/1\. Provlandets läns landsting, från 2019-01-01 Region Provlandet.*Antar.*Antar med ändring: godkänna direktivet med tidplan/);
  expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Landstingsfullmäktige, 2018-11-20, § 118, VLL 88-2018/);
  expect(text).toMatch(/bordlagt, § 9, Kommunfullmäktige/);
  const xlsx = await skrivMatris(vy, 'xlsx', nu);
  expect(Buffer.from(xlsx.bytes.subarray(0, 2)).toString()).toBe('PK');
});
