import { expect, type Page } from '@playwright/test';

/** Makes the protocol of a meeting that has been held, and stands on it. */
export async function gorProtokoll(page: Page, mote: string) {
  await page.goto(`${mote}/protokoll`);
  await page.getByRole('button', { name: 'Gör protokollet' }).click();
  await expect(page.getByRole('heading', { name: 'Undertecknare' })).toBeVisible();
}

/** Words a text of the draft in place. `vad` as its button says: "ärendets text i § 3". */
export async function redigera(page: Page, vad: string | RegExp, text: string) {
  const namn = typeof vad === 'string' ? `Ändra ${vad.replaceAll(' §', ' §').replace(/§ /, '§\u00A0')}` : vad;
  await page.getByRole('button', { name: namn }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: namn }).fill(text);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('textbox', { name: namn })).toHaveCount(0);
}

/** Who signs, by name, each in a role. */
export async function utse(page: Page, { ordforande, justerare, plats, tid }: { ordforande?: string; justerare?: string; plats?: string; tid?: string }) {
  await page.getByRole('button', { name: 'Ändra undertecknare' }).click();
  const ruta = page.getByRole('dialog');
  if (ordforande) await ruta.getByRole('group', { name: /Ordförande/ }).getByRole('checkbox', { name: ordforande }).check();
  if (justerare) await ruta.getByRole('group', { name: /Justerare/ }).getByRole('checkbox', { name: justerare }).check();
  if (plats) await ruta.getByLabel(/^Plats för justeringen/).fill(plats);
  if (tid) await ruta.getByLabel(/^Planerad dag och tid/).fill(tid);
  await ruta.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(ruta).toBeHidden();
  await expect(page.getByRole('list', { name: 'Undertecknare' })).toContainText((justerare ?? ordforande ?? '').replace(/ \(.*/, ''));
}

/** Moves §§, by their numbers, to a part of their own, and stands on it. */
export async function justeraForSig(page: Page, nummer: readonly string[]) {
  await page.getByRole('button', { name: 'Flytta paragrafer' }).click();
  const ruta = page.getByRole('dialog');
  for (const nr of nummer) await ruta.getByRole('checkbox', { name: new RegExp(`^§\\s${nr}\\b`) }).check();
  await ruta.getByRole('button', { name: 'Flytta', exact: true }).click();
  await expect(ruta).toBeHidden();
  const del = page.getByRole('navigation', { name: 'Protokollets delar' }).getByRole('link', { name: new RegExp(`^§+\\s${nummer.join('.*')}\\b`) });
  await del.click();
  await expect(del).toHaveAttribute('aria-current', /./);
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveCount(nummer.length);
}

/** Stands on the part whose tab says this. */
export async function oppnaDel(page: Page, ord: string | RegExp) {
  const del = page.getByRole('navigation', { name: 'Protokollets delar' }).getByRole('link').filter({ hasText: ord }).first();
  await del.click();
  await expect(del).toHaveAttribute('aria-current', /./);
}

/** The walls and warnings that stand beside the part that is open. */
export const varningar = (page: Page) => page.locator('.innan li').allInnerTexts();

/** Locks the part that is open for signing; `skal` is for the warnings that are left. Answers with the address where it is signed. */
export async function lasProtokoll(page: Page, skal = 'Kontrollerat av sekreteraren.'): Promise<string> {
  await page.getByRole('button', { name: 'Lås för underskrift' }).click();
  const ruta = page.getByRole('dialog');
  const falt = ruta.getByLabel(/Varför/);
  if (await falt.count()) await falt.fill(skal);
  await ruta.getByRole('button', { name: 'Lås texten' }).click();
  await expect(page.getByText(/^Låst för underskrift\. /)).toBeVisible();
  return (await page.getByRole('link', { name: 'Läs igenom och skriv under' }).getAttribute('href')) ?? '';
}

/** Reads the frozen text and signs it with the password given again. */
export async function skrivUnder(page: Page, adress: string, losenord = 'paragraf-demo') {
  await page.goto(adress);
  await expect(page.getByText('SHA-256, kontrollsumma:')).toBeAttached();
  await page.getByLabel('Ditt lösenord').fill(losenord);
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(page.getByText(/^Du skrev under|är justerade/).first()).toBeVisible();
}

/** Will not sign, and says why. */
export async function vagra(page: Page, adress: string, skal: string) {
  await page.goto(adress);
  await page.getByRole('button', { name: 'Skriv inte under' }).click();
  const ruta = page.getByRole('dialog');
  await ruta.getByLabel('Skäl').fill(skal);
  await ruta.getByRole('button', { name: 'Skriv inte under' }).click();
  await expect(page.getByText(`har inte skrivit under: ${skal}`)).toBeVisible();
}

/** What the board says, as the public reads it. */
export async function tavlan(page: Page, kod = 'hallstahammar') {
  await page.goto(`/${kod}/anslagstavla`);
  await expect(page.getByRole('heading', { level: 1, name: 'Anslagstavla' })).toBeVisible();
}
