import { expect, test } from '@playwright/test';
import { slappFil } from './steg/diarium.ts';
import { instansrad, internremittera, registreraRemiss, skickaRemiss, skrivRemiss } from './steg/remiss.ts';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';

test('en remiss skrivs, skickas, registreras, går vidare till två nämnder, och tavlan följer med', async ({ browser }) => {
  test.setTimeout(180_000);
  const titel = `Strategi för provning ${crypto.randomUUID().slice(0, 8)}`;
  const [strateg, registrator, sn] = [await som(browser, 'henrik.tornfelt', 'region-vastmanland'), await som(browser, 'annika.forsmark'), await som(browser, 'gunnel.asplind')];

  await skrivRemiss(strateg, {
    titel, svarstid: '26 februari 2030', text: 'Ni bjuds in att svara.', svarTill: 'registrator@region.exempel.se', format: 'Word och PDF',
    fragor: ['Beskriver strategin utmaningarna?', 'Vad bör göras först?'], filer: [{ name: 'strategi.txt', mimeType: 'text/plain', buffer: Buffer.from(`Strategin ${titel}`) }], instanser: ['Hallstahammars kommun', 'Sala kommun'],
  });
  await tillganglig(strateg);
  await strateg.reload();
  await expect(strateg.getByLabel('Missivets text')).toHaveValue('Ni bjuds in att svara.');
  await strateg.getByRole('button', { name: 'Flytta ned fråga 1' }).click();
  await expect(strateg.getByLabel('Fråga 1', { exact: true })).toHaveValue('Vad bör göras först?');
  await expect(strateg.getByText(/^Sparat kl\./)).toBeVisible();
  await skickaRemiss(strateg);
  await tillganglig(strateg);
  const tavla = strateg.url();
  await expect(strateg.locator('.over')).toContainText(/RV\d{6}/);

  const ks = await registreraRemiss(registrator, { titel, handlaggare: 'Ylva Sandhagen, utredare' });
  await expect(registrator.getByRole('heading', { name: 'Remissens väg' })).toBeVisible();
  await expect(registrator.locator('.over')).toContainText('Remiss från Region Västmanland');
  await tillganglig(registrator);
  await expect(async () => {
    await strateg.goto(tavla);
    await expect(instansrad(strateg, 'Hallstahammars kommun')).toContainText(/(Mottagen|Under beredning).*KS\s\d+\/\d+/, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(instansrad(strateg, 'Sala kommun')).toContainText('Levererad, inte registrerad');

  await internremittera(registrator, { Socialnämnden: '2030-01-15', 'Barn- och utbildningsnämnden': '21 jan 2030' }, 'Tänk på barnen.');
  await registreraRemiss(sn, { titel, handlaggare: 'Saga Wennerholt, utredare' });
  await expect(sn.locator('.over')).toContainText('Remiss från Kommunstyrelsen');
  await tillganglig(sn);
  await expect(async () => {
    await registrator.goto(`${ks}/svar`);
    await expect(registrator.getByRole('row', { name: /Socialnämnden/ })).toContainText(/(Mottagen|Under beredning).*SN\s\d+\/\d+/, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await tillganglig(registrator);

  // Another nämnd finds nothing at these addresses.
  const bun = await som(browser, 'oskar.lindefors');
  for (const adress of [ks, `${ks}/svar`, `${ks}/internremiss`, tavla, sn.url(), '/remisser/inget', '/remisser/inget/redigera']) expect((await bun.goto(adress))?.status(), adress).toBe(404);
});

test('en remiss som kom som fil utifrån registreras genom samma formulär', async ({ browser }) => {
  const page = await som(browser, 'annika.forsmark');
  await slappFil(page, { name: 'remiss.txt', mimeType: 'text/plain', buffer: Buffer.from(`Remiss från ett departement ${crypto.randomUUID()}`) });
  await page.getByRole('radio', { name: 'En remiss att svara på' }).check();
  await page.getByLabel('Avsändare', { exact: true }).fill('Prövningsdepartementet');
  await page.getByLabel(/^Dnr att ange/).fill('N2030/00123/PUB');
  await page.getByLabel(/^Svar senast/).fill('maj–oktober 2030');
  await tillganglig(page);
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.waitForURL(/\/arenden\//);
  await expect(page.locator('.fakta')).toContainText('N2030/00123/PUB');
  await expect(page.locator('.lead')).toContainText('31 oktober 2030');
});

test('det som saknas sägs, och den går inte att skicka förrän det är ifyllt', async ({ browser }) => {
  const page = await som(browser, 'henrik.tornfelt', 'region-vastmanland');
  await page.goto('/remisser/ny');
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await expect(page.getByRole('link', { name: 'Skriv vad remissen gäller.' })).toBeVisible();
  await page.getByLabel('Vad remissen gäller').fill('Halvfärdig remiss');
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await page.waitForURL(/\/redigera$/);
  await expect(page.getByRole('list', { name: 'Saknas' })).toContainText('Välj minst en remissinstans.');
  await expect(page.getByRole('button', { name: 'Skicka', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await tillganglig(page);
});
