import { expect, type Page } from '@playwright/test';

/** Opens a form by the word that opens it, fills it, and sends it. */
async function idialog(page: Page, word: string | RegExp, fyll: (ruta: ReturnType<Page['getByRole']>) => Promise<void>, knapp: string) {
  await page.getByRole('button', { name: word }).first().click();
  const ruta = page.getByRole('dialog');
  await fyll(ruta);
  await ruta.getByRole('button', { name: knapp, exact: true }).click();
  await expect(ruta).toHaveCount(0);
}

/** Notes a task inside a decision, on the draft of the protocol. */
export async function noteraUppdrag(page: Page, { beslut, mottagare, text, senast }: { beslut: RegExp; mottagare: string; text: string; senast: string }) {
  await idialog(page, 'Notera ett uppdrag', async (ruta) => {
    const val = ruta.getByLabel('I beslutet');
    await val.selectOption(await val.locator('option').filter({ hasText: beslut }).first().getAttribute('value'));
    await ruta.getByLabel('Vem som får uppdraget').fill(mottagare);
    await ruta.getByLabel('Vad som ska göras').fill(text);
    await ruta.getByLabel('Återkomma senast').fill(senast);
  }, 'Spara');
  await expect(page.getByRole('list', { name: 'Uppdrag i besluten' })).toContainText(text);
}

/** Chooses how the decision of one § is appealed. */
export async function valjOverklagande(page: Page, paragraf: RegExp, hur: string) {
  await idialog(page, 'Välj per paragraf', async (ruta) => { await ruta.getByLabel(paragraf).selectOption({ label: hur }); }, 'Spara');
  await expect(page.getByText(`: ${hur}`).first()).toBeVisible();
}

/** The notice was down for some days; then the full new period that is proposed is taken. */
export async function avbrott(page: Page, { fran, till, skal }: { fran: string; till: string; skal: string }) {
  await idialog(page, 'Anteckna avbrott', async (ruta) => {
    await ruta.getByLabel('Inte uppe från').fill(fran);
    await ruta.getByLabel('Varför').fill(skal);
    await ruta.getByLabel('Uppe igen').fill(till);
  }, 'Spara');
  await expect(page.getByText('En ny hel period föreslås')).toBeVisible();
  await page.getByRole('button', { name: 'Bestäm' }).click();
  await expect(page.getByText(`${skal.replace(/\.$/, '')}; ny period`)).toBeVisible();
}

/** A decision has been appealed. */
export async function overklagat(page: Page, { paragraf, domstol, malnummer }: { paragraf: RegExp; domstol: string; malnummer: string }) {
  await idialog(page, 'Anteckna överklagande', async (ruta) => {
    const val = ruta.getByLabel('Paragraf');
    await val.selectOption(await val.locator('option').filter({ hasText: paragraf }).first().getAttribute('value'));
    await ruta.getByLabel('Domstol').fill(domstol);
    await ruta.getByLabel('Målnummer').fill(malnummer);
  }, 'Spara');
  await expect(page.getByRole('list', { name: 'Hur besluten står' })).toContainText(`mål ${malnummer}`);
}

/** What the court has said of it. */
export async function domstolensBesked(page: Page, besked: RegExp, syns: string) {
  await idialog(page, 'Anteckna domstolens besked', async (ruta) => { await ruta.getByLabel(besked).check(); }, 'Spara');
  await expect(page.getByRole('list', { name: 'Hur besluten står' })).toContainText(syns);
}

/** Certifies an utdrag of some §§ and answers with where its PDF is, when it is made. */
export async function bestyrkUtdrag(page: Page, paragrafer: readonly RegExp[]): Promise<string> {
  await idialog(page, 'Bestyrk ett utdrag', async (ruta) => { for (const p of paragrafer) await ruta.getByRole('checkbox', { name: p }).check(); }, 'Bestyrk');
  const lank = page.getByRole('list', { name: 'Bestyrkta utdrag' }).getByRole('link', { name: /^Utdraget/ });
  await expect(async () => {
    await page.reload();
    await expect(lank).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  return (await lank.getAttribute('href')) ?? '';
}

/** Writes a rättelse beside what was signed. */
export async function ratta(page: Page, text: string) {
  await idialog(page, 'Skriv en rättelse', async (ruta) => { await ruta.getByLabel('Vad som rättas').fill(text); }, 'Spara rättelsen');
  await expect(page.getByText(text).first()).toBeVisible();
}

/** Sends a § to somebody outside by post, with a letter of its own, and notes when it went. */
export async function skickaMedPost(page: Page, { namn, adress, text }: { namn: string; adress: string; text: string }) {
  await idialog(page, 'Skicka till fler', async (ruta) => {
    await ruta.getByLabel('Utanför: namn').fill(namn);
    await ruta.getByLabel('Eller postadress').fill(adress);
    await ruta.getByLabel('Eget brev').fill(text);
  }, 'Skicka');
  const knapp = page.getByRole('button', { name: new RegExp(`^Skickat med post till ${namn}`) });
  await expect(async () => {
    await page.reload();
    await expect(knapp).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await knapp.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Expedierat till' })).toContainText('Skickad med post');
}

/** Takes words out of a copy, looks at it and publishes it in place of the original. */
export async function publiceraMaskerad(page: Page, ord: string) {
  await page.getByRole('link', { name: 'Vad allmänheten får läsa' }).click();
  await page.getByLabel('Ord och stycken som tas bort').fill(ord);
  await page.getByRole('button', { name: 'Visa kopian' }).click();
  await expect(page.getByRole('article', { name: 'Kopian som den blir' })).toContainText('[maskerat]');
  await page.getByRole('button', { name: 'Publicera den maskerade kopian' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/^Allmänheten läser den maskerade kopian/)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

/** Reports a task back. */
export async function aterrapportera(page: Page, text: string, rapport: string) {
  await idialog(page, new RegExp(`^Återrapportera\\s*: ${text}`), async (ruta) => { await ruta.getByLabel('Vad som är gjort').fill(rapport); }, 'Återrapportera');
}
