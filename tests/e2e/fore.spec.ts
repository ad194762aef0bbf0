import { expect, test } from '@playwright/test';
import { fattaDelegationsbeslut, klistraInOrdning, planeraAret, stallIn } from './steg/fore.ts';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { kalla, laggTillPunkt, planera } from './steg/mote.ts';

test('ett år planeras, ett sammanträde flyttas och ett ställs in, och planen följs i en kalender', async ({ browser }) => {
  const maja = await som(browser, 'maja.sundell');
  const antal = await planeraAret(maja, { organ: 'Socialnämnden', ar: 2041, monster: 'Den första i månaden', veckodag: 'Onsdag', kl: '13.15', plats: 'Sessionssalen' });
  expect(antal).toBe(11);
  await maja.goto('/sammantraden/plan?ar=2041');
  await expect(maja.getByRole('row', { name: /2041-02-06/ })).toContainText('2041-01-30');
  await tillganglig(maja);
  await maja.goto('/sammantraden/plan?ar=2041&visa=ar');
  await tillganglig(maja);

  await maja.getByRole('link', { name: /februari, Socialnämnden/ }).click();
  await maja.getByRole('button', { name: 'Ändra tid och plats' }).click();
  const ruta = maja.getByRole('dialog', { name: 'Ändra tid och plats' });
  await ruta.getByLabel('Datum', { exact: true }).fill('2041-02-07');
  await ruta.getByRole('button', { name: 'Spara' }).click();
  await expect(maja.getByRole('heading', { level: 1 })).toContainText('7 februari 2041');
  await stallIn(maja, 'För få ärenden');
  await tillganglig(maja);

  await maja.goto('/sammantraden/plan?ar=2041');
  await expect(maja.getByRole('row', { name: /2041-02-07/ }).filter({ hasText: 'Inställt' }).first()).toContainText('För få ärenden');
  const skapa = maja.getByRole('button', { name: 'Skapa en kalenderadress' });
  if (await skapa.isVisible()) await skapa.click();
  const hamta = await maja.getByRole('link', { name: 'Hämta som fil' }).getAttribute('href');
  const kalender = await maja.request.get(hamta ?? '');
  expect(kalender.headers()['content-type']).toContain('text/calendar');
});

test('listan ordnas med tangentbordet utan att fokus tappas, och kallelsen kan få en tid', async ({ browser }) => {
  const maja = await som(browser, 'maja.sundell');
  await planera(maja, { organ: 'Socialnämnden', datum: '2042-03-13', plats: 'Kommunhuset' });
  await laggTillPunkt(maja, 'Ekonomisk uppföljning', 'Beslut utan ärende');
  await laggTillPunkt(maja, 'Förvaltningen informerar');
  for (const [i, avdelning] of ['Inledning', 'Beslutsärenden', 'Information'].entries()) await expect(maja.locator('.fore-avdelning').nth(i)).toHaveText(avdelning);
  const upp = maja.getByRole('button', { name: 'Flytta upp Förvaltningen informerar' });
  await upp.focus();
  for (const nr of [4, 3]) {
    await maja.keyboard.press('Enter');
    await expect(maja.getByText(`Förvaltningen informerar är nu nummer ${nr}.`)).toBeAttached();
    await expect(upp).toBeFocused();
  }
  await maja.getByRole('button', { name: 'Skicka vid en bestämd tid' }).click();
  const ruta = maja.getByRole('dialog', { name: /bestämd tid/ });
  await ruta.getByLabel('Dag', { exact: true }).fill('2042-03-01');
  await ruta.getByLabel('Klockslag', { exact: true }).fill('16');
  await ruta.getByRole('button', { name: 'Bestäm tiden' }).click();
  await expect(maja.getByText(/Kallelsen går ut av sig själv 1\smars\s2042/)).toBeVisible();
  await tillganglig(maja);
});

test('ordföranden beslutar på delegation, det som inte får delegeras nekas, och besluten anmäls eller anslås', async ({ browser }) => {
  const maja = await som(browser, 'maja.sundell');
  await klistraInOrdning(maja, 'Socialnämnden', [['Nr', 'Ärende', 'Delegat', 'Villkor', 'Anmäls'], ['1.1', 'Bevilja föreningsbidrag', 'Ordföranden', 'Högst 20 000 kr', 'ja'], ['1.2', 'Lämna ut allmän handling', 'Ordföranden', '', 'nej']]);
  await expect(maja.getByRole('row', { name: /Bevilja föreningsbidrag/ }).first()).toContainText('Högst 20 000 kr');
  await tillganglig(maja);

  const birgitta = await som(browser, 'birgitta.almquist');
  await birgitta.goto('/delegation');
  if (!/delegation\/[0-9a-f-]{36}/.test(birgitta.url())) await birgitta.getByRole('main').getByRole('link', { name: 'Socialnämnden', exact: true }).click();
  await birgitta.getByRole('link', { name: 'Fatta beslut' }).click();
  await expect(birgitta.getByRole('heading', { name: 'Fatta delegationsbeslut' })).toBeVisible();
  await tillganglig(birgitta);
  await fattaDelegationsbeslut(birgitta, { punkt: '1.1', text: 'Bevilja idrottsklubben 15 000 kronor', amne: 'En framställning eller ett yttrande till fullmäktige KL 6:38 p 2. Får inte delegeras.' });
  await expect(birgitta.getByText(/får inte delegeras \(KL 6:38 p 2\)/)).toBeVisible();
  await fattaDelegationsbeslut(birgitta, { punkt: '1.1', text: 'Bevilja idrottsklubben 15 000 kronor' });
  await expect(birgitta.getByText(/är fattat\. Det anmäls på nästa sammanträde\./)).toBeVisible();
  await birgitta.getByRole('link', { name: 'Fatta beslut' }).click();
  await fattaDelegationsbeslut(birgitta, { punkt: '1.2', text: 'Lämna ut handlingen' });
  await expect(birgitta.getByText(/sätts upp på anslagstavlan/)).toBeVisible();
  await tillganglig(birgitta);
  await expect(async () => {
    await birgitta.goto('/hallstahammar/anslagstavla');
    await expect(birgitta.getByRole('heading', { name: 'Beslut på delegation' })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });

  const mote = await planera(maja, { organ: 'Socialnämnden', datum: '2042-04-10', plats: 'Kommunhuset' });
  const anmal = maja.getByRole('button', { name: 'Lägg till anmälan' });
  if (await anmal.isVisible()) await anmal.click();
  await expect(maja.locator('.fore-anmals')).toContainText('Bevilja idrottsklubben 15 000 kronor');
  await tillganglig(maja);
  await kalla(maja);
  const elin = await som(browser, 'elin.sorvik');
  await elin.goto(`${mote}/lasrum`);
  await elin.getByRole('navigation', { name: 'Innehåll' }).getByRole('link', { name: /delegationsbeslut/i }).click();
  await expect(elin.getByRole('row').filter({ hasText: 'Bevilja idrottsklubben 15 000 kronor' })).toContainText('Birgitta Almquist');
  await tillganglig(elin);
});
