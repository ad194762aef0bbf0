import { expect, type Page } from '@playwright/test';
import { avsluta, bifall, expediera, gaTill, kalla, laggTillArenden, oppna, planera, upprop } from '../steg/mote.ts';
import { gorProtokoll, lasProtokoll, skrivUnder, utse } from '../steg/protokoll.ts';
import { stallKlockan } from '../steg/klocka.ts';

export type Mote = { organ: string; datum: string; kl?: string; plats: string; arende: string; justerare: string; expediering?: readonly (string | { namn: string; epost: string })[]; upprop?: Parameters<typeof upprop>[1] };

/** A meeting from planning to its list sent: the standing items stand there by themselves, then the ärende. Answers with its address. */
export async function forbered(sekreterare: Page, { organ, datum, kl = '13.15', plats, arende }: Mote): Promise<string> {
  const adress = await planera(sekreterare, { organ, datum, kl, plats });
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
  await gaTill(sekreterare, 'Fastställande av dagordning');
  await sekreterare.getByLabel('Att-satser, en på varje rad').fill('godkänna dagordningen');
  await sekreterare.getByRole('button', { name: 'Anteckna beslutet' }).click();
  await expect(sekreterare.locator('.doc.beslut')).toContainText('godkänna');
  await gaTill(sekreterare, arende);
  await bifall(sekreterare);
  if (expediering.length > 0) await expediera(sekreterare, expediering);
  stallKlockan(`${datum} ${Number(kl.split('.')[0]) + 2}.40`);
  await avsluta(sekreterare);
}

/** Locked by the secretary and signed by each with the password again; ends justerat. Answers with the address where it is signed. */
export async function justera(adress: string, dag: string, sekreterare: Page, andra: readonly Page[], justerare: string): Promise<string> {
  stallKlockan(`${dag} 9.00`);
  await gorProtokoll(sekreterare, adress);
  const vem = justerare.split(' (')[0] ?? justerare;
  if (!(await sekreterare.getByRole('list', { name: 'Undertecknare' }).innerText()).includes(vem)) await utse(sekreterare, { justerare });
  const set = await lasProtokoll(sekreterare);
  for (const [i, page] of [sekreterare, ...andra].entries()) {
    stallKlockan(`${dag} ${10 + i}.15`);
    await skrivUnder(page, set);
  }
  return set;
}
