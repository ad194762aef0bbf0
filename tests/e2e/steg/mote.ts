import { expect, type Page } from '@playwright/test';

/** Plans a meeting and stands on its list. Returns its address. */
export async function planera(page: Page, { organ, datum, kl = '13.15', plats, distans = false }: { organ: string; datum: string; kl?: string; plats: string; distans?: boolean }): Promise<string> {
  await page.goto('/sammantraden/ny');
  await page.getByLabel('Organ', { exact: true }).selectOption({ label: organ });
  await page.getByLabel('Datum', { exact: true }).fill(datum);
  await page.getByLabel('Börjar kl.').fill(kl);
  await page.getByLabel('Plats', { exact: true }).fill(plats);
  if (distans) await page.getByLabel('Deltagande på distans är möjligt').check();
  await page.getByRole('button', { name: 'Planera sammanträdet' }).click();
  await page.waitForURL(/\/sammantraden\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Puts ärenden on the list that is open, by their names in the diary. */
export async function laggTillArenden(page: Page, ...arenden: string[]) {
  for (const arende of arenden) await page.getByRole('checkbox', { name: arende }).first().check();
  await page.getByRole('button', { name: 'Lägg till valda ärenden' }).click();
  for (const arende of arenden) await expect(page.locator('.fore-lista').getByRole('heading', { name: arende })).toBeVisible();
}

/** Puts an item without an ärende on the list. */
export async function laggTillPunkt(page: Page, rubrik: string, slag = 'Information') {
  await page.getByLabel('Punkt utan ärende', { exact: true }).fill(rubrik);
  await page.getByLabel('Slag', { exact: true }).selectOption({ label: slag });
  await page.getByRole('button', { name: 'Lägg till punkten' }).click();
  await expect(page.locator('.fore-lista').getByRole('heading', { name: rubrik })).toBeVisible();
}

/** What an item says before the meeting: who presents it, and its förslag with one att-sats (or sentence) to a line. */
export async function andraPunkt(page: Page, rubrik: string, { foredragande, forslag }: { foredragande?: string; forslag?: string }) {
  const punkt = page.locator('.fore-lista li').filter({ has: page.getByRole('heading', { name: rubrik, exact: true }) });
  await punkt.getByText('Ändra', { exact: true }).click();
  const form = punkt.getByRole('form', { name: `Ändra ${rubrik}` });
  if (foredragande) await form.getByLabel(/^Föredragande/).fill(foredragande);
  if (forslag) await form.getByLabel(/^Förslag till beslut/).fill(forslag);
  await form.getByRole('button', { name: 'Spara', exact: true }).click();
  if (foredragande) await expect(punkt).toContainText(`Föredras av ${foredragande}`);
  if (forslag) await expect(punkt.locator('.doc')).toContainText((forslag.split('\n')[0] ?? '').replace(/\.$/, ''));
}

/** Which part of a handling the item rests on. */
export async function hanvisa(page: Page, handling: string, del: string) {
  await page.getByRole('button', { name: `Punkt eller sida i ${handling}` }).click();
  const ruta = page.getByRole('dialog');
  await ruta.getByLabel(/^Punkt eller sida/).fill(del);
  await ruta.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(ruta).toBeHidden();
  await expect(page.locator('.fore-handlingar li').filter({ hasText: handling }).locator('span').first()).toContainText(del);
}

/** Moves an item by its buttons. */
export async function flytta(page: Page, rubrik: string, vart: 'upp' | 'ner') {
  await page.getByRole('button', { name: `Flytta ${vart} ${rubrik}` }).click();
  await expect(page.getByRole('status').filter({ hasText: `${rubrik} är nu nummer` })).toBeAttached();
}

/** Calls the meeting that is open. */
export async function kalla(page: Page) {
  await page.getByRole('button', { name: 'Kalla till sammanträdet' }).first().click();
  await page.getByRole('button', { name: 'Skicka kallelsen' }).click();
  await expect(page.getByText(/Kallelsen har gått till/)).toBeVisible();
}

/** Opens the meeting and stands in it. */
export async function oppna(page: Page, kl = '13.15') {
  await page.getByRole('button', { name: 'Öppna sammanträdet' }).first().click();
  await page.getByRole('dialog').getByLabel('Öppnat kl.').fill(kl);
  await page.getByRole('button', { name: 'Öppna', exact: true }).click();
  await page.waitForURL(/\/mote/);
}

const sparat = (page: Page) => expect(page.locator('.sparat')).toHaveText(/^Sparat kl\./);

/** Upprop: everybody there but those named, whose seats are taken by an ersättare or stay empty. */
export async function upprop(page: Page, { borta = {}, distans = [], tjanstepersoner = [], gaster = [] }: { borta?: Record<string, string | null>; distans?: readonly string[]; tjanstepersoner?: readonly string[]; gaster?: readonly { namn: string; titel: string }[] } = {}) {
  for (const namn of distans) await page.getByLabel(namn, { exact: true }).selectOption({ label: 'På distans' });
  for (const [namn, ersattare] of Object.entries(borta)) {
    await page.getByLabel(namn, { exact: true }).selectOption({ label: 'Frånvarande' });
    if (ersattare) await page.getByLabel(`Tjänstgör på ${namn}`).selectOption({ label: ersattare });
  }
  for (const namn of tjanstepersoner) await page.getByRole('checkbox', { name: namn }).check();
  for (const [i, { namn, titel }] of gaster.entries()) {
    if (i > 0) await page.getByRole('button', { name: 'Fler närvarande' }).click();
    await page.getByLabel(/^Annan närvarande/).nth(i).fill(namn);
    await page.getByLabel(/^Titel/).nth(i).fill(titel);
  }
  await page.getByRole('button', { name: 'Anteckna uppropet' }).click();
  await sparat(page);
  await expect(page.getByRole('button', { name: 'Anteckna uppropet' })).toHaveCount(0);
}

type Nar = { nar?: 'före' | 'under' | 'efter'; kl?: string };

/** Notes one thing that happened in the room, at the § that is open. */
async function handelse(page: Page, vad: string, { vem, plats, namn, titel, distans, nar, kl }: Nar & { vem?: string; plats?: string; namn?: string; titel?: string; distans?: boolean }) {
  const fall = page.locator('#narvaro details').filter({ has: page.locator('#oppna-narvaro') });
  if (!(await fall.getByLabel('Vad händer').isVisible())) await page.locator('#oppna-narvaro').click();
  await fall.getByLabel('Vad händer').selectOption({ label: vad });
  if (plats) await fall.getByLabel('På vilken plats').selectOption(await fall.getByLabel('På vilken plats').locator('option').filter({ hasText: plats }).first().getAttribute('value'));
  if (vem) await fall.getByLabel('Vem', { exact: true }).selectOption({ label: vem });
  if (namn) await fall.getByLabel('Eller skriv namnet').fill(namn);
  if (titel) await fall.getByLabel('Titel (frivilligt)').fill(titel);
  if (distans) await fall.getByLabel('På distans').check();
  if (nar) await fall.getByLabel('När').selectOption(await fall.getByLabel('När').locator('option').filter({ hasText: new RegExp(`^${nar}`, 'i') }).first().getAttribute('value'));
  if (kl) await fall.getByLabel(/^Kl\./).fill(kl);
  const antal = await page.locator('.hant li').count();
  await fall.getByRole('button', { name: 'Anteckna händelsen' }).click();
  await expect.poll(() => page.locator('.hant li').count()).toBeGreaterThan(antal);
  if (kl) await fall.getByLabel(/^Kl\./).fill('');
}

/** Somebody comes, before, in the middle of or after the § that is open. */
export const kommer = (page: Page, vem: string, val: Nar & { distans?: boolean } = {}) => handelse(page, 'Kommer', { vem, ...val });
/** Somebody leaves. */
export const gar = (page: Page, vem: string, val: Nar = {}) => handelse(page, 'Går', { vem, ...val });
/** An ersättare serves on a seat, which is named by who sits there or should; without a name whoever the order proposes. */
export const tjanstgor = (page: Page, plats: string, vem?: string, val: Nar = {}) => handelse(page, 'Tjänstgör på en plats', { plats, ...(vem ? { vem } : {}), ...val });
/** Somebody presides from here on, or over this § only. */
export const leder = (page: Page, vem: string, { baraHar = false, ...val }: Nar & { baraHar?: boolean } = {}) => handelse(page, baraHar ? 'Leder bara den här paragrafen' : 'Leder mötet härifrån', { vem, ...val });
/** Somebody from outside is there, from here on or for this § only. */
export const narvarar = (page: Page, namn: string, titel: string, { baraHar = false, ...val }: Nar & { baraHar?: boolean } = {}) => handelse(page, baraHar ? 'Någon annan är med bara här' : 'Någon annan är med', { namn, titel, ...val });

/** A pause, with its times. */
export async function ajournera(page: Page, fran: string, till: string) {
  const fall = page.locator('#narvaro details').filter({ has: page.getByText('Paus med tider', { exact: true }) });
  if (!(await fall.getByLabel('Ajournerades kl.').isVisible())) await fall.getByText('Paus med tider').click();
  await fall.getByLabel('Ajournerades kl.').fill(fran);
  await fall.getByLabel('Återupptogs kl.').fill(till);
  await fall.getByRole('button', { name: 'Anteckna pausen' }).click();
  await expect(page.locator('.hant li').filter({ hasText: `Paus kl.\u00A0${fran}–${till}` })).toBeAttached();
}

/** The meeting goes on another day, which begins with the § that is open. */
export async function nyDag(page: Page, { slutade, datum, kl }: { slutade: string; datum: string; kl: string }) {
  const fall = page.locator('#narvaro details').filter({ has: page.getByText('Mötet fortsätter en annan dag', { exact: true }) });
  if (!(await fall.getByLabel('Ny dag, datum').isVisible())) await fall.getByText('Mötet fortsätter en annan dag').click();
  await fall.getByLabel('Förra dagen slutade kl.').fill(slutade);
  await fall.getByLabel('Ny dag, datum').fill(datum);
  await fall.getByLabel('Börjar kl.').fill(kl);
  await fall.getByRole('button', { name: 'Anteckna den nya dagen' }).click();
  await expect(page.locator('.hant li').filter({ hasText: `Mötet fortsätter ${datum}` })).toBeAttached();
}

/** Takes back something that was noted wrongly, by a word of its line. */
export async function stryk(page: Page, vad: string | RegExp) {
  const rad = page.locator('.hant li').filter({ hasText: vad }).first();
  if (!(await rad.isVisible())) await page.getByText(/^Allt som har hänt i rummet/).click();
  const antal = await page.locator('.hant li').count();
  await rad.getByRole('button').click();
  await expect(page.locator('.hant li')).toHaveCount(antal - 1);
}

/** Goes to a § by its heading. */
export async function gaTill(page: Page, rubrik: string) {
  await page.getByRole('navigation', { name: 'Paragrafer' }).getByRole('link', { name: rubrik }).click();
  await expect(page.getByRole('heading', { level: 2, name: rubrik })).toBeVisible();
}

/** The background of the § that is open, with an empty line between paragraphs. */
export async function skrivArendetext(page: Page, text: string) {
  await page.getByText('Skriv text', { exact: true }).click();
  await page.getByLabel('Bakgrund').fill(text);
  await page.getByLabel('Bakgrund').blur();
  await sparat(page);
  await expect(page.locator('.las-text')).toContainText(text.split('\n')[0] ?? '');
}

/** Notes a yrkande. */
export async function yrka(page: Page, { av, vad, till, text, instammer = [] }: { av: string; vad: string; till?: string; text?: string; instammer?: readonly string[] }) {
  const form = page.locator('#yrkande');
  if (!(await form.getByLabel('Vem yrkar').isVisible())) await page.locator('#oppna-yrkande').click();
  await form.getByLabel('Vem yrkar').selectOption({ label: av });
  await form.getByLabel('Vad', { exact: true }).selectOption({ label: vad });
  if (till) await form.getByLabel('Vilket förslag').selectOption({ label: till });
  if (text) await form.getByLabel(/^Lydelse/).fill(text);
  for (const namn of instammer) await form.getByRole('checkbox', { name: namn }).check();
  await form.getByRole('button', { name: 'Anteckna yrkandet' }).click();
  await expect(form.locator('.yrk')).toContainText(av.split('\u00A0')[0]?.split(' (')[0] ?? av);
}

/** The chair finds for one of the förslag. */
export async function proposition(page: Page, finner: string) {
  await page.locator('#oppna-proposition').click();
  await page.getByRole('radio', { name: finner }).check();
  await page.getByRole('button', { name: 'Anteckna propositionen' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Proposition' })).toBeVisible();
}

/** A named vote, by the keys J, N, A and D. */
export async function rosta(page: Page, { ja, nej, roster }: { ja: string; nej: string; roster: Record<string, 'j' | 'n' | 'a' | 'd'> }) {
  await page.locator('#oppna-votering').click();
  await page.getByLabel('Ja betyder').selectOption({ label: ja });
  await page.getByLabel('Nej betyder').selectOption({ label: nej });
  for (const [namn, tangent] of Object.entries(roster)) {
    await page.getByRole('radio', { name: `${namn}: Ja` }).focus();
    await page.keyboard.press(tangent);
  }
  await page.getByRole('button', { name: 'Anteckna omröstningen' }).click();
  await expect(page.locator('.steg').filter({ hasText: 'Omröstning begärs' })).toBeVisible();
}

/** B: as proposed. */
export async function bifall(page: Page) {
  await page.locator('#bifall').waitFor();
  await page.locator('body').press('b');
  await expect(page.locator('.doc.beslut')).toBeVisible();
}

/** Writes the decision in att-satser of one's own. */
export async function besluta(page: Page, satser: readonly string[], vem?: string) {
  if (vem) await page.getByLabel('Vem beslutar').selectOption({ label: vem });
  await page.getByLabel('Att-satser, en på varje rad').fill(satser.join('\n'));
  await page.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await expect(page.locator('.doc.beslut')).toContainText(satser[0] ?? '');
}

/** Notes who reserves themselves. */
export async function reservera(page: Page, ...namn: string[]) {
  const oppna = page.locator('#oppna-anteckning');
  if (await oppna.count()) await oppna.click();
  const form = page.locator('.steg').filter({ has: page.getByText('Vilka reserverar sig mot beslutet?') });
  for (const n of namn) await form.getByRole('checkbox', { name: n }).check();
  await form.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await expect(page.getByText(/reserverar sig mot beslutet/).first()).toBeVisible();
}

/** Chooses to whom the § goes: a nämnd or befattning inside, or an e-mail address outside. */
export async function expediera(page: Page, mottagare: readonly (string | { namn: string; epost: string })[]) {
  await page.locator('#oppna-expediering').click();
  for (const m of mottagare) {
    if (typeof m === 'string') {
      const val = page.getByLabel('Inom organisationen');
      await val.selectOption(await val.locator('option').filter({ hasText: new RegExp(`^${m}(,|$)`, 'i') }).first().getAttribute('value'));
      await page.getByRole('button', { name: 'Lägg till mottagaren' }).click();
    } else {
      await page.getByLabel('Utanför, namn').fill(m.namn);
      await page.getByLabel('E-post', { exact: true }).fill(m.epost);
      await page.getByRole('button', { name: 'Lägg till adressen' }).click();
    }
    await expect(page.locator('#exp > div > p.doc')).toContainText(typeof m === 'string' ? m : m.namn, { ignoreCase: true });
  }
}

/** Ends the meeting. */
export async function avsluta(page: Page, kl?: string) {
  await page.getByRole('button', { name: 'Avsluta', exact: true }).click();
  if (kl) await page.getByRole('dialog').getByLabel('Slutade kl.').fill(kl);
  await page.getByRole('button', { name: 'Avsluta sammanträdet' }).click();
  await page.waitForURL(/\/sammantraden\/[0-9a-f-]{36}$/);
}

/** In the reading room: goes to a punkt by its heading. */
export async function lasPunkt(page: Page, rubrik: string) {
  await page.getByRole('navigation', { name: 'Innehåll' }).getByRole('link', { name: rubrik }).click();
  await expect(page.getByRole('heading', { level: 2, name: rubrik })).toBeVisible();
}

/** Writes a private note on the punkt that is open. */
export async function notera(page: Page, text: string) {
  await page.locator('#ny-text').fill(text);
  await page.getByRole('form', { name: 'Ny anteckning' }).getByRole('button', { name: 'Spara' }).click();
  await expect(page.locator('.not')).toContainText(text);
}

/** Puts a comment or question on the punkt that is open. */
export async function fraga(page: Page, text: string, vem: 'Ledamöterna, sekreteraren och handläggaren' | 'Bara handläggaren' = 'Ledamöterna, sekreteraren och handläggaren') {
  await page.getByLabel('Skriv en synpunkt eller fråga').fill(text);
  await page.getByRole('radio', { name: vem }).check();
  await page.getByRole('button', { name: 'Skicka', exact: true }).click();
  await expect(page.locator('.synpunkter li').filter({ hasText: text })).toBeVisible();
}
