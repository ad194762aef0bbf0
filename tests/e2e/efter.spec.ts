import { expect, test } from '@playwright/test';
import { registrera, slappFil } from './steg/diarium.ts';
import { aterrapportera, avbrott, bestyrkUtdrag, domstolensBesked, noteraUppdrag, overklagat, publiceraMaskerad, ratta, skickaMedPost, valjOverklagande } from './steg/efter.ts';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { avsluta, besluta, gaTill, laggTillArenden, oppna, planera, upprop } from './steg/mote.ts';
import { gorProtokoll, lasProtokoll, skrivUnder, tavlan } from './steg/protokoll.ts';

const idag = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

test('det som följer på justeringen: anslag med avbrott, överklagande, utdrag, rättelse, brev, maskerad kopia och uppdrag som återrapporteras', async ({ browser }) => {
  const kod = crypto.randomUUID().slice(0, 8);
  const rubrik = `Boendestöd ${kod}`;
  const gunnel = await som(browser, 'gunnel.asplind');
  await slappFil(gunnel, { name: 'brev.txt', mimeType: 'text/plain', buffer: Buffer.from(`Om ${rubrik}`) });
  const arende = await registrera(gunnel, { rubrik, avsandare: 'Anhörigföreningen', arendemening: rubrik, handlaggare: 'Saga Wennerholt, utredare' });

  const maja = await som(browser, 'maja.sundell');
  const mote = await planera(maja, { organ: 'Socialnämnden', datum: idag(), kl: '00.05', plats: 'Kommunhuset' });
  await laggTillArenden(maja, rubrik);
  await oppna(maja, '00.05');
  await gaTill(maja, 'Upprop');
  await upprop(maja, { tjanstepersoner: ['Maja Sundell, nämndsekreterare'] });
  await gaTill(maja, 'Val av justerare');
  await besluta(maja, ['utse Rickard Hedvall (M) att justera protokollet']);
  await gaTill(maja, 'Fastställande av dagordning');
  await besluta(maja, ['fastställa dagordningen']);
  await gaTill(maja, rubrik);
  await besluta(maja, [`ge förvaltningen i uppdrag att återkomma om ${kod}`]);
  await avsluta(maja, '00.10');
  await gorProtokoll(maja, mote);
  await noteraUppdrag(maja, { beslut: new RegExp(kod), mottagare: 'Förvaltningen', text: `återkomma om ${kod}`, senast: '2030-03-01' });
  await valjOverklagande(maja, /Val av justerare/, 'Går inte att överklaga');
  await tillganglig(maja);
  const adress = await lasProtokoll(maja);
  await skrivUnder(maja, adress);
  for (const vem of ['birgitta.almquist', 'rickard.hedvall']) await skrivUnder(await som(browser, vem), adress);

  await expect(async () => {
    await maja.goto(`${mote}/protokoll`);
    await expect(maja.getByText('Sista dag att överklaga')).toBeVisible({ timeout: 500 });
    await expect(maja.getByRole('link', { name: 'Protokollet (PDF)' })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await avbrott(maja, { fran: idag(), till: idag(), skal: 'Webbplatsen låg nere.' });
  await overklagat(maja, { paragraf: new RegExp(rubrik), domstol: 'Förvaltningsrätten i Uppsala', malnummer: '4711-30' });
  await domstolensBesked(maja, /Inhibition/, 'Beslutet får inte verkställas');
  await tillganglig(maja);
  await ratta(maja, 'Datumet ska vara ett annat.');
  const utdrag = await maja.request.get(await bestyrkUtdrag(maja, [/Val av justerare/, new RegExp(rubrik)]));
  expect([utdrag.status(), utdrag.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await skickaMedPost(maja, { namn: 'Sökanden', adress: 'Storgatan 1', text: 'Nämnden har beslutat.' });
  await publiceraMaskerad(maja, kod);
  await tillganglig(maja);

  const allmanhet = await (await browser.newContext()).newPage();
  await tavlan(allmanhet);
  await expect(allmanhet.getByRole('article').first()).toContainText('är överklagat och får inte verkställas tills vidare');
  await expect(allmanhet.getByRole('article').first()).toContainText('Datumet ska vara ett annat.');
  await expect(allmanhet.getByRole('link', { name: /maskerad kopia/ }).first()).toBeVisible();
  await tillganglig(allmanhet);
  await allmanhet.getByRole('article').first().getByRole('heading').getByRole('link').click();
  await tillganglig(allmanhet);
  const inbaddad = await allmanhet.goto('/hallstahammar/anslagstavla/inbaddad');
  expect(inbaddad?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
  await expect(allmanhet.locator('script')).toHaveCount(0);
  await tillganglig(allmanhet);
  expect((await (await allmanhet.request.get('/hallstahammar/anslagstavla/flode.json')).json()).anslag[0].overklagande).toHaveLength(2);
  expect(await (await allmanhet.request.get('/hallstahammar/anslagstavla/flode.xml')).text()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
  expect(await (await allmanhet.request.get('/hallstahammar/anslagstavla/fragment')).text()).toMatch(/^<div lang="sv"/);

  const saga = await som(browser, 'saga.wennerholt');
  await saga.goto('/uppdrag?vems=jag');
  await aterrapportera(saga, `återkomma om ${kod}`, 'Det är gjort.');
  await saga.goto('/uppdrag?vems=jag&lage=klara');
  await expect(saga.getByRole('row').filter({ hasText: kod })).toContainText('Det är gjort.');
  await tillganglig(saga);
  await saga.goto(arende);
  await expect(saga.getByRole('heading', { name: 'Laga kraft' })).toBeVisible();
  await expect(saga.getByRole('heading', { name: 'Uppdrag' })).toBeVisible();
  await tillganglig(saga);
  await maja.goto('/expediering?lage=levererat&q=S%C3%B6kanden');
  await expect(maja.getByRole('row').filter({ hasText: 'Sökanden' })).toHaveCount(1);
  await tillganglig(maja);
});
