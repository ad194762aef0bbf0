import { expect, type Page } from '@playwright/test';

export type Remissuppgifter = {
  titel: string;
  svarstid: string;
  text?: string;
  svarTill?: string;
  format?: string;
  nummer?: string;
  kontakt?: { namn: string; epost?: string };
  fragor?: readonly string[];
  filer?: readonly { name: string; mimeType: string; buffer: Buffer }[];
  /** A group of the register ("Länets kommuner"), or names of organisations. */
  instanser: string | readonly string[];
};

const sparat = (page: Page) => expect(page.getByText(/^Sparat kl\./)).toBeVisible();

/** The remittent writes a remiss; it is saved while it is written. Ends on the page where it is sent. */
export async function skrivRemiss(page: Page, { titel, svarstid, text, svarTill, format, nummer, kontakt, fragor = [], filer = [], instanser }: Remissuppgifter): Promise<void> {
  await page.goto('/remisser/ny');
  await page.getByLabel('Vad remissen gäller').fill(titel);
  await page.getByRole('button', { name: 'Börja skriva' }).click();
  await page.waitForURL(/\/redigera$/);
  await page.getByLabel('Svar senast').fill(svarstid);
  if (text) await page.getByLabel('Missivets text').fill(text);
  if (nummer) await page.getByLabel('Nummer').fill(nummer);
  if (svarTill) await page.getByLabel('Svaret skickas till').fill(svarTill);
  if (format) await page.getByLabel('Format').fill(format);
  if (kontakt) {
    await page.getByLabel('Namn', { exact: false }).last().fill(kontakt.namn);
    if (kontakt.epost) await page.getByLabel('E-post').fill(kontakt.epost);
  }
  for (const [i, fraga] of fragor.entries()) {
    await page.getByRole('button', { name: 'Lägg till fråga' }).click();
    await page.getByLabel(`Fråga ${i + 1}`, { exact: true }).fill(fraga);
  }
  if (filer.length > 0) {
    await page.getByLabel('Lägg till dokument').setInputFiles([...filer]);
    for (const { name } of filer) await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
  }
  if (typeof instanser === 'string') await page.getByRole('button', { name: new RegExp(`^${instanser} \\(`) }).click();
  else for (const namn of instanser) await page.getByRole('checkbox', { name: namn }).check();
  await sparat(page);
}

/** Sends what has been written; ends on its board. */
export async function skickaRemiss(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skicka remissen' }).click();
  await page.waitForURL(/\/remisser\/[0-9a-f-]+$/, { timeout: 30_000 });
}

/** The registrator opens what lies in the inbox and registers the remiss in a new ärende; ends on the ärende. Gives its address. */
export async function registreraRemiss(page: Page, { titel, arendemening, handlaggare, svarstid, remittentDnr }: { titel: string; arendemening?: string; handlaggare?: string; svarstid?: string; remittentDnr?: string }): Promise<string> {
  // What was sent a moment ago may still be on its way.
  await expect(async () => {
    await page.goto('/inkorg');
    await page.getByRole('link', { name: new RegExp(`^(Internr|R)emiss: ${rymt(titel)}`) }).first().click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('radio', { name: /^Nytt ärende/ }).check();
  if (arendemening) await page.getByLabel('Ärendemening', { exact: true }).fill(arendemening);
  if (handlaggare) await page.getByLabel(/^Handläggare/).selectOption({ label: handlaggare });
  if (svarstid !== undefined) await page.getByLabel(/^Svar senast/).fill(svarstid);
  if (remittentDnr !== undefined) await page.getByLabel(/^Dnr att ange/).fill(remittentDnr);
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]+$/);
  return page.url();
}

/** The styrelse asks several nämnder at once, each with its own last day. From the ärende's page, back to it. */
export async function internremittera(page: Page, namnder: Readonly<Record<string, string>>, text?: string): Promise<void> {
  await page.goto(`${page.url()}/internremiss`);
  for (const [namn, svarSenast] of Object.entries(namnder)) {
    await page.getByRole('checkbox', { name: namn }).check();
    await page.getByLabel(`Svar senast, ${namn}`).fill(svarSenast);
  }
  if (text) await page.getByLabel(/^Till nämnderna/).fill(text);
  await page.getByRole('button', { name: 'Skicka till nämnderna' }).click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]+$/, { timeout: 30_000 });
}

/** What the board says of one that was asked. */
export const instansrad = (page: Page, namn: string) => page.getByRole('table', { name: 'Remissinstanser' }).getByRole('row', { name: new RegExp(rymt(namn)) });

/** An answer in the inbox is registered in the ärende that asked; ends on the ärende. */
export async function registreraSvar(page: Page, rubrik: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto('/inkorg');
    await page.getByRole('link', { name: rubrik }).first().click({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.waitForURL(/\/arenden\/[0-9a-f-]+$/);
}

const rymt = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
