import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { systemActor } from '#lib/platform/actor';
import { inRegister, inTenant } from '#lib/platform/db';
import { actorFor } from '#lib/platform/session';
import { ensureBuild } from '#lib/platform/start/build';
import { ensureDemo } from '#lib/platform/start/demo';
import { freePort, untilItAnswers } from '#lib/platform/start/port';
import { supervise } from '#lib/platform/start/processes';
import { antecknaNarvaro } from '#lib/sammantrade/antecknaNarvaro';
import { andraPunkt } from '#lib/sammantrade/andraPunkt';
import { laggTillPunkt } from '#lib/sammantrade/laggTillPunkt';
import { oppna } from '#lib/sammantrade/oppna';
import { planera } from '#lib/sammantrade/planera';
import { loadSammantrade } from '#lib/sammantrade/store';
import { yrka } from '#lib/sammantrade/yrka';
import { findBrowser } from '../runner/browser.ts';
import { median, siffror, tabell } from './matt.ts';

/** How long from a key until the next picture has been drawn with what it did: measured in the page, by the event's own time. */
const matare = `(() => {
  window.tider = [];
  addEventListener('keydown', (e) => { const fran = e.timeStamp; requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => window.tider.push(performance.now() - fran); c.port2.postMessage(0); }); }, true);
})()`;

/** A page with nothing but a field and a box that a key ticks: what the browser itself takes. */
const bar = '<!doctype html><title>bar</title><input id="f"><label><input type="radio" id="r"> ja</label><script>document.getElementById("r").addEventListener("keydown", (e) => { e.preventDefault(); e.target.checked = !e.target.checked; })</script>';

async function tider(page: Page, antal: number, tryck: (i: number) => Promise<void>): Promise<number[]> {
  await page.evaluate('window.tider = []');
  for (let i = 0; i < antal; i++) {
    await tryck(i);
    // Asked from here: the page's own policy lets nothing be evaluated in it.
    while ((await page.evaluate<number>('window.tider.length')) <= i) await page.waitForTimeout(2);
  }
  return page.evaluate<number[]>('window.tider');
}

/** Fullmäktige of the demo, 41 seats, all there, one ärende with a yrkande against it. */
async function mote(): Promise<{ adress: string; ledamoter: string[] }> {
  const organisation = await inRegister((tx) => tx.organisation.findFirstOrThrow({ where: { kod: 'hallstahammar' } }));
  const lasa = <T>(work: Parameters<typeof inTenant<T>>[1]) => inTenant(systemActor(organisation.id), work);
  const petra = { actor: await actorFor(organisation.id, (await lasa((tx) => tx.person.findFirstOrThrow({ where: { namn: 'Petra Holmgren' } }))).id), nu: new Date() };
  const organ = await lasa((tx) => tx.organ.findFirstOrThrow({ where: { kod: 'KF' } }));
  const { subject: sammantradeId } = await planera(petra, { organId: organ.id, datum: '2032-03-01', kl: '17.00', plats: 'Folkets hus' });
  const punkt = await laggTillPunkt(petra, { sammantradeId, slag: 'beslut', rubrik: 'Taxa' });
  await andraPunkt(petra, { sammantradeId, punktId: String(punkt.detalj?.['punktId']), version: '1', rubrik: 'Taxa', foredragande: '', forslag: 'höja taxan' } as never);
  await oppna(petra, { sammantradeId, kl: '17.00' });
  const s = await lasa((tx) => loadSammantrade(tx, sammantradeId));
  const ids = s.platser.flatMap(({ innehavareId }) => innehavareId ?? []);
  await antecknaNarvaro(petra, { sammantradeId, handelser: ids.map((personId) => ({ slag: 'kommer' as const, personId })) });
  const paragraf = s.paragrafer.find(({ rubrik }) => rubrik === 'Taxa')!;
  await yrka(petra, { paragrafId: paragraf.id, slag: 'avslag', av: [ids[0] ?? ''] });
  return { adress: `/sammantraden/${sammantradeId}/mote?p=${paragraf.id}`, ledamoter: ids.map((id) => s.personer[id]?.namn ?? '') };
}

test('en tangents verkan i mötet syns inom 100 ms, och hur många gånger en bar sida det är', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paragraf-tangent-'));
  const addresses = { app: process.env['DATABASE_URL'] ?? '', owner: process.env['MIGRATOR_DATABASE_URL'] ?? '' };
  const port = await freePort();
  const env = { DATABASE_URL: addresses.app, PORT: String(port), NEXTAUTH_URL: `http://localhost:${port}`, NEXTAUTH_SECRET: crypto.randomUUID(), DATA_DIR: folder, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await ensureBuild(env);
  await ensureDemo(folder, addresses, env);
  const { adress } = await mote();
  const { name: _, ...start } = await findBrowser();
  const web = supervise({ name: 'Webben', file: 'lib/platform/server.ts', heap: 512, env });
  const browser = await chromium.launch(start);
  try {
    await untilItAnswers(port);
    const page = await (await browser.newContext({ locale: 'sv-SE', viewport: { width: 1440, height: 1000 } })).newPage();
    await page.addInitScript(matare);

    await page.setContent(bar);
    await page.evaluate(matare);
    await page.locator('#f').focus();
    const barText = await tider(page, 40, (i) => page.keyboard.press('abcdefgh'[i % 8] ?? 'a'));
    await page.locator('#r').focus();
    const barRost = await tider(page, 40, () => page.keyboard.press('j'));

    await page.goto(`http://localhost:${port}/logga-in`);
    await page.getByRole('button', { name: /Petra Holmgren/ }).first().click();
    await page.waitForURL(/min-dag/);
    await page.goto(`http://localhost:${port}${adress}`);
    await page.locator('#oppna-votering').waitFor();
    await page.waitForLoadState('networkidle');
    // Open and closed again: the votering form under its key.
    const oppnar = await tider(page, 20, async (i) => { await page.keyboard.press(i % 2 === 0 ? 'v' : 'Escape'); });
    await page.keyboard.press('v');
    const radios = page.locator('.rost-tab tbody tr input[type=radio]');
    await radios.first().focus();
    const roster = await tider(page, 40, (i) => page.keyboard.press(i % 2 === 0 ? 'j' : 'n'));
    expect(await page.locator('.rost-tab input:checked').count()).toBe(40);
    await page.keyboard.press('Escape');
    await page.locator('#oppna-text').click();
    await page.getByLabel('Bakgrund').focus();
    const skrivet = await tider(page, 60, (i) => page.keyboard.press('abcdefgh'[i % 8] ?? 'a'));

    // B decides on the server: until the decision stands there.
    await page.keyboard.press('Escape');
    await page.locator('#bifall').waitFor();
    await page.waitForTimeout(1_500);
    const fran = performance.now();
    await page.locator('body').press('b');
    await page.locator('.doc.beslut').waitFor();
    const bifall = performance.now() - fran;

    const sista = (tal: readonly number[]) => tal.toSorted((a, b) => a - b)[Math.floor(tal.length * 0.95)] ?? 0;
    const rad = (vad: string, tal: readonly number[], golv: readonly number[]) => [vad, siffror(median(tal)), siffror(sista(tal)), siffror(median(tal) / median(golv))];
    tabell('En tangents verkan på skärmen, 41 ledamöter', ['vad', 'ms', '95 %', 'kvot'], [
      rad('En röst i omröstningen', roster, barRost), rad('Ett tecken i texten', skrivet, barText), rad('Formuläret öppnas eller stängs', oppnar, barRost),
      rad('Bar sida: en kryssruta', barRost, barRost), rad('Bar sida: ett tecken', barText, barText), ['Bifall, tills beslutet står där', siffror(bifall), '', ''],
    ]);
    for (const tal of [roster, skrivet, oppnar]) expect(median(tal)).toBeLessThanOrEqual(100);
  } finally {
    await browser.close();
    await web.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
