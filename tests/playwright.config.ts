import { defineConfig } from '@playwright/test';
import type { Browser } from './runner/browser.ts';

const { BASE_URL: baseURL, BROWSER: browser } = process.env;
if (!baseURL || !browser) throw new Error('Resorna behöver en server och en webbläsare: kör npm test -- e2e');
const { name: _, ...launchOptions } = JSON.parse(browser) as Browser;

export default defineConfig({
  testDir: 'e2e',
  projects: [{ name: 'demo', testIgnore: 'kedjan/**' }, { name: 'grund', testMatch: 'kedjan/**/*.spec.ts' }],
  // The journeys of a world share one server and its demo: one at a time, each the only one that changes anything.
  // A trace films every page, which is heavy: SPAR=1 npm test -- e2e keeps that of what fails.
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  use: { baseURL, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', launchOptions, actionTimeout: 15_000, navigationTimeout: 30_000, trace: process.env['SPAR'] ? 'retain-on-failure' : 'off', screenshot: 'only-on-failure' },
});
