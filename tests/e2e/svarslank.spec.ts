import { expect, test } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { instansrad, skickaRemiss, skrivRemiss } from './steg/remiss.ts';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';

/** The address in the letter that went to somebody. */
function lankTill(epost: string): string {
  const mapp = process.env['POST_DIR'] ?? '';
  for (const fil of fs.readdirSync(mapp).toSorted().toReversed()) {
    const brev = fs.readFileSync(path.join(mapp, fil), 'utf8').replaceAll('=\r\n', '').replaceAll('=\n', '');
    if (brev.includes(epost)) return /\/svara\/[\w-]+\/[\w-]{32}/.exec(brev)?.[0] ?? '';
  }
  return '';
}

test('den som saknar konto svarar på en remiss på sin egen länk, utan skript', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const mark = crypto.randomUUID().slice(0, 8);
  const [forening, epost, titel] = [`Cykelföreningen ${mark}`, `kansli.${mark}@forening.exempel.se`, `Cykelstrategi ${mark}`];
  const admin = await som(browser, 'vidar.stjernlund', 'region-vastmanland');
  await admin.goto('/administration/organisationer');
  const ruta = admin.getByRole('form', { name: 'Lägg till en organisation' });
  await ruta.getByLabel('Namn', { exact: true }).fill(forening);
  await ruta.getByLabel('E-post', { exact: true }).fill(epost);
  await ruta.getByLabel('Slag', { exact: true }).selectOption({ label: 'Förening' });
  await ruta.getByRole('button', { name: /^Lägg till/ }).click();
  await expect(admin.getByText(forening).first()).toBeVisible();

  const region = await som(browser, 'henrik.tornfelt', 'region-vastmanland');
  await skrivRemiss(region, { titel, svarstid: '26 februari 2030', text: 'Ni bjuds in att svara.', svarTill: 'registrator@region.exempel.se', format: 'Word och PDF', fragor: ['Är målen tydliga?'], instanser: [forening] });
  await skickaRemiss(region);
  const tavla = region.url();
  await expect.poll(() => lankTill(epost), { timeout: 30_000 }).not.toBe('');
  const adress = lankTill(epost);
  await region.reload();
  await expect(instansrad(region, forening)).toContainText('Svarslänk skickad');

  const utan = await browser.newContext({ locale: 'sv-SE', javaScriptEnabled: false, viewport: { width: 390, height: 844 }, ...(baseURL ? { baseURL } : {}) });
  const page = await utan.newPage();
  await page.goto(adress);
  await expect(page.getByRole('heading', { level: 1, name: titel })).toBeVisible();
  await page.getByLabel('Namn', { exact: true }).fill('Vera Kontaktsson');
  await page.getByLabel('Svar på fråga 1').fill('Målen är tydliga.\n\nMen vägen dit saknas.');
  await page.getByLabel('Bifoga Word eller PDF').setInputFiles({ name: 'tomt.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
  await page.getByRole('button', { name: 'Spara och fortsätt senare' }).click();
  await expect(page.getByRole('status')).toContainText('Sparat');
  await page.getByLabel('Bifoga Word eller PDF').setInputFiles({ name: 'bilaga.pdf', mimeType: 'application/pdf', buffer: Buffer.from('ingen pdf') });
  const med = await (await browser.newContext({ locale: 'sv-SE', ...(baseURL ? { baseURL } : {}) })).newPage();
  await med.goto(adress);
  await tillganglig(med);
  await page.getByRole('button', { name: 'Lämna in svaret' }).click();
  await expect(page.getByRole('alert')).toContainText('något annat än vad namnet säger');
  await expect(page.getByLabel('Svar på fråga 1')).toHaveValue('Målen är tydliga.\n\nMen vägen dit saknas.');
  await page.getByLabel('Bifoga Word eller PDF').setInputFiles({ name: 'bilaga.txt', mimeType: 'text/plain', buffer: Buffer.from('Mer att läsa.') });
  await page.getByRole('button', { name: 'Lämna in svaret' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Svaret är inlämnat' })).toBeVisible();
  const kvitto = await page.request.get(`${adress}/kvitto`);
  expect([kvitto.status(), kvitto.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await page.request.get(`${adress.slice(0, -4)}aaaa`)).status()).toBe(404);
  await utan.close();

  await med.reload();
  await tillganglig(med);
  await expect(async () => {
    await region.goto(tavla);
    await expect(instansrad(region, forening)).toContainText('Besvarad', { timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await instansrad(region, forening).getByRole('link').first().click();
  await expect(region.getByRole('main')).toContainText('Men vägen dit saknas.');
});
