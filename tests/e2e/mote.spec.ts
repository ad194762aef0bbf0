import { expect, test } from '@playwright/test';
import { registrera, slappFil } from './steg/diarium.ts';
import { ajournera, avsluta, behandlad, besluta, expediera, flytta, fraga, gar, gaTill, geUppdrag, kalla, laggTillArenden, laggTillPunkt, lasPunkt, narvarar, notera, oppna, planera, proposition, reservera, rosta, stryk, upprop, yrka } from './steg/mote.ts';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';

test('ett sammanträde byggs, kallas, läses, öppnas och förs till beslut, med upprop, votering och reservation', async ({ browser }) => {
  const rubrik = `Riktlinjer för ledsagning ${crypto.randomUUID().slice(0, 8)}`;
  const gunnel = await som(browser, 'gunnel.asplind');
  await slappFil(gunnel, { name: 'riktlinjer.txt', mimeType: 'text/plain', buffer: Buffer.from(`Förslag till riktlinjer ${crypto.randomUUID()}`) });
  await registrera(gunnel, { rubrik, avsandare: 'Synskadades förening', arendemening: rubrik, handlaggare: 'Saga Wennerholt, utredare' });

  const maja = await som(browser, 'maja.sundell');
  const mote = await planera(maja, { organ: 'Socialnämnden', datum: '2030-03-14', plats: 'Kommunhuset' });
  await laggTillArenden(maja, rubrik);
  await laggTillPunkt(maja, 'Information från socialchefen');
  await flytta(maja, 'Information från socialchefen', 'upp');
  await tillganglig(maja);

  const rickard = await som(browser, 'rickard.hedvall');
  expect((await rickard.goto(`${mote}/lasrum`))?.status()).toBe(404);
  await kalla(maja);
  await rickard.goto(`${mote}/lasrum`);
  await lasPunkt(rickard, rubrik);
  await expect(rickard.locator('.las-text')).toContainText('Förslag till riktlinjer');
  await notera(rickard, 'Fråga vad det kostar.');
  await fraga(rickard, 'Gäller det alla kommundelar?');
  await tillganglig(rickard);
  await maja.goto(`${mote}/lasrum`);
  await lasPunkt(maja, rubrik);
  await expect(maja.getByText('Gäller det alla kommundelar?')).toBeVisible();
  await expect(maja.getByText('Fråga vad det kostar.')).toHaveCount(0);

  await maja.goto(mote);
  await oppna(maja);
  await gaTill(maja, 'Upprop');
  await upprop(maja, { borta: { 'Kjell Norrbäck (S)': 'Siv Ottander (S)', 'Elin Sörvik (V)': null }, distans: ['Amina Yusufi (S)'], tjanstepersoner: ['Maja Sundell, nämndsekreterare'] });
  await expect(maja.getByText('för Kjell Norrbäck (S)', { exact: true })).toBeVisible();
  await tillganglig(maja);

  await gaTill(maja, rubrik);
  await yrka(maja, { av: 'Birgitta Almquist (S)', vad: 'Eget förslag', text: 'att anta riktlinjerna' });
  await yrka(maja, { av: 'Rickard Hedvall (M)', vad: 'Avslag' });
  await proposition(maja, 'Birgitta Almquists (S) yrkande');
  // What one secretary is in the middle of survives a closed browser, and what another notes comes in at once.
  const annat = await som(browser, 'maja.sundell');
  await annat.goto(maja.url());
  await maja.locator('#oppna-votering').click();
  await maja.getByRole('radio', { name: 'Birgitta Almquist (S): Ja' }).focus();
  await maja.keyboard.press('j');
  await maja.reload();
  await maja.locator('#oppna-votering').click();
  await expect(maja.getByRole('radio', { name: 'Birgitta Almquist (S): Ja' })).toBeChecked();
  await rosta(maja, { ja: 'Birgitta Almquists (S) yrkande', nej: 'Rickard Hedvalls (M) yrkande om avslag', roster: { 'Birgitta Almquist (S)': 'j', 'Maj-Britt Hagelin (C)': 'a', 'Rickard Hedvall (M)': 'n', 'Lars-Göran Tessler (S)': 'j', 'Amina Yusufi (S)': 'j', 'Siv Ottander (S)': 'j', 'Petra Wallgård (M)': 'n', 'Annika Broström (KD)': 'd', 'Sture Malmquist (SD)': 'd' } });
  await expect(maja.getByText('Socialnämnden beslutar därmed enligt Birgitta Almquists')).toBeVisible();
  await expect(annat.getByRole('heading', { level: 3, name: 'Omröstning' })).toBeVisible();
  await gar(annat, 'Lars-Göran Tessler (S)', { nar: 'efter', kl: '14.10' });
  await expect(maja.locator('.hant li').filter({ hasText: 'Lars-Göran Tessler (S) går' })).toBeVisible();
  await ajournera(annat, '14.15', '14.30');
  await expect(maja.locator('.hant li').filter({ hasText: 'Paus' })).toBeVisible();
  await besluta(maja, ['anta riktlinjerna för ledsagning', 'riktlinjerna gäller från 1 april 2030']);
  await geUppdrag(maja, { till: 'socialchefen', vad: 'återkomma med en uppföljning', senast: '2031-03-01' });
  await narvarar(maja, 'Nadja Provling', 'konsult');
  await stryk(maja, 'Nadja Provling');
  await reservera(maja, 'Rickard Hedvall (M)', 'Petra Wallgård (M)');
  await expediera(maja, ['Barn- och utbildningsnämnden', { namn: 'Synskadades förening', epost: 'styrelsen@forening.exempel.se' }]);
  await tillganglig(maja);
  await maja.reload();
  await expect(maja.locator('.doc.beslut')).toContainText('riktlinjerna gäller från 1 april 2030.');

  await gaTill(maja, 'Information från socialchefen');
  await behandlad(maja);
  await avsluta(maja, '16.00');
  await expect(maja.getByText('Sammanträdet är avslutat.')).toBeVisible();
  await rickard.goto(`${mote}/lasrum`);
  await expect(rickard.getByRole('heading', { level: 2 }).filter({ hasText: '§' })).toBeVisible();
});
