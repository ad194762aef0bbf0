import { expect, test, type Page } from '@playwright/test';
import { fordela, fyllRegistrering, registrera, slappFil, valjFil } from './steg/diarium.ts';
import { loggaInMedLosenord, tillganglig } from './steg/konto.ts';

const brev = (text: string, name = 'brev.txt') => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function somRegistrator(page: Page, vem = 'gunnel.asplind') {
  await page.goto('/logga-in');
  await loggaInMedLosenord(page, `${vem}@hallstahammar.exempel.se`);
  await page.waitForURL((url) => !url.pathname.startsWith('/logga-in'));
}

test('en fil som släpps i inkorgen blir en registrerad handling i ett ärende, och nästa hittar dit', async ({ page }) => {
  await somRegistrator(page);
  await slappFil(page, brev(`Förslag till cykelplan i tätorten\n\nLämna synpunkter före jul. ${crypto.randomUUID()}`, 'forslag-till-cykelplan.txt'));
  await tillganglig(page);
  await expect(page.getByLabel('Handlingen', { exact: true })).toHaveValue('Förslag till cykelplan i tätorten');
  const adress = await registrera(page, { rubrik: 'Förslag till cykelplan', avsandare: 'Cykelfrämjandet i Provby', datum: '18 nov 2026', arendemening: 'Synpunkter på cykelplan' });
  await tillganglig(page);
  await expect(page.locator('.lead')).toContainText('har ingen handläggare än');
  await expect(page.getByRole('row', { name: /Förslag till cykelplan/ })).toContainText('2026-11-18');
  const dnr = /SN\s\d+\/\d+/.exec(await page.locator('.over').innerText())?.[0] ?? '';
  expect(dnr).not.toBe('');

  await fordela(page, 'Saga Wennerholt');
  await expect(page.getByText('Fördelat till Saga Wennerholt')).toBeVisible();
  await tillganglig(page);

  await slappFil(page, brev(`Vi har en synpunkt till i ert ärende ${dnr}. ${crypto.randomUUID()}`));
  await expect(page.getByText(/Hör troligen till/)).toContainText(dnr);
  await registrera(page, { rubrik: 'Komplettering', avsandare: 'Cykelfrämjandet i Provby' });
  expect(new URL(page.url()).pathname).toBe(adress);
  await page.getByRole('link', { name: 'Komplettering' }).click();
  await expect(page.locator('.lead')).toContainText('aktbilaga 2');
  await tillganglig(page);

  await page.goto(`/arenden?q=${encodeURIComponent(dnr)}&lage=alla`);
  await expect(page.getByRole('link', { name: 'Synpunkter på cykelplan' })).toBeVisible();
  await tillganglig(page);
});

test('samma fil igen sägs finnas redan, läggs åt sidan och kan ångras', async ({ page }) => {
  const text = `En inbjudan ${crypto.randomUUID()}`;
  await somRegistrator(page);
  await slappFil(page, brev(text, 'inbjudan.txt'));
  await registrera(page, { avsandare: 'Föreningen' });
  const adress = await slappFil(page, brev(text, 'inbjudan.txt'));
  await expect(page.getByText(/inbjudan\.txt finns redan som SN\s\d+\/\d+, aktbilaga 1/)).toBeVisible();
  await page.getByText('Registreras ej', { exact: true }).click();
  await page.getByLabel('Skäl').fill('Dubblett');
  await page.getByRole('button', { name: 'Lägg åt sidan' }).click();
  await expect(page.getByText('finns kvar under Hanterat')).toBeVisible();
  await tillganglig(page);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await page.waitForURL(`**${adress}`);
  await expect(page.getByRole('button', { name: 'Registrera', exact: true })).toBeVisible();
});

test('filer som inte går att ta emot nekas med sitt skäl', async ({ page }) => {
  await somRegistrator(page);
  await page.goto('/inkorg');
  for (const [fil, skal] of [
    [{ name: 'tom.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, 'Filen är tom'],
    [{ name: 'bild.pdf', mimeType: 'application/pdf', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') }, 'något annat än vad namnet säger'],
    [{ name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') }, 'Filtypen tas inte emot'],
  ] as const) {
    await valjFil(page, fil);
    await expect(page.getByRole('alert').filter({ hasText: fil.name })).toContainText(skal);
  }
  await tillganglig(page);
});

test('två fönster som registrerar samma: det andra får veta vilket dnr det blev', async ({ page, context }) => {
  await somRegistrator(page);
  const adress = await slappFil(page, brev(`Bara en gång ${crypto.randomUUID()}`));
  const andra = await context.newPage();
  await andra.goto(adress);
  await fyllRegistrering(andra, { avsandare: 'Någon annan' });
  await registrera(page, { avsandare: 'Den första' });
  const dnr = /SN\s\d+\/\d+/.exec(await page.locator('.over').innerText())?.[0] ?? '';
  await andra.getByRole('button', { name: 'Registrera', exact: true }).click();
  await expect(andra.getByRole('alert').filter({ hasText: 'redan registrerad' })).toContainText(dnr);
});

test('sessionen går ut mitt i registreringen: det som skrivits står kvar', async ({ page, context }) => {
  await somRegistrator(page);
  await slappFil(page, brev(`Mitt i ${crypto.randomUUID()}`));
  await fyllRegistrering(page, { avsandare: 'Den som väntar', arendemening: 'En lång ärendemening som inte får försvinna' });
  await context.clearCookies();
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'inte längre inloggad' })).toBeVisible();
  await expect(page.getByLabel('Ärendemening', { exact: true })).toHaveValue('En lång ärendemening som inte får försvinna');
});

test('en annan nämnds registrator möter en sida som inte finns, och kommer inte åt filen', async ({ page, context }) => {
  await somRegistrator(page);
  const inkommet = await slappFil(page, brev(`Bara för SN ${crypto.randomUUID()}`));
  const fil = (await page.locator('.filer a').getAttribute('href')) ?? '';
  const arende = await registrera(page, { avsandare: 'Föreningen' });
  await context.clearCookies();
  await somRegistrator(page, 'annika.forsmark');
  for (const adress of [inkommet, arende, '/arenden/inte-ett-id']) {
    await page.goto(adress);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/finns inte/i);
  }
  expect((await page.request.get(fil)).status()).toBe(404);
});
