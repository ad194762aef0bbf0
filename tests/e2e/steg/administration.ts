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

/** A new nämnd with its förvaltning and diary. */
export async function nyMyndighet(page: Page, { namn, kod, forvaltning, monster }: { namn: string; kod: string; forvaltning?: string; monster?: string }) {
  await page.goto('/administration/myndigheter/ny');
  await page.getByLabel('Namn', { exact: true }).fill(namn);
  await page.getByLabel('Förkortning', { exact: true }).fill(kod);
  if (forvaltning) await page.getByLabel(/^Förvaltning/).fill(forvaltning);
  if (monster) await page.getByLabel('Mönster', { exact: true }).fill(monster);
  await page.getByRole('button', { name: 'Lägg upp myndigheten' }).click();
  await expect(page.getByRole('heading', { level: 2, name: namn })).toBeVisible();
}

/** What meets in a myndighet, with its seats still vacant. Answers with its address. */
export async function nyttOrgan(page: Page, { myndighet, namn, kod, slag, platser = 0, ersattare = 0 }: { myndighet: string; namn: string; kod: string; slag: string; platser?: number; ersattare?: number }): Promise<string> {
  await page.goto('/administration/organ/ny');
  await page.getByLabel('Myndighet', { exact: true }).selectOption({ label: myndighet });
  await page.getByLabel('Namn', { exact: true }).fill(namn);
  await page.getByLabel('Förkortning', { exact: true }).fill(kod);
  await page.getByLabel('Slag', { exact: true }).selectOption({ label: slag });
  await page.getByLabel('Ordinarie platser').fill(String(platser));
  await page.getByLabel('Ersättarplatser').fill(String(ersattare));
  await page.getByRole('button', { name: 'Lägg upp organet' }).click();
  await page.waitForURL(/\/administration\/organ\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** One part of the organ's rules, by the labels of its form: a text to write, a choice to make, a box to tick or not. */
export async function reglemente(page: Page, organ: string, del: string, regler: Record<string, string | boolean>) {
  await page.goto(organ);
  const form = page.getByRole('form', { name: new RegExp(`^${del}, `) });
  for (const [etikett, varde] of Object.entries(regler)) {
    const falt = form.getByLabel(etikett, { exact: true }).or(form.getByLabel(`${etikett} (frivilligt)`, { exact: true }));
    if (typeof varde === 'boolean') await falt.setChecked(varde);
    else if (await falt.evaluate((e) => e.tagName === 'SELECT')) await falt.selectOption({ label: varde });
    else await falt.fill(varde);
  }
  await form.getByRole('button', { name: `Spara ${del.toLowerCase()}` }).click();
  await expect(page.getByText('Sparat.')).toBeVisible();
}

/** Pastes a roll of members onto the organ's seats. */
export async function klistraInLedamoter(page: Page, organ: string, lista: string, fran: string) {
  await page.goto(organ);
  await page.getByRole('link', { name: 'Klistra in ledamöter' }).click();
  await page.waitForURL(/\/ledamoter$/);
  await page.getByLabel('Från och med').fill(fran);
  await page.getByRole('textbox', { name: 'Ledamöter' }).fill(lista);
  await expect(page.getByRole('table', { name: 'Så här läses listan' })).toBeVisible();
  await page.getByRole('button', { name: 'Tillsätt ledamöterna' }).click();
  await page.waitForURL(/\?tillsatta=\d+$/);
}

/** Somebody new in the organisation, with a login and what they may do where. Stands on the person's page. */
export async function nyPerson(page: Page, { namn, titel, epost, losenord, roller = [] }: { namn: string; titel?: string; epost?: string; losenord?: string; roller?: readonly (readonly [roll: string, myndighet: string])[] }) {
  await page.goto('/administration/personer/ny');
  await page.getByLabel('Namn', { exact: true }).fill(namn);
  if (titel) await page.getByLabel(/^Titel/).fill(titel);
  if (epost) await page.getByLabel(/^E-post/).fill(epost);
  if (losenord) await page.getByLabel(/^Första lösenordet/).fill(losenord);
  await page.getByRole('button', { name: 'Lägg upp personen' }).click();
  await page.waitForURL(/\/administration\/personer\/[0-9a-f-]{36}$/);
  for (const [roll, myndighet] of roller) await geRoll(page, roll, myndighet);
}

/** A role for the person whose page is open, from the first day of the year before. */
async function geRoll(page: Page, roll: string, myndighet: string, fran = '2019-01-01') {
  const form = page.getByRole('form', { name: 'Ge en roll' });
  await form.getByLabel('Roll', { exact: true }).selectOption({ label: roll });
  await form.getByLabel(/^Var/).selectOption({ label: myndighet });
  await form.getByLabel('Från och med').fill(fran);
  await form.getByRole('button', { name: 'Ge rollen' }).click();
  await expect(page.getByRole('table', { name: 'Roller' })).toContainText(myndighet);
}

/** Stands on the page of somebody by name. */
async function oppnaPerson(page: Page, namn: string) {
  await page.goto(`/administration/personer?q=${encodeURIComponent(namn)}`);
  await page.getByRole('table', { name: 'Personer' }).getByRole('link', { name: namn, exact: true }).click();
  await page.waitForURL(/\/administration\/personer\/[0-9a-f-]{36}$/);
}

/** A login for somebody who has none. */
export async function geInloggning(page: Page, namn: string, epost: string, losenord: string) {
  await oppnaPerson(page, namn);
  const form = page.getByRole('form', { name: 'Ge inloggning' });
  await form.getByLabel('E-post', { exact: true }).fill(epost);
  await form.getByLabel(/^Första lösenordet/).fill(losenord);
  await form.getByRole('button', { name: 'Ge inloggning' }).click();
  await expect(page.getByText(`Loggar in som ${epost}.`)).toBeVisible();
}
