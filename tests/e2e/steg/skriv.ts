import { expect, type Page } from '@playwright/test';

const iSvaret = (page: Page, nr: number) => page.locator(`.svar[data-nr="${nr}"]`);
const sparat = (page: Page) => expect(page.locator('.sparat')).toHaveText(/^Sparat kl\./);

/** Begins the answer from the ärende that is open, and stands at the writing desk. */
export async function borjaYttrande(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Skriv yttrande' }).click();
  await page.waitForURL(/\/dokument\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('textbox', { name: /^Yttrande: texten/ })).toBeVisible();
  return new URL(page.url()).pathname;
}

export type Svarstext = { stallning?: string; text?: string };

/** Writes the answers by number (0 is the whole with its summary), and waits until they are saved. */
export async function skrivYttrande(page: Page, svar: Record<number, Svarstext>) {
  for (const [nr, { stallning, text }] of Object.entries(svar)) {
    const block = iSvaret(page, Number(nr));
    if (stallning) await block.getByLabel(stallning, { exact: true }).check();
    if (text) {
      await block.locator('.doc p').last().click();
      for (const [i, stycke] of text.split('\n\n').entries()) {
        if (i > 0) await page.keyboard.press('Enter');
        await page.keyboard.insertText(stycke);
      }
      await expect(block).toContainText(text.split('\n\n').at(-1) ?? '');
    }
  }
  await sparat(page);
}

/** Begins the tjänsteskrivelse from the yttrande's own page, and stands at the writing desk. */
export async function borjaSkrivelse(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Skriv tjänsteskrivelsen' }).click();
  await page.waitForURL(/\/dokument\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('textbox', { name: /^Tjänsteskrivelse: texten/ })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Writes the tjänsteskrivelse that is open: att-satser, text under its headings, who signs. */
export async function skrivSkrivelse(page: Page, { rubrik, forslag = [], avsnitt = {}, undertecknare = [] }: { rubrik?: string; forslag?: readonly string[]; avsnitt?: Record<string, string>; undertecknare?: readonly string[] }) {
  if (rubrik) await page.getByLabel('Rubrik', { exact: true }).fill(rubrik);
  for (const [i, sats] of forslag.entries()) {
    const falt = page.locator(`#sats-${i}`);
    if ((await falt.count()) === 0) await page.getByRole('button', { name: 'Lägg till en att-sats' }).click();
    await falt.fill(sats);
  }
  for (const [under, text] of Object.entries(avsnitt)) {
    await page.locator('.skrivyta h2', { hasText: under }).locator('xpath=following-sibling::p[1]').click();
    for (const [i, stycke] of text.split('\n\n').entries()) {
      if (i > 0) await page.keyboard.press('Enter');
      await page.keyboard.insertText(stycke);
    }
  }
  for (const [i, namn] of undertecknare.entries()) {
    const val = page.getByLabel(i === 0 ? 'Första' : 'Andra', { exact: true });
    await val.selectOption(await val.locator('option').filter({ hasText: namn }).first().getAttribute('value'));
    await expect(page.getByText('Undertecknare sparade.')).toBeVisible();
  }
  await sparat(page);
}

/** Lets a colleague write or comment in the document that is open. */
export async function delaMed(page: Page, namn: string, ratt: 'skriva' | 'kommentera' = 'kommentera') {
  const val = page.getByLabel('Kollega');
  await val.selectOption(await val.locator('option').filter({ hasText: namn }).first().getAttribute('value'));
  await page.getByLabel(ratt, { exact: true }).check();
  await page.getByRole('button', { name: 'Dela', exact: true }).click();
  await expect(page.getByText(`${namn}, får ${ratt}`)).toBeVisible();
}

/** Comments on a whole paragraph, in the editor or in what one only reads. */
export async function kommentera(page: Page, stycke: string, text: string) {
  await page.locator('.skrivyta p, .lastext p', { hasText: stycke }).first().click({ clickCount: 3 });
  await page.getByRole('button', { name: /^Kommentera/ }).click();
  await page.getByLabel('Kommentar', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Spara kommentaren' }).click();
  // What is being typed stands in a margin note too: it is saved when its form is gone.
  await expect(page.getByLabel('Kommentar', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('complementary').filter({ hasText: text })).toBeVisible();
}

/** Replies in a thread, or is done with it. */
export async function svaraPaKommentar(page: Page, kommentar: string, text: string) {
  const trad = page.getByRole('complementary').filter({ hasText: kommentar });
  await trad.getByRole('button', { name: 'Svara' }).click();
  await trad.getByLabel('Svar', { exact: true }).fill(text);
  await trad.getByRole('button', { name: 'Spara svaret' }).click();
  await expect(trad).toContainText(text);
}
export async function losKommentar(page: Page, kommentar: string) {
  await page.getByRole('complementary').filter({ hasText: kommentar }).getByRole('button', { name: 'Klart' }).click();
  await expect(page.getByText(/klar(a)? kommentar/)).toBeVisible();
}

/** Hands the document that is open over to the chef. */
export async function lamnaForGranskning(page: Page) {
  await sparat(page);
  await page.getByRole('button', { name: 'Lämna för granskning' }).click();
  await expect(page.getByText('ligger hos chefen').or(page.getByText('Läs och godkänn')).first()).toBeVisible();
}

/** The chef reads and approves the document that is open; it is frozen, dated `datum` or today. */
export async function godkann(page: Page, datum?: string) {
  if (datum) await page.getByLabel(/^Dateras/).fill(datum);
  await page.getByRole('button', { name: 'Godkänn och frys' }).click();
  await expect(page.getByText(/(Texten|Den) är fryst/).first()).toBeVisible();
}

/** Registers the frozen version that is open, once its PDF is made. */
export async function registreraVersion(page: Page) {
  await expect(async () => {
    await page.getByRole('button', { name: 'Registrera som handling' }).click();
    await expect(page.getByText(/Registrerad som aktbilaga/)).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

/** Brings every passage that contains one of the words into the samlat yttrande; ends on the yttrande's page. */
export async function sammanstall(page: Page, stycken: readonly string[]) {
  await page.getByRole('link', { name: /^Sammanställ/ }).first().click();
  for (const ord of stycken) await page.locator('.stycke-val').filter({ hasText: ord }).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Hämta/ }).click();
  await page.waitForURL(/\/yttranden\/[0-9a-f-]{36}$/);
}

/** Sends the decided yttrande that is open to its remittent. */
export async function oversand(page: Page) {
  await page.getByRole('button', { name: /^Översänd till/ }).click();
  await expect(page.locator('.lead')).toContainText('Översänt');
}
