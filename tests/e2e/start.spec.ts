import { expect, test } from '@playwright/test';

test('första sidan svarar, på svenska', async ({ page }) => {
  const answer = await page.goto('/');
  expect(answer?.status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', /^sv/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
