import { expect, type Page } from '@playwright/test';
import { losenord } from '../steg/konto.ts';
import { avsluta, bifall, expediera, gaTill, kalla, laggTillArenden, laggTillPunkt, oppna, planera, upprop } from '../steg/mote.ts';
import { stallKlockan } from '../steg/klocka.ts';

export type Mote = { organ: string; datum: string; kl?: string; plats: string; arende: string; justerare: string; expediering?: readonly (string | { namn: string; epost: string })[]; upprop?: Parameters<typeof upprop>[1] };

/** A meeting from planning to its list sent: the three standing items, then the ärende. Answers with its address. */
export async function forbered(sekreterare: Page, { organ, datum, kl = '13.15', plats, arende }: Mote): Promise<string> {
  const adress = await planera(sekreterare, { organ, datum, kl, plats });
  await laggTillPunkt(sekreterare, 'Upprop', 'Upprop');
  await laggTillPunkt(sekreterare, 'Val av justerare', 'Val av justerare');
  await laggTillPunkt(sekreterare, 'Fastställande av dagordningen', 'Fastställande av dagordning');
  await laggTillArenden(sekreterare, arende);
  await kalla(sekreterare);
  return adress;
}

/** The meeting itself: upprop, justerare, dagordning, and the ärende decided as proposed. */
export async function hall(sekreterare: Page, adress: string, mote: Mote): Promise<void> {
  const { datum, kl = '13.15', justerare, arende, expediering = [] } = mote;
  stallKlockan(`${datum} ${kl}`);
  await sekreterare.goto(adress);
  await oppna(sekreterare, kl);
  await gaTill(sekreterare, 'Upprop');
  await upprop(sekreterare, mote.upprop);
  await gaTill(sekreterare, 'Val av justerare');
  await sekreterare.getByLabel('Att-satser, en på varje rad').fill(`utse ${justerare} att tillsammans med ordföranden justera protokollet`);
  await sekreterare.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await expect(sekreterare.locator('.doc.beslut')).toContainText(justerare);
  await gaTill(sekreterare, 'Fastställande av dagordningen');
  await sekreterare.getByLabel('Att-satser, en på varje rad').fill('godkänna dagordningen');
  await sekreterare.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await expect(sekreterare.locator('.doc.beslut')).toContainText('godkänna');
  await gaTill(sekreterare, arende);
  await bifall(sekreterare);
  if (expediering.length > 0) await expediera(sekreterare, expediering);
  await avsluta(sekreterare);
}

export type Undertecknare = { page: Page; namn: string };

/** Locked by the secretary and signed by each with the password again; ends justerat. Answers with the set's address. */
export async function justera(adress: string, dag: string, sekreterare: Page, andra: readonly Page[], justerare: string): Promise<string> {
  stallKlockan(`${dag} 9.00`);
  await sekreterare.goto(`${adress}/protokoll`);
  await utseJusterare(sekreterare, justerare);
  await sekreterare.getByRole('button', { name: 'Lås för underskrift' }).click();
  const ruta = sekreterare.getByRole('dialog');
  const skal = ruta.getByLabel(/^Varför/);
  if (await skal.isVisible()) await skal.fill('Uppgiften fanns inte i underlaget.');
  await ruta.getByRole('button', { name: 'Lås texten' }).click();
  const lank = sekreterare.getByRole('link', { name: 'Läs igenom och skriv under' });
  await expect(lank).toBeVisible();
  const set = (await lank.getAttribute('href')) ?? '';
  for (const [i, page] of [sekreterare, ...andra].entries()) {
    stallKlockan(`${dag} ${10 + i}.15`);
    await skrivUnder(page, set);
  }
  return set;
}

async function utseJusterare(page: Page, namn: string) {
  if (await page.locator('.vagen').getByText(namn.split(' (')[0] ?? namn).isVisible()) return;
  await page.getByRole('button', { name: 'Ändra undertecknare' }).click();
  const ruta = page.getByRole('dialog');
  await ruta.getByRole('group', { name: /^Justerare/ }).getByRole('checkbox', { name: namn }).check();
  await ruta.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.locator('.vagen')).toContainText(namn.split(' (')[0] ?? namn);
}

/** Signs what one reads, after signing in again. */
export async function skrivUnder(page: Page, set: string) {
  await page.goto(set);
  await page.getByLabel('Ditt lösenord').fill(losenord);
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(page.locator('.lead')).toContainText(/Du skrev under|justerad/);
}
