import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { readPdf } from '#lib/platform/pdf/read';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { bemot, markOrd, markStycke, sammanfor } from './steg/sammanstallning.ts';

test('svaren på en remiss läses, synpunkter märks, förs samman och bemöts, och sammanställningen hämtas som PDF', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await som(browser, 'henrik.tornfelt', 'region-vastmanland');
  await page.goto('/remisser');
  await page.getByRole('link', { name: 'Visa svaren på Regional utvecklingsstrategi (RUS)' }).click();
  await page.getByRole('link', { name: 'Sammanställningen av svaren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sammanställning' })).toBeVisible();
  await expect(page.getByText('Ingen synpunkt är märkt än.')).toBeVisible();
  await tillganglig(page);

  await page.getByRole('link', { name: /^Läs Hallstahammars kommuns svar/ }).click();
  await markStycke(page, 1, 'Barn och unga');
  await markOrd(page, 3, 'uppväxtvillkor', 'Barn och unga');
  await markStycke(page, 4, 'Arbete');
  await tillganglig(page);

  await page.getByRole('link', { name: 'Till sammanställningen' }).click();
  await expect(page.getByRole('heading', { level: 3 })).toHaveText(['Barn och unga', 'Arbete']);
  await sammanfor(page, ['uppväxtvillkor$', 'Hallstahammars kommun tillstyrker'], 'Barns uppväxt som eget område');
  await bemot(page, 'Barns uppväxt som eget område', 'Området läggs till i kapitel 3.', 'Beaktas');
  await page.reload();
  await expect(page.getByRole('article').filter({ hasText: 'Barns uppväxt' }).getByRole('textbox', { name: /^Bemötande/ })).toHaveValue('Området läggs till i kapitel 3.');
  await expect(page.getByText('En synpunkt väntar på bemötande.')).toBeVisible();
  await tillganglig(page);
  await page.getByRole('link', { name: 'Efter fråga' }).click();
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('Remissen som helhet');

  await page.getByRole('button', { name: 'Hämta som fil' }).click();
  await page.getByRole('radio', { name: /^PDF/ }).check();
  const [fil] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hämta', exact: true }).click()]);
  const last = await readPdf(new Uint8Array(readFileSync(await fil.path())));
  const text = last.ok ? last.value.pages.join(' ').replaceAll(/\s+/g, ' ') : '';
  for (const ord of ['Sammanställning av remissvar', 'Barns uppväxt som eget område', 'Området läggs till i kapitel 3.', 'Hallstahammars kommun', 'Tillstyrker med ändringar']) expect(text).toContain(ord);
});
