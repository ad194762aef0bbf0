import { expect, type Page } from '@playwright/test';

/** Shows what a pattern would give for an organ, ticks it all and puts the meetings in. Returns how many days were offered. */
export async function planeraAret(page: Page, { organ, ar, monster, veckodag, kl, plats }: { organ: string; ar: number; monster: string; veckodag: string; kl: string; plats: string }): Promise<number> {
  await page.goto(`/sammantraden/plan/ny?ar=${ar}`);
  await page.getByLabel('Organ', { exact: true }).selectOption({ label: organ });
  await page.getByLabel(/^Hur ofta/).selectOption({ label: monster });
  await page.getByLabel('Veckodag', { exact: true }).selectOption({ label: veckodag });
  await page.getByLabel(/^Börjar kl/).fill(kl);
  await page.getByLabel(/^Plats/).fill(plats);
  await page.getByRole('button', { name: 'Visa dagarna' }).click();
  const rader = page.getByRole('table', { name: 'Föreslagna dagar' }).getByRole('row');
  await expect(rader.nth(1)).toBeVisible();
  const antal = (await rader.count()) - 1;
  await page.getByRole('button', { name: 'Lägg in sammanträdena' }).click();
  await page.waitForURL(/planerade=/);
  return antal;
}

/** Cancels the meeting that is open, with the reason. */
export async function stallIn(page: Page, skal: string) {
  await page.getByRole('button', { name: 'Ställ in', exact: true }).click();
  const ruta = page.getByRole('dialog', { name: 'Ställa in sammanträdet?' });
  await ruta.getByLabel('Skäl', { exact: true }).fill(skal);
  await ruta.getByRole('button', { name: 'Ställ in sammanträdet' }).click();
  await expect(page.getByText(`Sammanträdet är inställt: ${skal}`)).toBeVisible();
}

/** Pastes a nämnd's delegationsordning, a row to a line. */
export async function klistraInOrdning(page: Page, organ: string, rader: readonly (readonly string[])[]) {
  await page.goto('/delegation');
  const val = page.getByRole('main').getByRole('link', { name: organ, exact: true });
  if (await val.isVisible()) await val.click();
  await page.getByRole('link', { name: 'Delegationsordning', exact: true }).click();
  await page.getByLabel('Tabellen', { exact: true }).fill(rader.map((rad) => rad.join('\t')).join('\n'));
  await page.getByRole('button', { name: 'Lägg in punkterna' }).click();
  await page.waitForURL(/importerade=/);
}

/** Fills in a decision on delegation and sends it. What comes of it is for the journey to see. */
export async function fattaDelegationsbeslut(page: Page, { punkt, text, amne }: { punkt: string; text: string; amne?: string }) {
  const val = page.getByLabel(/^Stöds på punkt/);
  await val.selectOption(await val.locator('option').filter({ hasText: punkt }).first().getAttribute('value'));
  await page.getByLabel('Beslut', { exact: true }).fill(text);
  await page.getByRole('radio', { name: amne ?? /Nej, inget av detta/ }).check();
  await page.getByRole('button', { name: 'Fatta beslutet' }).click();
}
