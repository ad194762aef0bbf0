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
  const fall = await oppnaFall(page, 'oppna-narvaro');
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
/** An ersättare takes a seat, named by whose it is. */
export const tjanstgor = (page: Page, vem: string, plats: string, val: Nar = {}) => handelse(page, 'Tjänstgör på en plats', { vem, plats, ...val });
/** Somebody who broke off comes back where the ersättare has not changed the balance: without serving, or all the same with a reason. */
export async function aterkommer(page: Page, vem: string, { skal }: { skal?: string } = {}) {
  const fall = await oppnaFall(page, 'oppna-narvaro');
  await fall.getByLabel('Vad händer').selectOption({ label: 'Kommer' });
  await fall.getByLabel('Vem', { exact: true }).selectOption({ label: vem });
  await expect(fall.getByText('har avbrutit tjänstgöringen i dag')).toBeVisible();
  if (skal) {
    await fall.getByLabel('Tjänstgör igen ändå').check();
    await fall.getByLabel('Varför').fill(skal);
  }
  await fall.getByRole('button', { name: 'Anteckna händelsen' }).click();
  await expect(page.locator('.hant li').filter({ hasText: skal ?? 'utan att tjänstgöra' }).first()).toBeAttached();
}
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
  await page.getByRole('navigation', { name: 'Paragrafer' }).getByRole('link', { name: rubrik }).first().click();
  await expect(page.locator('#par-h')).toContainText(rubrik);
}

/** The background of the § that is open, with an empty line between paragraphs. */
export async function skrivArendetext(page: Page, text: string) {
  await page.getByText('Skriv text', { exact: true }).click();
  await page.getByLabel('Bakgrund').fill(text);
  await page.getByLabel('Bakgrund').blur();
  await sparat(page);
  await expect(page.locator('.las-text')).toContainText(text.split('\n')[0] ?? '');
}

/** Opens what a word opens, if it is not open. */
async function oppnaFall(page: Page, id: string) {
  const ord = page.locator(`#${id}`);
  await ord.waitFor();
  const fall = page.locator('details').filter({ has: ord }).last();
  if (!(await fall.evaluate((el) => (el as HTMLDetailsElement).open))) await ord.click();
  return fall;
}

/** Notes a yrkande: who (several with a comma between), what, on what, in which words. */
export async function yrka(page: Page, { av, vad, till, text, instammer = [], iAndraHand = false }: { av: string; vad: string; till?: string; text?: string; instammer?: readonly string[]; iAndraHand?: boolean }) {
  const form = await oppnaFall(page, 'oppna-yrkande');
  const antal = await page.locator('#yrkande .yrk > li').count();
  for (const [i, namn] of av.split(', ').entries()) {
    if (i > 0) await form.getByRole('button', { name: 'En till som yrkar' }).click();
    await form.getByLabel(i === 0 ? 'Vem yrkar' : 'Och', { exact: true }).nth(Math.max(0, i - 1)).selectOption({ label: namn });
  }
  await form.getByLabel('Vad', { exact: true }).selectOption({ label: vad });
  if (till) await form.getByLabel('Vilket förslag').selectOption({ label: till });
  if (text) await form.getByLabel(/^(Lydelse|Motivering)/).fill(text);
  if (iAndraHand) await form.getByLabel('I andra hand').check();
  if (instammer.length > 0 && !(await form.getByRole('group', { name: 'Instämmer' }).isVisible())) await form.getByText(/^Med instämmande/).click();
  for (const namn of instammer) await form.getByRole('checkbox', { name: namn }).check();
  await form.getByRole('button', { name: 'Anteckna yrkandet' }).click();
  await expect(page.locator('#yrkande .yrk > li')).toHaveCount(antal + 1);
}

const stegen = (page: Page) => page.locator('.gang > li[id^="steg-"]:not(#steg-nu)');

/** The chair puts a question and finds for one of the förslag; or it is settled without a vote, or a motförslag is chosen. */
export async function proposition(page: Page, finner: string, { om, hur, utan = [] }: { om?: string; hur?: string; utan?: readonly string[] } = {}) {
  const form = await oppnaFall(page, 'oppna-proposition');
  const antal = await stegen(page).count();
  if (om) await form.getByLabel('Vad prövas').selectOption(await form.getByLabel('Vad prövas').locator('option').filter({ hasText: om }).first().getAttribute('value'));
  if (hur) await form.getByLabel('Hur', { exact: true }).selectOption({ label: hur });
  for (const f of utan) await form.getByRole('checkbox', { name: f }).uncheck();
  const stallt = form.getByRole('checkbox', { name: finner });
  if (await stallt.count()) await stallt.check();
  await form.getByRole('radio', { name: finner }).check();
  await form.getByRole('button', { name: /^Anteckna (propositionen|steget)$/ }).click();
  await expect(stegen(page)).toHaveCount(antal + 1);
}
/** A named vote, by the keys J, N, A, F and D. `ovriga`: what everybody else votes. */
export async function rosta(page: Page, { ja, nej, roster, om, roll, regel, ovriga, villkor }: { ja?: string; nej?: string; roster: Record<string, 'j' | 'n' | 'a' | 'f' | 'd'>; om?: string; roll?: 'ensam' | 'om motförslag' | 'huvudvotering'; regel?: string; ovriga?: 'ja' | 'nej'; villkor?: string }) {
  const form = await oppnaFall(page, 'oppna-votering');
  const antal = await stegen(page).count();
  if (om) await form.getByLabel('Omröstning om').selectOption(await form.getByLabel('Omröstning om').locator('option').filter({ hasText: om }).first().getAttribute('value'));
  if (roll) await form.getByLabel('Omröstningen är').selectOption({ label: roll });
  if (ja) await form.getByLabel('Ja betyder').selectOption({ label: ja });
  if (nej) await form.getByLabel('Nej betyder').selectOption({ label: nej });
  if (regel) { await form.locator('summary').filter({ hasText: 'ändra majoritetsregeln' }).click(); await form.getByLabel('Majoritetsregel', { exact: true }).selectOption({ label: regel }); }
  for (const [namn, tangent] of Object.entries(roster)) {
    await form.getByRole('radio', { name: `${namn}: Ja` }).focus();
    await page.keyboard.press(tangent);
  }
  if (ovriga) await form.getByRole('button', { name: `Övriga ${ovriga}` }).click();
  if (villkor) await form.getByLabel(/^Villkor/).fill(villkor);
  await form.getByRole('button', { name: 'Anteckna omröstningen' }).click();
  await expect(stegen(page)).toHaveCount(antal + 1);
}

/** Who takes no part in a step that has been taken: the last one, or the one whose name is given. */
export async function deltarInte(page: Page, namn: readonly string[], { steg, villkor }: { steg?: string; villkor?: string } = {}) {
  const form = await oppnaFall(page, 'oppna-deltar-inte');
  if (steg) await form.getByLabel('I vilket steg').selectOption(await form.getByLabel('I vilket steg').locator('option').filter({ hasText: steg }).last().getAttribute('value'));
  for (const n of namn) await form.getByRole('checkbox', { name: n }).check();
  if (villkor) await form.getByLabel(/^Villkor/).fill(villkor);
  await form.getByRole('button', { name: 'Anteckna vilka som inte deltar' }).click();
  await expect(page.getByText(/deltar inte i (beslutet|omröstningen)/).first()).toBeVisible();
}

/** Fullmäktige: a third of those present have an ärende put off, and say why. */
export async function begarMinoritet(page: Page, namn: readonly string[], motivering: string) {
  const form = await oppnaFall(page, 'oppna-minoritet');
  for (const n of namn) await form.getByRole('checkbox', { name: n }).check();
  await form.getByLabel('Motivering').fill(motivering);
  await form.getByRole('button', { name: 'Anteckna begäran' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Minoritetens begäran' })).toBeVisible();
}

/** A secret val: candidates with their ballots, and who wins the lot where they are even. */
export async function valj(page: Page, { kandidater, antal = 1, blanka = 0, ogiltiga = 0, lott }: { kandidater: Record<string, number>; antal?: number; blanka?: number; ogiltiga?: number; lott?: string }) {
  const form = await oppnaFall(page, 'oppna-val');
  await form.getByLabel('Hur många ska väljas').fill(String(antal));
  for (const [i, [namn, roster]] of Object.entries(kandidater).entries()) {
    if (i > 1) await form.getByRole('button', { name: 'En kandidat till' }).click();
    await form.getByLabel(`Kandidat ${i + 1}`, { exact: true }).fill(namn);
    await form.getByLabel(`Röster på kandidat ${i + 1}`).fill(String(roster));
  }
  await form.getByLabel('Blanka').fill(String(blanka));
  await form.getByLabel('Ogiltiga').fill(String(ogiltiga));
  if (lott) await form.getByRole('radio', { name: lott }).check();
  await form.getByRole('button', { name: 'Anteckna valet' }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Val', exact: true })).toBeVisible();
}

/** Jäv for the § that is open; `ersattare` null leaves the seat empty, nothing takes whom the order proposes. */
export async function anmalJav(page: Page, vem: string, { skal, ersattare, omstritt = false }: { skal?: string; ersattare?: string | null; omstritt?: boolean } = {}) {
  const form = await oppnaFall(page, 'oppna-jav');
  await form.getByLabel('Vem', { exact: true }).selectOption({ label: vem });
  if (omstritt) await form.getByLabel('Läge').selectOption({ label: 'Jävet är omstritt och ska avgöras' });
  if (skal) await form.getByLabel(/^Skäl/).fill(skal);
  if (ersattare !== undefined) await form.getByLabel('Ersättare under paragrafen').selectOption({ label: ersattare ?? 'Ingen' });
  await form.getByRole('button', { name: 'Anteckna jävet' }).click();
  await expect(page.locator('#jav')).toContainText(vem.split(/[\s\u00A0]\(/)[0] ?? vem);
}

/** The organ decides whether somebody is jävig. */
export async function avgorJav(page: Page, vem: string, hur: 'är jävig' | 'är inte jävig') {
  await page.getByRole('button', { name: `${vem} ${hur}` }).click();
  await expect(page.getByRole('heading', { level: 3, name: 'Jävsfrågan' })).toBeVisible();
}

/** The decision in parts by addressee: the organ itself, or an organ that it proposes to. A line that begins with - stands under the one above. */
export async function beslutaDelar(page: Page, delar: readonly { rader: readonly string[]; till?: string; form?: 'Att-satser' | 'Numrerade punkter' | 'Hela meningar' }[]) {
  for (const [i, { rader, till, form }] of delar.entries()) {
    if (i > 0) await page.getByRole('button', { name: 'Lägg till en del' }).click();
    if (till) await page.getByLabel(/Vem beslutar$/).nth(i).selectOption({ label: `Förslag till ${till}` });
    else if (i > 0) await page.getByLabel(/Vem beslutar$/).nth(i).selectOption({ label: 'Organet själv' });
    if (form) {
      const mer = page.getByText('Form och underlag', { exact: true }).nth(i);
      await mer.click();
      await page.getByLabel('Skrivs som').nth(i).selectOption({ label: form });
      await mer.click();
    }
    await page.getByLabel(/en på varje rad$/).nth(i).fill(rader.join('\n'));
  }
  await page.getByRole('button', { name: 'Anteckna beslutet', exact: true }).click();
  await expect(page.locator('.doc.beslut')).toHaveCount(delar.length);
}

/** What somebody has noted under the § that is open: a särskilt yttrande, a protokollsanteckning or the opinion of an ersättare. */
export async function anteckna(page: Page, vad: 'Särskilt yttrande' | 'Protokollsanteckning' | 'Ersättares mening', vem: string, text: string) {
  if (await page.locator('#oppna-anteckning').count()) await oppnaFall(page, 'oppna-anteckning');
  const form = page.locator('.steg').filter({ has: page.getByRole('button', { name: 'Anteckna', exact: true }) });
  await form.getByLabel('Vad', { exact: true }).selectOption({ label: vad });
  await form.getByRole('checkbox', { name: vem }).check();
  await form.getByLabel(/^Text/).fill(text);
  await form.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await expect(page.locator('.doc.brod').filter({ hasText: text }).first()).toBeVisible();
}

/** A task inside the decision. */
export async function geUppdrag(page: Page, { till, vad, senast }: { till: string; vad: string; senast?: string }) {
  const form = await oppnaFall(page, 'oppna-uppdrag');
  await form.getByLabel('Vem får uppdraget').fill(till);
  await form.getByLabel('Vad ska göras').fill(vad);
  if (senast) await form.getByLabel(/^Senast/).fill(senast);
  await form.getByRole('button', { name: 'Anteckna uppdraget' }).click();
  await expect(page.getByText(`Uppdrag till ${till}: ${vad}`)).toBeVisible();
}

/** Several §§ in one act: bifall to what is proposed under each, by words of their headings. */
export async function enBloc(page: Page, rubriker: readonly (string | RegExp)[]) {
  const form = await oppnaFall(page, 'oppna-en-bloc');
  for (const r of rubriker) await form.getByRole('checkbox', { name: r }).check();
  await form.getByRole('button', { name: /^Bifall \d+ §§$/ }).click();
  await expect(page.getByRole('button', { name: 'Ångra alla' }).or(page.locator('.sparat', { hasText: 'Sparat' })).first()).toBeVisible();
}

/** An outcome for each yrkandesats of the motion that is open. */
export async function avgorSatser(page: Page, utfall: Record<string, string>) {
  for (const [sats, blev] of Object.entries(utfall)) await page.getByLabel(new RegExp(`att ${sats}$`)).selectOption({ label: blev });
  await page.getByRole('button', { name: /^Anteckna utfallet för/ }).click();
  await expect(page.locator('.doc.beslut')).toBeVisible();
}

/** The kansli registers a motion that came on paper. */
export async function registreraMotion(page: Page, { titel, text, satser, av }: { titel: string; text: string; satser: readonly string[]; av: readonly string[] }) {
  await page.goto('/inlagor/ny?slag=motion');
  await page.getByLabel('Rubrik', { exact: true }).fill(titel);
  await page.getByLabel('Motivering').fill(text);
  await page.getByLabel('Yrkanden').fill(satser.join('\n'));
  for (const namn of av) await page.getByRole('checkbox', { name: namn }).check();
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.waitForURL(/\/(inlagor|arenden)\/[0-9a-f-]{36}/);
}

/** A § without a decision has been handled. */
export async function behandlad(page: Page) {
  await page.getByRole('button', { name: 'Behandlad', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Inte behandlad än' })).toBeVisible();
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
  await page.getByRole('button', { name: 'Anteckna beslutet', exact: true }).click();
  await expect(page.locator('.doc.beslut')).toContainText(satser[0] ?? '');
}

/** Notes who reserves themselves. */
export async function reservera(page: Page, ...namn: string[]) {
  if (await page.locator('#oppna-anteckning').count()) await oppnaFall(page, 'oppna-anteckning');
  const form = page.locator('.steg').filter({ has: page.getByText('Vilka reserverar sig mot beslutet?') });
  for (const n of namn) await form.getByRole('checkbox', { name: n }).check();
  await form.getByRole('button', { name: 'Anteckna', exact: true }).click();
  await expect(page.locator('.doc.brod').getByText(/reserverar sig mot beslutet/).first()).toBeVisible();
}

/** Chooses to whom the § goes: a nämnd or befattning inside, or an e-mail address outside. */
export async function expediera(page: Page, mottagare: readonly (string | { namn: string; epost: string })[]) {
  for (const m of mottagare) {
    await oppnaFall(page, 'oppna-expediering');
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

/** The § that is open is declared justerad at once. */
export async function justeraOmedelbart(page: Page) {
  await page.getByRole('button', { name: 'Justera omedelbart' }).locator('visible=true').first().click();
  await expect(page.getByRole('button', { name: 'Stryk omedelbar justering' })).toBeVisible();
}

/** On the list: an item is withdrawn. */
export async function latUtga(page: Page, rubrik: string) {
  const punkt = page.locator('.fore-lista li').filter({ has: page.getByRole('heading', { name: rubrik, exact: true }) });
  await punkt.getByRole('button', { name: 'Utgår' }).click();
  await page.getByRole('button', { name: 'Låt punkten utgå' }).click();
  await expect(page.getByRole('heading', { name: `${rubrik} utgår` })).toBeVisible();
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
  await expect(page.getByRole('heading', { level: 2, name: rubrik }).first()).toBeVisible();
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
