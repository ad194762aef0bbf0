import { defineConfig } from '@playwright/test';
import type { Browser } from './runner/browser.ts';

const { BASE_URL: baseURL, BROWSER: browser } = process.env;
if (!baseURL || !browser) throw new Error('Resorna behöver en server och en webbläsare: kör npm test -- e2e');
const { name: _, ...launchOptions } = JSON.parse(browser) as Browser;

export default defineConfig({
  testDir: 'e2e',
  projects: [{ name: 'demo', testIgnore: 'kedjan/**' }, { name: 'grund', testMatch: 'kedjan/**/*.spec.ts' }],
  outputDir: '../test-results',
  // The journeys share one server and its demo: one at a time, each the only one that changes anything.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: { baseURL, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', launchOptions, actionTimeout: 15_000, navigationTimeout: 30_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
