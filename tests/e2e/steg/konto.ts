import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type Page } from '@playwright/test';

/** The demo's password, for the form. */
export const losenord = 'paragraf-demo';

/** Signs in as one of the demo's people with one click, whoever was signed in before. `till` is where one then stands. */
export async function loggaIn(page: Page, namn: string, till = '/min-dag') {
  await page.context().clearCookies();
  await page.goto(`/logga-in?till=${encodeURIComponent(till)}`);
  const knapp = page.getByRole('button', { name: namn, exact: true });
  if (!(await knapp.isVisible())) await page.getByText('Övriga kommuner').click();
  await knapp.click();
  await page.waitForURL((url) => url.pathname + url.search === till);
  await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible();
}

/** Signs in by the form. */
export async function loggaInMedLosenord(page: Page, epost: string, ord = losenord) {
  await page.getByLabel('E-post', { exact: true }).fill(epost);
  await page.getByLabel('Lösenord', { exact: true }).fill(ord);
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
}

export async function loggaUt(page: Page) {
  await page.getByRole('button', { name: 'Logga ut', exact: true }).locator('visible=true').first().click();
  await page.waitForURL('**/logga-in');
}

/** No fault that axe knows of, on the page as it stands. */
export async function tillganglig(page: Page) {
  // The title of a page that one walks to comes a moment after its content.
  await expect(page).not.toHaveTitle('');
  const granska = async () => (await new AxeBuilder({ page }).analyze()).violations;
  let violations = await granska();
  // A page that another's change draws anew has no title for a moment.
  if (violations.some(({ id }) => id === 'document-title')) {
    await expect(page).not.toHaveTitle('');
    violations = await granska();
  }
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([]);
}

/** The words of the rail, as this person sees it. */
export const menyn = (page: Page) => page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link').locator('visible=true').allInnerTexts();

/** A browser of one's own, signed in as one of the demo's people by the form. `vem` is the local part of the address. */
export async function egenWebblasare(browser: Browser, vem: string, organisation = 'hallstahammar'): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('/logga-in');
  await loggaInMedLosenord(page, `${vem}@${organisation}.exempel.se`);
  await page.waitForURL((url) => !url.pathname.startsWith('/logga-in'));
  return page;
}
