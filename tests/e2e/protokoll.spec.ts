import { expect, test } from '@playwright/test';
import { registrera, slappFil } from './steg/diarium.ts';
import { avsluta, besluta, expediera, gaTill, laggTillArenden, oppna, planera, upprop } from './steg/mote.ts';
import { gorProtokoll, lasProtokoll, redigera, skrivUnder, tavlan, vagra } from './steg/protokoll.ts';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';

const idag = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

test('ett protokoll görs, redigeras, låses, skrivs under av tre, anslås och expedieras', async ({ browser }) => {
  test.setTimeout(100_000);
  const rubrik = `Stöd till anhöriga ${crypto.randomUUID().slice(0, 8)}`;
  const gunnel = await som(browser, 'gunnel.asplind');
  await slappFil(gunnel, { name: 'skrivelse.txt', mimeType: 'text/plain', buffer: Buffer.from(`Om ${rubrik}`) });
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
  await besluta(maja, ['ge förvaltningen i uppdrag att utreda frågan']);
  await expediera(maja, ['Barn- och utbildningsnämnden']);
  await avsluta(maja, '00.10');

  await gorProtokoll(maja, mote);
  await expect(maja.getByRole('list', { name: 'Undertecknare' })).toContainText('Rickard Hedvall');
  await redigera(maja, /^Ändra ärendets text/, 'Nämnden godkänner listan utan ändring.');
  await expect(maja.getByRole('article')).toContainText('Nämnden godkänner listan utan ändring.');
  await tillganglig(maja);
  const utkast = await maja.request.get((await maja.getByRole('link', { name: 'Utkast som PDF' }).getAttribute('href')) ?? '');
  expect(utkast.headers()['content-type']).toBe('application/pdf');

  const adress = await lasProtokoll(maja);
  await skrivUnder(maja, adress);
  const [birgitta, rickard, bun] = [await som(browser, 'birgitta.almquist'), await som(browser, 'rickard.hedvall'), await som(browser, 'oskar.lindefors')];
  await birgitta.goto(adress);
  await tillganglig(birgitta);
  await birgitta.getByLabel('Ditt lösenord').fill('fel lösenord');
  await birgitta.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(birgitta.getByText('Lösenordet stämmer inte.').first()).toBeVisible();
  await skrivUnder(birgitta, adress);
  for (const sida of [adress, `${mote}/protokoll`]) expect((await bun.goto(sida))?.status(), sida).toBe(404);
  expect((await bun.request.get(`/api/protokoll/${adress.split('/').pop()}`)).status()).toBe(404);
  await vagra(rickard, adress, 'Min förkortning är fel.');
  await tillganglig(rickard);
  await maja.goto(`${mote}/protokoll`);
  await expect(maja.getByText('Rickard Hedvall skriver inte under: Min förkortning är fel.')).toBeVisible();
  for (const mall of ['Klassisk', 'Region', 'Beslutet först']) {
    const visad = await maja.request.get((await maja.getByRole('link', { name: mall, exact: true }).getAttribute('href')) ?? '');
    expect([mall, visad.status(), visad.headers()['content-type']]).toEqual([mall, 200, 'application/pdf']);
  }
  await skrivUnder(rickard, adress);

  await expect(async () => {
    await maja.goto(`${mote}/protokoll`);
    await expect(maja.getByRole('link', { name: 'Protokollet (PDF)' })).toBeVisible({ timeout: 1_000 });
    await expect(maja.getByRole('list', { name: 'Expedierat till' })).toContainText(/Barn- och utbildningsnämnden\s*Levererad.*Inte registrerad hos mottagaren än/, { timeout: 1_000 });
    await expect(maja.getByText('Sista dag att överklaga')).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await tillganglig(maja);
  await gunnel.goto(arende);
  await expect(gunnel.getByRole('heading', { name: 'Expedierat' })).toBeVisible();
  await tillganglig(gunnel);
  await maja.goto('/expediering');
  await tillganglig(maja);

  const allmanhet = await (await browser.newContext()).newPage();
  await tavlan(allmanhet);
  await expect(allmanhet.locator('script')).toHaveCount(0);
  await tillganglig(allmanhet);
  const pdf = await allmanhet.request.get((await allmanhet.getByRole('link', { name: /Läs protokollet/ }).first().getAttribute('href')) ?? '');
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await pdf.body()).toString('latin1')).toContain('/ETSI.CAdES.detached');
  expect((await allmanhet.goto('/ingen-sadan-kommun/anslagstavla'))?.status()).toBe(404);
});
