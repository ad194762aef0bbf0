import { expect, test } from 'vitest';
import { renderAnslagsbevis } from '#lib/anslag/pdf/anslagsbevis';
import { type ReadPdf, readPdf, running } from '#lib/platform/pdf/read';
import { renderKallelse } from '#lib/sammantrade/pdf/kallelse';
import { renderTjansteskrivelse } from '#lib/yttrande/pdf/tjansteskrivelse';
import { renderYttrande } from '#lib/yttrande/pdf/yttrande';
import { anslagsbevis, kallelse, kortYttrande, tjansteskrivelse, yttrande } from './factories/pdf/skrivelser.ts';

const read = async (pdf: Uint8Array): Promise<ReadPdf & { text: string }> => {
  const result = await readPdf(pdf);
  if (!result.ok) throw new Error(result.error);
  const { value } = result;
  expect(value).toMatchObject({ lang: 'sv-SE', tagged: true, showsTitle: true, fontsEmbedded: true, claims: { pdfa: '2a', pdfua: '1' } });
  return { ...value, text: running(value.pages.join('\n')) };
};

test('kallelsen har föredragningslistan', async () => {
  const { title, text } = await read(await renderKallelse(kallelse));
  expect(title).toBe('Kallelse Socialnämnden 24 september 2019');
  expect(text).toMatch(/Plats och tid Kommunalhuset.* kl\. 13\.00 Utfärdad 17 september 2019.*Föredragningslista 1 Upprop.*2 kl\. 13\.10 Delårsrapport.*Förslag till beslut: Delårsrapporten.*3 kl\. 13\.40.*1\. Förvaltningens skrivelse.*Handlingar: Remissmissiv; Skrivelse 2019-09-10.*3 a Enskilt ärende.*Sekretess, 26 kap\./);
});

test('kallelsen utan uppgifter har inga tomma etiketter', async () => {
  const { text } = await read(await renderKallelse({ organisation: { namn: 'Ådalsfors kommun' }, organ: { namn: 'Socialnämnden' }, datum: '2019-09-24', ordforande: null, upplysningar: [''], punkter: [{ nr: 1, rubrik: 'Upprop' }] }));
  expect(text).toBe('Ådalsfors kommun Sida 1 (1) Kallelse Socialnämnden tisdagen den 24 september 2019 Föredragningslista 1 Upprop');
});

test('anslagsbeviset har sina dagar och hur man överklagar', async () => {
  const { text } = await read(await renderAnslagsbevis(anslagsbevis));
  expect(text).toMatch(/Paragrafer §§ 90–92 Justerat 26 september 2019 Anslaget uppsatt 27 september 2019 Överklagas senast 18 oktober 2019 Anslaget tas ned tidigast 19 oktober 2019 .*Beviset är framställt ur anslagstavlans uppgifter 22 oktober 2019\. .*7c1f .*Underskrift Så överklagar man Den som är medlem/);
});

test('yttrandet svarar fråga för fråga', async () => {
  const { title, text, outline } = await read(await renderYttrande(yttrande));
  expect(title).toBe('Yttrande över: Förslag till regional utvecklingsstrategi för länet');
  expect(text).toMatch(/Region Forsdal.*Ert dnr RV190612.*Svar Tillstyrker med ändringar.*Fråga 1.*Fråga 2.*Kommunstyrelsen har beslutat om yttrandet den 14 oktober 2019, § 141\..*Ordförande Erik Sundby \(S\).*Bilagor/);
  expect(text).not.toContain('Fråga 3'); // obesvarad: står bara i tabellen
  expect(outline.map((mark) => mark.title)).toContain('Svar på remissens frågor');
});

test('en nämnds korta yttrande har inga tomma etiketter', async () => {
  const { text } = await read(await renderYttrande(kortYttrande));
  expect(text).toBe('Ådalsfors kommun Sida 1 (1) Kommunstyrelsen Yttrande över Internremiss om lokalförsörjning Socialnämnden har inget att erinra.');
});

test('tjänsteskrivelsen har förslag, rik text, underlag och två undertecknare', async () => {
  const { text } = await read(await renderTjansteskrivelse(tjansteskrivelse));
  expect(text).toMatch(/Dnr SN 192\/19.*Förslag till beslut Socialförvaltningen föreslår socialnämnden besluta att som sitt yttrande.*att förklara.*Sammanfattning.*Bakgrund.*Vad förslaget innehåller.*Kostnader Insats \(tkr\) 2020 2021 Uppföljning per kommun 240 260 Utbildning 1 200.*1\. dialogmöten.*Ett välmående län.*Bedömning.*Beslutsunderlag – Remissmissiv, 20 maj 2019.*Socialchef Anna Forsvik Genom lösenord 10 september 2019 kl\. 10\.12 Utredare Joel Ahlgren/);
  expect(text).not.toContain('Konsekvenser för barn');
});
