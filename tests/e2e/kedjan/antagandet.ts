import { expect, test, type Browser } from '@playwright/test';
import { stallKlockan } from '../steg/klocka.ts';
import { egenWebblasare, tillganglig } from '../steg/konto.ts';
import { avsluta, besluta, bifall, gaTill, laggTillArenden, oppna, planera, upprop } from '../steg/mote.ts';
import { rad, skickaRekommendation, skrivRekommendation } from '../steg/rekommendation.ts';
import type { Beredningsresa } from './beredningen.ts';
import { justera } from './moten.ts';

type Antar = { organisation: string; registrator: string; sekreterare: string; under: readonly string[]; organ: string; datum: string; justeras: string; justerare: string; namn: string };
const antar: readonly Antar[] = [
  { organisation: 'hallstahammar', registrator: 'annika.forsmark', sekreterare: 'petra.holmgren', under: ['erik.sundvall', 'karin.ahlen'], organ: 'Kommunstyrelsen', datum: '2024-05-28', justeras: '2024-05-30', justerare: 'Karin Åhlén (M)', namn: 'Hallstahammars kommun' },
  { organisation: 'region-vastmanland', registrator: 'doris.kvarnlund', sekreterare: 'sixten.alvmark', under: ['gunvor.almstedt', 'ture.lindskog'], organ: 'Regionstyrelsen', datum: '2024-06-11', justeras: '2024-06-13', justerare: 'Ture Lindskog (M)', namn: 'Region Västmanland' },
];

/** The § that recommends becomes the rekommendation it is, and two of those who get it decide it by §§ of their own: their cells fill by themselves, nothing typed twice. */
export async function rekommenderaOchAnta(browser: Browser, { b, sekreterare }: Beredningsresa): Promise<void> {
  const sats = 'anta den reviderade målbilden';
  const matris = await test.step('Paragrafen blir en rekommendation till regionen och länets kommuner', async () => {
    stallKlockan('2024-05-06 9.00');
    await sekreterare.goto('/arenden');
    await sekreterare.getByRole('link', { name: b.rubrik }).first().click();
    await sekreterare.getByRole('link', { name: 'Skicka rekommendationen' }).click();
    await sekreterare.getByRole('button', { name: 'Börja med paragrafen' }).click();
    await sekreterare.waitForURL(/\/redigera/);
    await expect(sekreterare.getByLabel('Vem som rekommenderar')).toHaveValue(b.organ);
    await expect(sekreterare.getByLabel('Att-satser', { exact: true })).toHaveValue(/^att anta /);
    await skrivRekommendation(sekreterare, { satser: [sats], malTid: 'senast 31 december 2024', huvudman: [...antar.map(({ namn }) => namn), 'Sala kommun'], troskel: 'Fler än hälften antar' });
    return skickaRekommendation(sekreterare);
  });

  for (const { organisation, registrator, sekreterare: vem, under, organ, datum, justeras, justerare, namn } of antar) {
    await test.step(`${namn} registrerar, beslutar och justerar`, async () => {
      stallKlockan('2024-05-07 8.30');
      const r = await egenWebblasare(browser, registrator, organisation);
      await expect(async () => {
        await r.goto('/inkorg');
        await r.getByRole('link', { name: `Rekommendation: ${b.rubrik}` }).first().click({ timeout: 2_000 });
      }).toPass({ timeout: 30_000 });
      await r.getByRole('radio', { name: /^Nytt ärende/ }).check();
      await tillganglig(r);
      await r.getByRole('button', { name: 'Registrera', exact: true }).click();
      await r.waitForURL(/\/arenden\/[0-9a-f-]+$/);
      await r.close();
      const s = await egenWebblasare(browser, vem, organisation);
      await expect(s.getByRole('link', { name: `Rekommendation att ta ställning till: ${b.rubrik}`, exact: true })).toBeVisible();
      const adress = await planera(s, { organ, datum, kl: '13.00', plats: 'Sessionssalen' });
      await laggTillArenden(s, b.rubrik);
      stallKlockan(`${datum} 13.00`);
      await oppna(s, '13.00');
      await gaTill(s, 'Upprop');
      await upprop(s);
      await gaTill(s, 'Val av justerare');
      await besluta(s, [`utse ${justerare} att tillsammans med ordföranden justera protokollet`]);
      await gaTill(s, 'Fastställande av dagordning');
      await besluta(s, ['godkänna dagordningen']);
      await gaTill(s, b.rubrik);
      await bifall(s);
      await expect(s.locator('.doc.beslut')).toContainText(sats);
      stallKlockan(`${datum} 15.00`);
      await avsluta(s);
      await justera(adress, justeras, s, await Promise.all(under.map((u) => egenWebblasare(browser, u, organisation))), justerare);
      await expect(async () => {
        await sekreterare.goto(matris);
        await expect(rad(sekreterare, namn)).toContainText('Antar', { timeout: 2_000 });
      }).toPass({ timeout: 40_000 });
      await expect(rad(sekreterare, namn)).toContainText(`${organ} ${datum} §`);
    });
  }
  await expect(sekreterare.getByText('Beslutet står från den 11 juni 2024')).toBeVisible();
  await expect(rad(sekreterare, 'Sala kommun')).toContainText('Skickad, inte registrerad än');
  await tillganglig(sekreterare);
  await rad(sekreterare, 'Hallstahammars kommun').getByRole('link', { name: /^Antar/ }).click();
  await expect(sekreterare.getByText('Läst ur den justerade paragrafen.')).toBeVisible();
  await expect(sekreterare.getByRole('link', { name: /Protokollsutdrag/ })).toBeVisible();
}
