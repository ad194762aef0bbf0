import { expect, test, type Page } from '@playwright/test';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { internremittera, registreraRemiss, skickaRemiss, skrivRemiss } from './steg/remiss.ts';
import { borjaYttrande } from './steg/skriv.ts';

/** A page that was reached a moment ago may not listen yet. */
const oppnaDialog = (page: Page, namn: RegExp) => expect(async () => {
  if (!(await page.getByRole('dialog').isVisible())) await page.getByRole('button', { name: namn }).first().click({ timeout: 2_000 });
  await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 });
}).toPass({ timeout: 20_000 });

test('nämnderna får var sin dag bakåt över sina kalendrar, den som avstod frågas igen på ny text, frågan dras tillbaka, och ett yttrande besvarar två remisser', async ({ browser }) => {
  test.setTimeout(150_000);
  const titel = `Plan för prövning ${crypto.randomUUID().slice(0, 8)}`;
  const [strateg, ylva, sn, annika] = await Promise.all([som(browser, 'henrik.tornfelt', 'region-vastmanland'), som(browser, 'ylva.sandhagen'), som(browser, 'gunnel.asplind'), som(browser, 'annika.forsmark')]);

  await test.step('kalendern säger vad som går och inte går', async () => {
    await ylva.goto('/remisser');
    await ylva.getByRole('link', { name: 'Plan för god och nära vård i Västmanland' }).first().click();
    await ylva.waitForURL(/\/arenden\//);
    await ylva.goto(`${ylva.url()}/internremiss`);
    await expect(ylva.locator('.lead')).toContainText(/Kommunstyrelsen kan besluta \d+\s\w+ \d{4}; då ska handlingarna vara klara/);
    await expect(ylva.getByRole('checkbox', { name: /Socialnämnden/ }).locator('..')).toContainText(/Kan behandla det \d+/);
    await expect(ylva.getByRole('checkbox', { name: /Barn- och utbildningsnämnden/ }).locator('..')).toContainText(/Nämnden kan svara först .* delegation/);
    await ylva.getByRole('checkbox', { name: /Socialnämnden/ }).check();
    await expect(ylva.getByLabel('Svar senast, Socialnämnden')).not.toHaveValue('');
    await tillganglig(ylva);
  });

  const arendet = await test.step('en remiss går ut och till socialnämnden, som avstår', async () => {
    await skrivRemiss(strateg, { titel, svarstid: '26 februari 2030', text: 'Ni bjuds in att svara.', svarTill: 'registrator@region.exempel.se', fragor: ['Är planen rätt?'], filer: [{ name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(`Planen ${titel}`) }], instanser: ['Hallstahammars kommun'] });
    await skickaRemiss(strateg);
    const ks = await registreraRemiss(annika, { titel, handlaggare: 'Ylva Sandhagen, utredare' });
    await internremittera(annika, { Socialnämnden: '2030-01-15' });
    await registreraRemiss(sn, { titel, handlaggare: 'Saga Wennerholt, utredare' });
    await oppnaDialog(sn, /^Avstå från att svara/);
    await sn.getByRole('dialog').getByLabel('Skäl').fill('Nämnden berörs inte.');
    await sn.getByRole('dialog').getByRole('button', { name: 'Avstå', exact: true }).click();
    await expect(async () => {
      await ylva.goto(`${ks}/svar`);
      await expect(ylva.getByRole('row', { name: /Socialnämnden/ })).toContainText('Nämnden berörs inte.', { timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
    return ks;
  });

  await test.step('den frågas igen, och det tidigare svaret säger vad det byggde på', async () => {
    await ylva.getByRole('link', { name: /^Fråga igen/ }).click();
    await expect(ylva.getByRole('heading', { level: 1 })).toHaveText('Fråga socialnämnden igen');
    await expect(ylva.getByRole('checkbox', { name: /Socialnämnden/ })).toBeChecked();
    await ylva.getByLabel('Svar senast, Socialnämnden').fill('2030-01-20');
    await ylva.getByLabel(/^Vad som har ändrats/).fill('Planen gäller nu även hemsjukvården.');
    await ylva.getByRole('button', { name: 'Skicka till nämnderna' }).click();
    await ylva.waitForURL(/\/arenden\/[0-9a-f-]+$/, { timeout: 30_000 });
    await ylva.goto(`${arendet}/svar`);
    await expect(ylva.getByRole('row', { name: /Tidigare svar\. Fråga 1.*plan\.txt/ })).toContainText('Avstår');
    await expect(ylva.getByRole('row', { name: /Fråga 2, / })).toBeVisible();
    await tillganglig(ylva);
  });

  await test.step('frågan dras tillbaka med skäl, och det svar som lämnats står kvar', async () => {
    await ylva.getByRole('link', { name: /^Påminn eller avsluta/ }).last().click();
    await oppnaDialog(ylva, /^Hantera/);
    await ylva.getByRole('dialog').getByLabel('Skäl').fill('Det räcker att nämnden har avstått.');
    await ylva.getByRole('dialog').getByRole('button', { name: 'Återkalla', exact: true }).click();
    await expect(ylva.getByRole('table', { name: 'Remissinstanser' })).toContainText('Återkallad');
    await ylva.goto(`${arendet}/svar`);
    await expect(ylva.getByRole('row', { name: /Socialnämnden/ })).toHaveCount(1);
    await expect(ylva.getByRole('row', { name: /Socialnämnden/ })).toContainText('Avstår');
  });

  await test.step('ett yttrande besvarar två remisser', async () => {
    await ylva.goto(arendet);
    await borjaYttrande(ylva);
    await ylva.goto(arendet);
    await ylva.getByRole('table', { name: 'Yttrande och skrivelser i ärendet' }).getByRole('link').first().click();
    await ylva.waitForURL(/\/yttranden\//);
    await ylva.getByText('Svara på en remiss till med samma text').click();
    await ylva.getByLabel('Remiss', { exact: true }).selectOption({ label: 'Plan för god och nära vård i Västmanland, från Region Västmanland' });
    await ylva.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await expect(ylva.getByRole('region', { name: 'Svarar på' })).toContainText(/Plan för prövning.*Plan för god och nära vård/s);
    await tillganglig(ylva);
  });
});
