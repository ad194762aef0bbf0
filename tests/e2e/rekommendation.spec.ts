import { expect, test } from '@playwright/test';
import pg from 'pg';
import { egenWebblasare as som, tillganglig } from './steg/konto.ts';
import { anteckna, rad, skickaRekommendation, skrivRekommendation } from './steg/rekommendation.ts';
import { egetUnderlag, lasFro003, type Rekommendationsunderlag } from './underlag/fro003.ts';

const fro = lasFro003();
const kommuner = ['Alvik', 'Bergånger', 'Dalsta', 'Ekmo', 'Forshult', 'Granvik', 'Hedeby', 'Isnäs', 'Järvsta', 'Klinta', 'Lillån', 'Myrheden', 'Norrfors', 'Ottsjö', 'Provköping'];

/** Sixteen huvudmän that work elsewhere, in the common register: nobody's inbox in the demo is touched. */
async function iRegistret(mark: string, landsting: string): Promise<readonly string[]> {
  const namn = [`${landsting} ${mark}`, ...kommuner.map((k) => `${k} ${mark}`)];
  const klient = new pg.Client({ connectionString: process.env['MIGRATOR_DATABASE_URL'] });
  await klient.connect();
  for (const [i, n] of namn.entries()) await klient.query(`insert into organisation (id, namn, kortnamn, kod, slag, grupper, ansluten) values (gen_random_uuid(), $1, $1, $2, $3, '{}', false)`, [n, `${mark}-${i}`, i === 0 ? 'region' : 'kommun']);
  await klient.end();
  return namn;
}

test(`en styrgrupps rekommendation till sexton huvudmän, varav en byter namn mitt i${fro ? ' (frö 003)' : ''}: skriven, skickad, fylld för hand, påmind, utskriven och öppen`, async ({ browser }) => {
  test.setTimeout(180_000);
  const underlag: Rekommendationsunderlag = fro ?? egetUnderlag;
  const mark = crypto.randomUUID().slice(0, 6);
  const namn = await iRegistret(mark, underlag.fore);
  const [landsting = '', forsta = '', andra = ''] = namn;
  const titel = `${underlag.titel} ${mark}`;
  const page = await som(browser, 'henrik.tornfelt', 'region-vastmanland');

  await page.goto('/rekommendationer');
  await tillganglig(page);
  await page.getByRole('link', { name: 'Ny rekommendation' }).click();
  const form = page.getByRole('form', { name: 'Från någon annan' });
  await form.getByRole('button', { name: 'Börja skriva' }).click();
  await expect(page.getByText('Skriv vad rekommendationen gäller.').first()).toBeVisible();
  await form.getByLabel('Vad rekommendationen gäller').fill(titel);
  await form.getByLabel(/^Vem som rekommenderar/).fill(underlag.fran);
  await form.getByRole('button', { name: 'Börja skriva' }).click();
  await skrivRekommendation(page, { satser: underlag.satser.map((s, i) => `att ${s}${i === 0 ? '; samt' : '.'}`), bakgrund: underlag.bakgrund, malTid: underlag.malTid, huvudman: namn, bilagor: [1, 2, 3].map((i) => ({ name: `Bilaga ${i} ${mark}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`Bilaga ${i} ${mark}`) })) });
  await expect(page.getByText('Klar att skickas till 16 huvudmän.')).toBeVisible();
  await tillganglig(page);
  const matris = await skickaRekommendation(page);
  await expect(page.getByText('Ingen har antagit än. Alla behövs.')).toBeVisible();
  await expect(page.getByText('samma för alla, SHA-256')).toHaveCount(3);
  await expect(page.getByText('innan årsskiftet').first()).toBeVisible();
  await expect(page.getByRole('table').getByRole('link', { name: /^Ej behandlat/ })).toHaveCount(32);

  const idag = new Date().toISOString().slice(0, 10);
  const igar = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await anteckna(page, matris, landsting, { organ: 'Landstingsfullmäktige', datum: igar, paragraf: '118', dnr: 'VLL 88-2018', utfall: ['Antar', 'Antar'] });
  await anteckna(page, matris, forsta, { organ: 'Kommunfullmäktige', datum: idag, paragraf: '71', dnr: 'KS 2018/71', utfall: ['Antar', 'Antar med ändring'], andring: 'godkänna direktivet, med en tidplan' });
  await tillganglig(page);

  await page.goto('/rekommendationer/huvudman');
  const byter = page.getByRole('form', { name: 'Byter namn' });
  await byter.getByLabel('Vem').selectOption({ label: landsting });
  await byter.getByLabel('Nytt namn').fill(`${underlag.efter} ${mark}`);
  await byter.getByLabel('Från och med').fill(idag);
  await byter.getByRole('button', { name: 'Spara namnet' }).click();
  await expect(page.getByText(`${landsting} till och med ${igar}`)).toBeVisible();
  await tillganglig(page);

  await page.goto(matris);
  await expect(page.getByText('Två av 16 huvudmän har antagit. Alla behövs.')).toBeVisible();
  const region = rad(page, `${underlag.efter} ${mark}`);
  await expect(region).toContainText('Landstingsfullmäktige');
  await expect(rad(page, forsta)).toContainText('Antar med ändring');
  await page.getByRole('button', { name: 'Påminn', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skicka påminnelsen' }).click();
  await expect(rad(page, andra)).toContainText('påmind');
  await tillganglig(page);
  await region.getByRole('link', { name: /^Antar/ }).first().click();
  await expect(page.getByText('Hette då')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Utdrag 118.txt' })).toBeVisible();

  await page.goto(matris);
  for (const [form2, typ] of [['xlsx', 'spreadsheetml'], ['pdf', 'application/pdf']] as const) {
    const svar = await page.request.get(`/api${matris}/matris?form=${form2}`);
    expect([svar.status(), svar.headers()['content-type']?.includes(typ)]).toEqual([200, true]);
  }
  await page.getByRole('button', { name: 'Visa öppet' }).click();
  const oppen = await page.getByRole('link', { name: 'Visa den öppna sidan' }).getAttribute('href');
  const utan = await (await browser.newContext({ locale: 'sv-SE', javaScriptEnabled: false, viewport: { width: 390, height: 844 } })).newPage();
  await utan.goto(new URL(oppen ?? '', page.url()).href);
  await expect(utan.getByRole('heading', { level: 1, name: titel })).toBeVisible();
  await expect(utan.getByRole('row', { name: new RegExp(forsta) })).toContainText('godkänna direktivet, med en tidplan');
  const med = await som(browser, 'henrik.tornfelt', 'region-vastmanland');
  await med.goto(new URL(oppen ?? '', page.url()).href);
  await tillganglig(med);
  expect((await utan.request.get(`${new URL(oppen ?? '', page.url()).href}/rekommendation`)).headers()['content-type']).toBe('application/pdf');
});
