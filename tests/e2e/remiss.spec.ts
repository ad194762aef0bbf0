import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeRen, slappFil } from './steg/diarium.ts';
import { instansrad, internremittera, registreraRemiss, skickaRemiss, skrivRemiss } from './steg/remiss.ts';

async function som(browser: Browser, epost: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage();
  await page.goto('/logga-in');
  await page.getByLabel('E-post').fill(epost);
  await page.getByLabel('Lösenord').fill('paragraf-demo');
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/logga-in'));
  return page;
}

test('en remiss skrivs, skickas, registreras, går vidare till två nämnder, och tavlan följer med', async ({ browser }) => {
  test.setTimeout(180_000);
  const titel = `Strategi för provning ${crypto.randomUUID().slice(0, 8)}`;
  const [strateg, registrator, sn] = [await som(browser, 'henrik.tornfelt@region-vastmanland.exempel.se'), await som(browser, 'annika.forsmark@hallstahammar.exempel.se'), await som(browser, 'gunnel.asplind@hallstahammar.exempel.se')];

  await skrivRemiss(strateg, {
    titel, svarstid: '26 februari 2030', text: 'Ni bjuds in att svara.', svarTill: 'registrator@region.exempel.se', format: 'Word och PDF',
    fragor: ['Beskriver strategin utmaningarna?', 'Vad bör göras först?'], filer: [{ name: 'strategi.txt', mimeType: 'text/plain', buffer: Buffer.from(`Strategin ${titel}`) }], instanser: ['Hallstahammars kommun', 'Sala kommun'],
  });
  await axeRen(strateg);
  await strateg.reload();
  await expect(strateg.getByLabel('Missivets text')).toHaveValue('Ni bjuds in att svara.');
  await strateg.getByRole('button', { name: 'Flytta ned fråga 1' }).click();
  await expect(strateg.getByLabel('Fråga 1', { exact: true })).toHaveValue('Vad bör göras först?');
  await expect(strateg.getByText(/^Sparat kl\./)).toBeVisible();
  await skickaRemiss(strateg);
  await axeRen(strateg);
  const tavla = strateg.url();
  await expect(strateg.locator('.over')).toContainText(/RV\d{6}/);

  const ks = await registreraRemiss(registrator, { titel, handlaggare: 'Ylva Sandhagen, utredare' });
  await expect(registrator.getByRole('heading', { name: 'Remissens väg' })).toBeVisible();
  await expect(registrator.locator('.over')).toContainText('Remiss från Region Västmanland');
  await axeRen(registrator);
  await expect(async () => {
    await strateg.goto(tavla);
    await expect(instansrad(strateg, 'Hallstahammars kommun')).toContainText(/Mottagen.*KS\s\d+\/\d+/, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await expect(instansrad(strateg, 'Sala kommun')).toContainText('Levererad, inte registrerad');

  await internremittera(registrator, { Socialnämnden: '2030-01-15', 'Barn- och utbildningsnämnden': '21 jan 2030' }, 'Tänk på barnen.');
  await registreraRemiss(sn, { titel, handlaggare: 'Saga Wennerholt, utredare' });
  await expect(sn.locator('.over')).toContainText('Remiss från Kommunstyrelsen');
  await axeRen(sn);
  await expect(async () => {
    await registrator.goto(`${ks}/svar`);
    await expect(registrator.getByRole('row', { name: /Socialnämnden/ })).toContainText(/Mottagen.*SN\s\d+\/\d+/, { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await axeRen(registrator);

  // Another nämnd finds nothing at these addresses.
  const bun = await som(browser, 'oskar.lindefors@hallstahammar.exempel.se');
  for (const adress of [ks, `${ks}/svar`, `${ks}/internremiss`, tavla, sn.url(), '/remisser/inget', '/remisser/inget/redigera']) expect((await bun.goto(adress))?.status(), adress).toBe(404);
});

test('en remiss som kom som fil utifrån registreras genom samma formulär', async ({ browser }) => {
  const page = await som(browser, 'annika.forsmark@hallstahammar.exempel.se');
  await slappFil(page, { name: 'remiss.txt', mimeType: 'text/plain', buffer: Buffer.from(`Remiss från ett departement ${crypto.randomUUID()}`) });
  await page.getByRole('radio', { name: 'En remiss att svara på' }).check();
  await page.getByLabel('Avsändare', { exact: true }).fill('Prövningsdepartementet');
  await page.getByLabel(/^Dnr att ange/).fill('N2030/00123/PUB');
  await page.getByLabel(/^Svar senast/).fill('maj–oktober 2030');
  await axeRen(page);
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.waitForURL(/\/arenden\//);
  await expect(page.locator('.fakta')).toContainText('N2030/00123/PUB');
  await expect(page.locator('.lead')).toContainText('31 oktober 2030');
});

test('det som saknas sägs, och den går inte att skicka förrän det är ifyllt', async ({ browser }) => {
  const page = await som(browser, 'henrik.tornfelt@region-vastmanland.exempel.se');
  await page.goto('/remisser/ny');
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await expect(page.getByRole('link', { name: 'Skriv vad remissen gäller.' })).toBeVisible();
  await page.getByLabel('Vad remissen gäller').fill('Halvfärdig remiss');
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await page.waitForURL(/\/redigera$/);
  await expect(page.getByRole('list', { name: 'Saknas' })).toContainText('Välj minst en remissinstans.');
  await expect(page.getByRole('button', { name: 'Skicka', exact: true })).toHaveAttribute('aria-disabled', 'true');
  await axeRen(page);
});
