import { expect, test } from '@playwright/test';
import { loggaIn, loggaInMedLosenord, loggaUt, losenord, menyn, tillganglig } from './steg/konto.ts';

test('den som inte är inloggad kommer till inloggningen och sedan dit hon skulle', async ({ page }) => {
  await page.goto('/konto?bytt');
  await expect(page).toHaveURL(/\/logga-in\?till=%2Fkonto%3Fbytt/);
  await tillganglig(page);
  await loggaInMedLosenord(page, 'annika.forsmark@hallstahammar.exempel.se');
  await expect(page).toHaveURL(/\/konto\?bytt/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ditt konto');
});

test('fel sägs på svenska överst i main, vid fältet och i titeln, och adressen står kvar', async ({ page }) => {
  await page.goto('/logga-in');
  await page.getByRole('button', { name: 'Logga in', exact: true }).click();
  await expect(page).toHaveTitle(/^Fel: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Skriv din e-postadress.', 'Skriv ditt lösenord.']);
  await tillganglig(page);
  await loggaInMedLosenord(page, 'ingen@hallstahammar.exempel.se', 'fel');
  await expect(page.getByRole('alert').locator('visible=true').first()).toContainText('E-postadressen eller lösenordet stämmer inte');
  await expect(page.getByLabel('E-post', { exact: true })).toHaveValue('ingen@hallstahammar.exempel.se');
});

test('många fel i rad får vänta', async ({ page }) => {
  await page.goto('/logga-in');
  for (let i = 0; i < 6; i++) {
    await loggaInMedLosenord(page, 'gissad@hallstahammar.exempel.se', `fel${i}`);
    await expect(page.getByRole('alert').locator('visible=true').first()).toContainText(i < 5 ? 'stämmer inte' : 'för många försök');
  }
});

test('utan skript går det att logga in, få fel sagda och logga ut', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/logga-in?till=/konto');
  await loggaInMedLosenord(page, 'annika.forsmark@hallstahammar.exempel.se', 'fel');
  await expect(page.getByRole('alert')).toContainText('stämmer inte');
  await expect(page.getByLabel('E-post', { exact: true })).toHaveValue('annika.forsmark@hallstahammar.exempel.se');
  await loggaInMedLosenord(page, 'annika.forsmark@hallstahammar.exempel.se');
  await expect(page).toHaveURL(/\/konto$/);
  await loggaUt(page);
  await page.goto('/konto');
  await expect(page).toHaveURL(/\/logga-in/);
  await context.close();
});

test('efter inloggningen leds man aldrig bort från systemet', async ({ page }) => {
  for (const till of ['//ond.exempel.se', '/\\ond.exempel.se', 'https://ond.exempel.se/', '/logga-in', 'javascript:alert(1)']) {
    await page.context().clearCookies();
    await page.goto(`/logga-in?till=${encodeURIComponent(till)}`);
    await page.getByRole('button', { name: 'Maja Sundell', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/min-dag' && url.hostname === 'localhost');
  }
});

test('kakan är bara för servern, och sidorna får inte ramas in eller köra andras skript', async ({ page, context }) => {
  await loggaIn(page, 'Maja Sundell');
  const kaka = (await context.cookies()).find(({ name }) => name.endsWith('session-token'));
  expect(kaka).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  const fel: string[] = [];
  page.on('console', (m) => { if (m.type() === 'error') fel.push(m.text()); });
  const svar = await page.goto('/min-dag');
  const rubriker = svar?.headers() ?? {};
  expect(rubriker['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'; .*frame-ancestors 'none'/);
  expect(rubriker).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
  // The keys are there once the page's own script has woken.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.evaluate(() => { const s = document.createElement('script'); s.textContent = 'window.kapad = true'; document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.kapad = true">'); });
  expect(await page.evaluate(() => 'kapad' in window)).toBe(false);
  expect(fel.filter((text) => !/onerror|inline event handler|404/i.test(text))).toEqual([]);
});

test('menyn visar det ens roller får: registrator, nämndsekreterare, ledamot, administratör', async ({ page }) => {
  const vantat = {
    'Annika Forsmark': ['Min dag', 'Inkorg', 'Ärenden', 'Remisser', 'Sammanträden', 'Motioner och frågor', 'Uppdrag', 'Styrdokument', 'Dialogmöten', 'Rekommendationer', 'Delegation', 'Expediering', 'Anslagstavla'],
    'Maja Sundell': ['Min dag', 'Ärenden', 'Remisser', 'Sammanträden', 'Motioner och frågor', 'Uppdrag', 'Styrdokument', 'Dialogmöten', 'Rekommendationer', 'Delegation', 'Expediering', 'Anslagstavla'],
    'Elin Sörvik': ['Min dag', 'Sammanträden', 'Motioner och frågor', 'Uppdrag', 'Styrdokument', 'Dialogmöten', 'Anslagstavla'],
    'Rut Bergslund': ['Min dag', 'Administration', 'Styrdokument', 'Anslagstavla'],
  };
  for (const [namn, poster] of Object.entries(vantat)) {
    await loggaIn(page, namn);
    expect(await menyn(page), namn).toEqual(poster);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Min dag');
    await tillganglig(page);
  }
});

test('en ledamot som skriver in administrationens adress ser ingenting där', async ({ page }) => {
  await loggaIn(page, 'Elin Sörvik');
  for (const adress of ['/administration', '/administration/personer', '/administration/serier', '/administration/organisationer']) {
    await page.goto(adress);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
  }
});

test('en session som dör medan man skriver: det skrivna står kvar, och går att spara efter ny inloggning', async ({ page, context }) => {
  await loggaIn(page, 'Rut Bergslund', '/administration/personer/ny');
  await page.getByLabel('Namn', { exact: true }).fill('Greta Provberg');
  const kakor = await context.cookies();
  await context.clearCookies();
  await page.getByRole('button', { name: 'Lägg upp personen' }).click();
  await expect(page.getByRole('alert').locator('visible=true').first()).toContainText('inte längre inloggad');
  await expect(page.getByRole('link', { name: 'Logga in i en ny flik' })).toBeVisible();
  await expect(page.getByLabel('Namn', { exact: true })).toHaveValue('Greta Provberg');
  await tillganglig(page);
  await context.addCookies(kakor);
  await page.getByRole('button', { name: 'Lägg upp personen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Greta Provberg');
});

test('en administratör lägger upp en person, ger en roll, stänger av henne: hon är ute vid nästa klick', async ({ page, browser, baseURL }) => {
  const epost = `ny.${Date.now()}@hallstahammar.exempel.se`;
  await loggaIn(page, 'Rut Bergslund', '/administration/personer/ny');
  await page.getByLabel('Namn', { exact: true }).fill('Hedda Nyberg');
  await page.getByLabel(/^E-post/).fill(epost);
  await page.getByLabel(/^Första lösenordet/).fill(losenord);
  await page.getByRole('button', { name: 'Lägg upp personen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hedda Nyberg');

  const annat = await browser.newContext(baseURL ? { baseURL } : {});
  const hennes = await annat.newPage();
  await hennes.goto('/logga-in');
  await loggaInMedLosenord(hennes, epost);
  await hennes.waitForURL('**/min-dag');
  expect(await menyn(hennes)).not.toContain('Inkorg');

  await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Registrator' });
  await page.getByLabel(/^Var/).selectOption({ label: 'Socialnämnden' });
  await page.getByRole('button', { name: 'Ge rollen' }).click();
  await expect(page.getByRole('row', { name: /Registrator.*Socialnämnden/ })).toBeVisible();
  await tillganglig(page);
  await hennes.reload();
  expect(await menyn(hennes)).toContain('Inkorg');

  await page.getByRole('button', { name: 'Stäng av Hedda Nyberg' }).click();
  await expect(page.getByText('Är avstängd')).toBeVisible();
  await hennes.goto('/min-dag');
  await expect(hennes).toHaveURL(/\/logga-in/);
  await annat.close();
});

test('den vakanta platsen i socialnämnden tillsätts och blir vakant igen', async ({ page }) => {
  await loggaIn(page, 'Rut Bergslund');
  await page.getByRole('link', { name: 'Tillsätt: Vakant plats i socialnämnden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Socialnämnden');
  await page.getByRole('button', { name: 'Tillsätt ordinarie plats 11' }).click();
  const ruta = page.getByRole('dialog', { name: /Tillsätt/ });
  await ruta.getByLabel('Person', { exact: true }).selectOption({ label: 'Ulla Norrby' });
  await ruta.getByRole('button', { name: 'Tillsätt' }).click();
  await expect(ruta.getByRole('alert')).toContainText('partibeteckningen');
  await ruta.getByLabel('Parti', { exact: true }).fill('SD');
  await ruta.getByRole('button', { name: 'Tillsätt' }).click();
  await expect(page.getByRole('row', { name: /Ordinarie 11 Ulla Norrby/ })).toBeVisible();
  await expect(page.getByText('Alla platser är tillsatta.')).toBeVisible();
  await page.getByRole('button', { name: 'Entlediga Ulla Norrby' }).click();
  const avsked = page.getByRole('dialog', { name: 'Entlediga Ulla Norrby' });
  await avsked.getByLabel('Sista dag', { exact: true }).fill('i övermorgon');
  await avsked.getByRole('button', { name: 'Entlediga' }).click();
  await expect(avsked.getByRole('alert')).toContainText('inget datum');
  await avsked.getByLabel('Sista dag', { exact: true }).fill('2020-01-01');
  await avsked.getByRole('button', { name: 'Entlediga' }).click();
  await expect(avsked.getByRole('alert')).toContainText('före tillträdet');
  const igar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now() - 86_400_000);
  await avsked.getByLabel('Sista dag', { exact: true }).fill(igar);
  await avsked.getByRole('button', { name: 'Entlediga' }).click();
  await expect(page.getByText('En plats är vakant.')).toBeVisible();
});

test('varje sida i administrationen är ren', async ({ page }) => {
  await loggaIn(page, 'Rut Bergslund');
  for (const adress of ['/administration', '/administration/personer', '/administration/befattningar', '/administration/serier', '/administration/organisationer', '/administration/myndigheter/ny', '/administration/organ/ny', '/administration/befattningar/ny', '/administration/serier/ny', '/konto']) {
    await page.goto(adress);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await tillganglig(page);
  }
});
