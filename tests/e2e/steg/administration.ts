import { expect, type Page } from '@playwright/test';

/** The series goes on at a number, with the reason: for a kommun that moves in mid-year. `serie` is how the form names it. */
export async function startaSerie(page: Page, serie: RegExp, forsta: number, skal = 'Fortsätter serien från det gamla diariet.') {
  await page.goto('/administration/serier');
  const val = page.getByLabel('Serie', { exact: true });
  await val.selectOption(await val.locator('option').filter({ hasText: serie }).first().getAttribute('value'));
  await page.getByLabel('Första nummer').fill(String(forsta));
  await page.getByLabel('Skäl', { exact: true }).fill(skal);
  await page.getByRole('button', { name: 'Starta serien' }).click();
  await expect(page.getByRole('table', { name: /^Serier som har startats/ })).toContainText(String(forsta));
}
