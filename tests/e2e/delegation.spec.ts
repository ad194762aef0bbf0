import { expect, test } from '@playwright/test';
import { klistraInOrdning } from './steg/fore.ts';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { godkann } from './steg/skriv.ts';

test('ett yttrande besvaras genom delegationsbeslut: det som inte får delegeras nekas, en strategisk remiss kräver ett skäl, och den frysta texten skickas', async ({ browser }) => {
  const lisbet = await som(browser, 'lisbet.tornell');
  await klistraInOrdning(lisbet, 'Barn- och utbildningsnämnden', [['Nr', 'Ärende', 'Delegat', 'Villkor', 'Anmäls'], ['7.1', 'Yttra sig över remisser av mindre vikt', 'Barn- och utbildningschef', '', 'ja']]);

  const camilla = await som(browser, 'camilla.rydell');
  await camilla.getByRole('main').getByRole('link', { name: /god och nära vård/ }).first().click();
  await godkann(camilla);
  await camilla.goto('/arenden');
  await camilla.getByRole('main').getByRole('link', { name: /god och nära vård/ }).first().click();
  await camilla.getByRole('link', { name: /^Yttrande/ }).first().click();

  await camilla.getByRole('link', { name: 'Besvara genom delegationsbeslut' }).click();
  await expect(camilla.getByText(/ser ut att gälla verksamhetens mål och inriktning/)).toBeVisible();
  await tillganglig(camilla);
  const punkt = camilla.getByLabel(/^Stöds på punkt/);
  await punkt.selectOption(await punkt.locator('option').filter({ hasText: '7.1' }).first().getAttribute('value'));
  await camilla.getByRole('radio', { name: /till fullmäktige/ }).check();
  await camilla.getByRole('button', { name: 'Besluta och skicka' }).click();
  await expect(camilla.getByText(/får inte delegeras \(KL 6:38 p 2\)/).first()).toBeVisible();
  await camilla.getByRole('radio', { name: /Nej, inget av detta/ }).check();
  await camilla.getByRole('button', { name: 'Besluta och skicka' }).click();
  await expect(camilla.getByText(/Skriv varför svaret ändå kan lämnas på delegation/).first()).toBeVisible();
  await tillganglig(camilla);
  await camilla.getByLabel(/^Skäl/).fill('Nämnden har redan yttrat sig om inriktningen.');
  await camilla.getByRole('button', { name: 'Besluta och skicka' }).click();
  await expect(camilla.getByText(/Beslutet är fattat på delegation, BUN\sDB\s\d{4}\/1\. Det anmäls till .*, och svaret är skickat\./)).toBeVisible();
  await expect(camilla.getByText('Beslutat på delegation').first()).toBeVisible();
  await tillganglig(camilla);
  await lisbet.goto('/delegation');
  await expect(lisbet.getByRole('row').filter({ hasText: 'Avge yttrande' })).toContainText('Camilla Rydell');
});
