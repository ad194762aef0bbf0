import { expect, type Page } from '@playwright/test';

export type Uppladdad = string | { name: string; mimeType: string; buffer: Buffer };

/** Drops a file in the inbox and stands at its registration form. Answers with its address. */
export async function slappFil(page: Page, fil: Uppladdad): Promise<string> {
  await page.goto('/inkorg');
  await valjFil(page, fil);
  await page.waitForURL(/\/inkorg\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('button', { name: 'Registrera', exact: true })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Chooses a file in the inbox without waiting for what becomes of it. */
export async function valjFil(page: Page, fil: Uppladdad) {
  const falt = page.getByLabel(/Släpp en fil/);
  await (typeof fil === 'string' ? falt.setInputFiles(fil) : falt.setInputFiles([fil]));
}

export type Registrering = { rubrik?: string; avsandare?: string; datum?: string; ankomstdag?: string; arendemening?: string; arende?: string; handlaggare?: string };

/** Fills in the registration form that is open, presses Registrera and stands at the ärende. Only what is named is changed. */
export async function registrera(page: Page, uppgifter: Registrering = {}): Promise<string> {
  await fyllRegistrering(page, uppgifter);
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'Handlingar' })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The fields of the registration form; `arende` is the dnr of one that exists. */
export async function fyllRegistrering(page: Page, { rubrik, avsandare, datum, ankomstdag, arendemening, arende, handlaggare }: Registrering) {
  if (rubrik) await page.getByLabel('Handlingen', { exact: true }).fill(rubrik);
  if (avsandare) await page.getByLabel('Avsändare', { exact: true }).fill(avsandare);
  if (datum) await page.getByLabel('Handlingens datum', { exact: true }).fill(datum);
  if (ankomstdag) await page.getByLabel('Ankomstdag', { exact: true }).fill(ankomstdag);
  if (arende) {
    await page.getByLabel('Ett ärende som finns').check();
    const val = page.getByLabel('Vilket ärende');
    const varde = await val.locator('option').filter({ hasText: arende.replace(' ', '\u00A0') }).first().getAttribute('value');
    await val.selectOption(varde);
  }
  if (arendemening) await page.getByLabel('Ärendemening', { exact: true }).fill(arendemening);
  if (handlaggare) await page.getByLabel(/^Handläggare/).selectOption({ label: handlaggare });
}

/** Gives the ärende that is open to somebody. */
export async function fordela(page: Page, namn: string) {
  await page.getByRole('group').filter({ has: page.getByText(/^Fördela( om)?$/) }).first().evaluate((d) => d.setAttribute('open', ''));
  const val = page.locator('#fordela select');
  const varde = await val.locator('option').filter({ hasText: namn }).first().getAttribute('value');
  await val.selectOption(varde);
  await page.locator('#fordela').getByRole('button', { name: 'Fördela', exact: true }).click();
  await expect(page.locator('.fakta')).toContainText(namn);
}
