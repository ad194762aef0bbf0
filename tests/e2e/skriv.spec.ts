import { expect, test, type Page } from '@playwright/test';
import { registrera, slappFil } from './steg/diarium.ts';
import { borjaSkrivelse, borjaYttrande, delaMed, godkann, kommentera, lamnaForGranskning, losKommentar, registreraVersion, skrivSkrivelse, skrivYttrande, svaraPaKommentar } from './steg/skriv.ts';
import { egenWebblasare as som, loggaInMedLosenord, loggaUt, tillganglig } from './steg/konto.ts';

test('ett yttrande skrivs, kommenteras, godkänns och fryses, och en ny version kan börjas', async ({ browser }) => {
  const gunnel = await som(browser, 'gunnel.asplind');
  await slappFil(gunnel, { name: 'remiss.txt', mimeType: 'text/plain', buffer: Buffer.from(`Remiss om cykelvägar ${crypto.randomUUID()}`) });
  const arende = await registrera(gunnel, { rubrik: 'Remiss om cykelvägar', avsandare: 'Cykelfrämjandet i Provby', arendemening: 'Remiss om cykelvägar', handlaggare: 'Saga Wennerholt, utredare' });

  const saga = await som(browser, 'saga.wennerholt');
  await saga.goto(arende);
  await tillganglig(saga);
  const dokument = await borjaYttrande(saga);
  await skrivYttrande(saga, { 0: { stallning: 'Tillstyrker med ändringar', text: 'Nämnden är för planen.\n\nKvällsturerna saknas i förslaget.' } });
  await delaMed(saga, 'Joakim Ahlberg');
  await tillganglig(saga);

  const joakim = await som(browser, 'joakim.ahlberg');
  await joakim.goto(dokument);
  await expect(joakim.locator('.skrivyta')).toHaveCount(0);
  await kommentera(joakim, 'Kvällsturerna', 'Vilka linjer menar vi?');
  await tillganglig(joakim);
  await saga.reload();
  await svaraPaKommentar(saga, 'Vilka linjer', 'Alla till industriområdet.');
  await losKommentar(saga, 'Vilka linjer');
  await lamnaForGranskning(saga);

  const helena = await som(browser, 'helena.strid');
  await helena.goto(dokument);
  await tillganglig(helena);
  await godkann(helena, '10 september 2026');
  await tillganglig(helena);
  await helena.getByRole('link', { name: 'Läs den frysta versionen' }).click();
  await expect(helena.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(helena.locator('.lead')).toContainText('daterad 10 september 2026');
  await tillganglig(helena);

  await saga.goto(dokument);
  await expect(saga.locator('.skrivyta')).toHaveCount(0);
  await registreraVersion(saga);
  await saga.getByRole('button', { name: 'Börja en ny version' }).click();
  await expect(saga.locator('.skrivyta')).toBeVisible();

  await saga.getByRole('link', { name: 'Tillbaka till yttrandet' }).click();
  await saga.waitForURL(/\/yttranden\//);
  await tillganglig(saga);
  await borjaSkrivelse(saga);
  await skrivSkrivelse(saga, { forslag: ['överlämna yttrandet som sitt eget', 'förklara paragrafen omedelbart justerad'], avsnitt: { Bakgrund: 'Cykelfrämjandet har bett om svar.' }, undertecknare: ['Helena Strid', 'Saga Wennerholt'] });
  await tillganglig(saga);
  await saga.reload();
  await expect(saga.locator('#sats-1')).toHaveValue('förklara paragrafen omedelbart justerad');

  const ylva = await som(browser, 'ylva.sandhagen');
  expect((await ylva.goto(dokument))?.status()).toBe(404);
});

test('det som skrivs utan nät eller session går inte förlorat', async ({ browser }) => {
  const saga = await som(browser, 'saga.wennerholt');
  const gunnel = await som(browser, 'gunnel.asplind');
  await slappFil(gunnel, { name: 'fraga.txt', mimeType: 'text/plain', buffer: Buffer.from(`En fråga ${crypto.randomUUID()}`) });
  await saga.goto(await registrera(gunnel, { rubrik: 'En fråga', avsandare: 'Någon', arendemening: 'En fråga om bussar' }));
  const dokument = await borjaYttrande(saga);
  const lage = saga.locator('.sparat');

  await saga.context().setOffline(true);
  await saga.locator('.svar .doc p').last().click();
  await saga.keyboard.insertText('Skrivet utan nät.');
  await expect(lage).toHaveText('Offline: sparas på den här datorn');
  await saga.context().setOffline(false);
  await expect(lage).toHaveText(/^Sparat kl\./, { timeout: 20_000 });

  // Another tab signs out: the session is over everywhere, at once.
  const flik = await saga.context().newPage();
  await flik.goto('/min-dag');
  await loggaUt(flik);
  await expect(lage).toHaveText('Utloggad: sparas på den här datorn');
  await saga.locator('.svar .doc p').last().click();
  await saga.keyboard.insertText(' Skrivet utloggad.');
  await expect(saga.getByText('Du är inte längre inloggad')).toBeVisible();
  await saga.close({ runBeforeUnload: false });

  await loggaInMedLosenord(flik, 'saga.wennerholt@hallstahammar.exempel.se');
  await flik.waitForURL((url) => !url.pathname.startsWith('/logga-in'));
  await flik.goto(dokument);
  await expect(flik.locator('.skrivyta')).toContainText('Skrivet utan nät.');
  await expect(flik.locator('.skrivyta')).toContainText('Skrivet utloggad.');
  await expect(flik.locator('.sparat')).toHaveText(/^Sparat kl\./);
  await flik.reload();
  await expect(flik.locator('.skrivyta')).toContainText('Skrivet utloggad.');
});

test('två skriver i samma text samtidigt, ser varandra, och ingenting av det går förlorat', async ({ browser }) => {
  const saga = await som(browser, 'saga.wennerholt');
  const gunnel = await som(browser, 'gunnel.asplind');
  await slappFil(gunnel, { name: 'hallplatser.txt', mimeType: 'text/plain', buffer: Buffer.from(`Hållplatser ${crypto.randomUUID()}`) });
  await saga.goto(await registrera(gunnel, { rubrik: 'Hållplatser', avsandare: 'Någon', arendemening: 'Hållplatser vid skolan' }));
  const dokument = await borjaYttrande(saga);
  const helena = await som(browser, 'helena.strid');
  await helena.goto(dokument);
  await expect(saga.locator('.sparrad')).toContainText('Helena Strid');

  await saga.locator('.svar .doc p').last().click();
  await saga.keyboard.insertText('Sagas mening.');
  await expect(helena.locator('.skrivyta')).toContainText('Sagas mening.');
  await expect(helena.locator('.markor')).toContainText('Saga Wennerholt');
  await helena.context().setOffline(true);
  await helena.locator('.svar .doc p').last().click();
  await helena.keyboard.press('End');
  await helena.keyboard.insertText(' Helenas, utan nät.');
  await expect(helena.locator('.sparat')).toHaveText('Offline: sparas på den här datorn');
  await saga.keyboard.insertText(' Och en till.');
  await helena.context().setOffline(false);
  for (const p of [saga, helena]) {
    await expect.poll(() => utanMarkorer(p)).toContain('Helenas, utan nät.');
    await expect.poll(() => utanMarkorer(p)).toContain('Och en till.');
    await expect(p.locator('.sparat')).toHaveText(/^Sparat kl\./, { timeout: 20_000 });
  }

  // Somebody who may only comment suggests; the writer takes a stand, and only then is it the text's.
  await delaMed(saga, 'Joakim Ahlberg');
  const joakim = await som(browser, 'joakim.ahlberg');
  await joakim.goto(dokument);
  await joakim.getByRole('link', { name: 'Föreslå ändringar i texten' }).click();
  await joakim.locator('.svar .doc p', { hasText: 'Sagas mening.' }).click();
  await joakim.keyboard.press('End');
  await joakim.keyboard.insertText(' Joakims förslag.');
  await expect(joakim.locator('.sparat')).toHaveText(/^Sparat kl\./, { timeout: 20_000 });
  await tillganglig(joakim);
  await expect(saga.locator('.skrivyta ins')).toContainText('Joakims förslag.');
  await saga.getByRole('button', { name: /^Godta/ }).first().click();
  await expect(saga.locator('.skrivyta ins')).toHaveCount(0);
  await expect.poll(() => utanMarkorer(joakim)).toContain('Joakims förslag.');
  await expect(joakim.locator('.skrivyta ins')).toHaveCount(0);
  await joakim.close();

  await helena.getByLabel('Rubrik', { exact: true }).fill('Yttrande om hållplatserna');
  await expect(saga.getByLabel('Rubrik', { exact: true })).toHaveValue('Yttrande om hållplatserna');
  await tillganglig(saga);

  // Handed over by the one while the other has it open: her desk becomes the page where it is read and approved.
  await lamnaForGranskning(saga);
  await expect(helena.locator('.skrivyta')).toHaveCount(0);
  await godkann(helena);
  await saga.goto(dokument);
  for (const ord of ['Sagas mening.', 'Helenas, utan nät.', 'Och en till.', 'Joakims förslag.']) await expect(saga.locator('.lastext')).toContainText(ord);
});

/** The text as it is kept: the others' names stand in the middle of it only to the eye. */
const utanMarkorer = (page: Page) => page.locator('.skrivyta').evaluate((yta) => {
  const kopia = yta.cloneNode(true) as HTMLElement;
  for (const m of kopia.querySelectorAll('.markor')) m.remove();
  return kopia.textContent;
});
