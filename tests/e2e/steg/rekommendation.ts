import { expect, type Page } from '@playwright/test';

type Uppgifter = { titel?: string; fran?: string; satser: readonly string[]; bakgrund?: readonly string[]; malTid?: string; troskel?: string; huvudman: readonly string[]; bilagor?: readonly { name: string; mimeType: string; buffer: Buffer }[] };

/** Writes what is composed on the page that stands open, and saves it. */
export async function skrivRekommendation(page: Page, { titel, fran, satser, bakgrund, malTid, troskel, huvudman, bilagor = [] }: Uppgifter): Promise<void> {
  await page.waitForURL(/\/redigera/);
  if (titel) await page.getByLabel('Vad den gäller').fill(titel);
  if (fran) await page.getByLabel('Vem som rekommenderar').fill(fran);
  await page.getByLabel('Att-satser', { exact: true }).fill(satser.join('\n'));
  if (bakgrund) await page.getByLabel(/^Bakgrund/).fill(bakgrund.join('\n\n'));
  if (malTid) await page.getByLabel(/^Beslut behövs/).fill(malTid);
  if (troskel) await page.getByRole('radio', { name: troskel }).check();
  for (const namn of huvudman) await page.locator('.huvudmannaval').getByRole('checkbox', { name: new RegExp(`^${namn}`) }).first().check();
  if (bilagor.length > 0) {
    await page.locator('input[type=file]').setInputFiles([...bilagor]);
    for (const { name } of bilagor) await expect(page.getByRole('button', { name: `Ta bort ${name}` })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText('Sparat.')).toBeVisible();
}

/** Sends it; ends on its matrix, whose address is given. */
export async function skickaRekommendation(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skicka rekommendationen' }).click();
  await page.waitForURL(/\/rekommendationer\/[0-9a-f-]{36}$/, { timeout: 30_000 });
  return new URL(page.url()).pathname;
}

export const rad = (page: Page, namn: string) => page.getByRole('table', { name: 'Vad varje huvudman har beslutat om varje att-sats' }).getByRole('row', { name: new RegExp(namn) });

type Beslut = { organ: string; datum: string; paragraf: string; dnr: string; utfall: readonly string[]; andring?: string };

/** Notes by hand what a huvudman decided, with its utdrag. From the matrix, and back to it. */
export async function anteckna(page: Page, matris: string, namn: string, { organ, datum, paragraf, dnr, utfall, andring }: Beslut): Promise<void> {
  await page.goto(matris);
  await rad(page, namn).getByRole('link', { name: /^Anteckna beslut/ }).click();
  await page.getByLabel('Organ', { exact: true }).fill(organ);
  await page.getByLabel('Beslutsdag').fill(datum);
  await page.getByLabel('Paragraf', { exact: true }).fill(paragraf);
  await page.getByLabel(/^Deras dnr/).fill(dnr);
  for (const [i, u] of utfall.entries()) await page.locator('.satsutfall').nth(i).getByRole('radio', { name: u, exact: true }).check();
  if (andring) await page.getByLabel(/^Så lyder den efter ändringen/).locator('visible=true').fill(andring);
  await page.locator('input[type=file]').setInputFiles({ name: `Utdrag ${paragraf}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${organ} § ${paragraf} ${namn}`) });
  await expect(page.getByRole('button', { name: `Ta bort Utdrag ${paragraf}.txt` })).toBeVisible();
  await page.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await expect(page.getByRole('heading', { name: /^Beslutet/ }).first()).toBeVisible();
}
