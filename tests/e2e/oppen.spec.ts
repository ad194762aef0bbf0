import { expect, test } from '@playwright/test';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { instansrad, skickaRemiss, skrivRemiss } from './steg/remiss.ts';
import { bemot, markStycke } from './steg/sammanstallning.ts';

test('en öppen remiss med en fråga på en skala: vem som helst svarar utan skript, ett svar på papper registreras, en handling ersätts, och var och en får sitt brev', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const titel = `Grönplan ${crypto.randomUUID().slice(0, 8)}`;
  const region = await som(browser, 'henrik.tornfelt', 'region-vastmanland');
  const handling = { name: 'gronplan.txt', mimeType: 'text/plain', buffer: Buffer.from(`Planen ${titel}`) };
  await skrivRemiss(region, { titel, svarstid: '26 februari 2030', text: 'Ni bjuds in att svara.', fragor: ['Är målen tydliga?'], filer: [handling], instanser: ['Sala kommun', 'Köpings kommun', 'Arboga kommun', 'Fagersta kommun', 'Norbergs kommun', 'Kungsörs kommun'] });
  await region.getByLabel('Svaras med, fråga 1').selectOption('skala');
  await region.getByRole('button', { name: /^inbjuden att svara: Sala kommun/ }).click();
  await expect(region.getByRole('button', { name: /^skyldig att svara: Sala kommun/ })).toBeVisible();
  await region.getByLabel('Gruppens namn').fill(`Sex kommuner ${titel}`);
  await region.getByRole('button', { name: 'Spara de valda som grupp' }).click();
  await expect(region.getByText('Gruppen är sparad')).toBeVisible();
  await expect(region.getByText(/^Sparat kl\./)).toBeVisible();
  await tillganglig(region);
  await skickaRemiss(region);
  const tavla = region.url();

  await region.getByRole('button', { name: 'Låt vem som helst svara' }).click();
  const adress = await region.getByRole('region', { name: 'Öppen för andra' }).getByRole('link').getAttribute('href') ?? '';
  const utan = await browser.newContext({ locale: 'sv-SE', javaScriptEnabled: false, viewport: { width: 390, height: 844 }, ...(baseURL ? { baseURL } : {}) });
  const page = await utan.newPage();
  await page.goto(new URL(adress).pathname);
  await page.getByLabel('Svar på fråga 1').fill('Målen är bra.');
  await page.getByRole('button', { name: 'Lämna in svaret' }).click();
  await expect(page.getByRole('alert')).toContainText('vem som svarar');
  await expect(page.getByLabel('Svar på fråga 1')).toHaveValue('Målen är bra.');
  await page.getByLabel('Organisation, eller ditt namn').fill('Vera Kontaktsson');
  await page.getByLabel(/^Hur långt ni instämmer/).selectOption({ label: 'Instämmer i huvudsak' });
  await page.getByRole('button', { name: 'Lämna in svaret' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Svaret är inlämnat' })).toBeVisible();
  await utan.close();
  const med = await (await browser.newContext({ locale: 'sv-SE', ...(baseURL ? { baseURL } : {}) })).newPage();
  await med.goto(new URL(adress).pathname);
  await tillganglig(med);
  await med.goto(new URL(adress).pathname.split('/oppen/')[0] ?? '');
  await expect(med.getByRole('link', { name: titel })).toBeVisible();
  await tillganglig(med);

  // On paper: the registrator writes it into the same list.
  const registrator = await som(browser, 'doris.kvarnlund', 'region-vastmanland');
  await registrator.goto(tavla);
  await registrator.getByRole('link', { name: 'Registrera ett svar som kom på annat sätt' }).click();
  await tillganglig(registrator);
  await registrator.getByLabel(/^Vem som svarar/).selectOption({ label: 'Sala kommun' });
  await registrator.getByLabel(/^Svaret i sin helhet/).fill('Grönytor saknas i centrum.');
  await registrator.getByLabel(/^Hur långt de instämmer/).selectOption({ label: 'Instämmer inte' });
  await registrator.getByRole('button', { name: 'Registrera svaret' }).click();
  await registrator.waitForURL(/\/svar\/[0-9a-f-]{36}$/);
  await markStycke(registrator, 1, 'Centrum');

  // A document is replaced for all; the board says so on each.
  await region.goto(tavla);
  await region.getByRole('button', { name: 'Ersätt gronplan.txt' }).click();
  const ruta = region.getByRole('dialog');
  await ruta.locator('input[type=file]').setInputFiles({ name: 'gronplan-2.txt', mimeType: 'text/plain', buffer: Buffer.from(`Planen, rättad ${titel}`) });
  await expect(ruta.getByRole('button', { name: 'Ta bort gronplan-2.txt' })).toBeVisible();
  await ruta.getByLabel('Vad som är ändrat').fill('Kartan är rättad.');
  await ruta.getByRole('button', { name: 'Skicka till alla' }).click();
  await expect(instansrad(region, 'Köpings kommun')).toContainText('Ny version skickad');

  // The one who answered unasked stands apart; the choice lives in the address.
  await expect(async () => { await region.goto(`${tavla}?lage=oinbjudna`); await expect(instansrad(region, 'Vera Kontaktsson')).toContainText('inte tillfrågad', { timeout: 2_000 }); }).toPass({ timeout: 30_000 });
  await expect(instansrad(region, 'Köpings kommun')).toHaveCount(0);
  await tillganglig(region);

  await region.goto(`${tavla}/sammanstallning`);
  await expect(region.getByText('Instämmer i huvudsak 1')).toBeVisible();
  await bemot(region, 'Grönytor saknas i centrum.', 'Tre parker läggs till.', 'Beaktas');
  await region.getByRole('button', { name: 'Skicka breven' }).click();
  await region.getByRole('dialog').getByRole('button', { name: 'Skicka', exact: true }).click();
  const brev = region.getByRole('table', { name: 'Brev till dem som svarat' });
  await expect(async () => { await region.reload(); await expect(brev.getByRole('row', { name: /Sala kommun/ })).toContainText('Skickat i systemet', { timeout: 2_000 }); }).toPass({ timeout: 30_000 });
  await expect(brev.getByRole('row', { name: /Vera Kontaktsson/ })).toContainText('skriv ut och skicka');
  await tillganglig(region);
});
