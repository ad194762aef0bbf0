import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { skapaYttrande } from '#lib/yttrande/skapaYttrande';
import { skrivIn } from '#lib/dokument/ytext';
import type { Nod } from '#lib/dokument/schema';
import { kommun } from '../factories/kommun.ts';
import { forstaText, klient, session } from '../factories/samskrift.ts';
import { remissarende, stycke } from '../factories/skriv.ts';
import { median, siffror, tabell } from './matt.ts';

const antalKlienter = 20;
const text: Nod[] = Array.from({ length: 80 }, (_, i) => stycke(`Stycke ${i}: ${'ord '.repeat(49)}`));

/** A process of its own, so that the server's work is not the browsers'. */
async function egenProcess(fil: string) {
  const barn = spawn(process.execPath, [fil], { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<number>((klart) => { barn.stdout.on('data', (d: Buffer) => { const p = /port (\d+)/.exec(String(d)); if (p) klart(Number(p[1])); }); });
  return { port, stang: () => barn.kill() };
}

/** From a key in the first browser until all the others have the sign. */
async function tangent(y: readonly Y.Doc[], skriv: () => void): Promise<number> {
  const fran = performance.now();
  const framme = Promise.all(y.slice(1).map((d) => new Promise<void>((klart) => { d.once('update', () => klart()); })));
  skriv();
  await framme;
  return performance.now() - fran;
}

test('ett tecken når de andra nitton', async () => {
  const k = await kommun();
  const { actor, ctx } = await k.person('handlaggare', 'SN');
  const { arendeId } = await remissarende(k, 'SN');
  const dokumentId = String((await skapaYttrande(ctx, { arendeId })).detalj?.['dokumentId']);
  const { cookie } = await session(actor);
  const [rummet, relat] = [await egenProcess(path.join(import.meta.dirname, '../factories/skrivserver.ts')), await egenProcess(path.join(import.meta.dirname, '../factories/relaet.ts'))];
  const vara = Array.from({ length: antalKlienter }, () => klient(rummet.port, cookie, dokumentId));
  await vara[0]?.anslut();
  vara[0]?.satt({ type: 'doc', content: text });
  await vara[0]?.sparat();
  await Promise.all(vara.slice(1).map((c) => c.anslut()));

  const borjan = new Y.Doc();
  skrivIn(borjan, { innehall: { type: 'doc', content: text } });
  const bara = await Promise.all(Array.from({ length: antalKlienter }, async () => {
    const y = new Y.Doc();
    Y.applyUpdate(y, Y.encodeStateAsUpdate(borjan));
    const ws = new WebSocket(`ws://127.0.0.1:${relat.port}/`);
    ws.binaryType = 'arraybuffer';
    await new Promise((klart) => { ws.onopen = klart; });
    ws.onmessage = (e) => Y.applyUpdate(y, new Uint8Array(e.data as ArrayBuffer), ws);
    y.on('update', (u: Uint8Array, origin: unknown) => { if (origin !== ws) ws.send(u as Uint8Array<ArrayBuffer>); });
    return { y, bort: () => ws.close() };
  }));

  // The relay's own document holds the same 4 000 words.
  const forst = new WebSocket(`ws://127.0.0.1:${relat.port}/`);
  await new Promise((klart) => { forst.onopen = klart; });
  forst.send(Y.encodeStateAsUpdate(borjan) as Uint8Array<ArrayBuffer>);

  const skriv = (y: Y.Doc) => () => { const t = forstaText(y); t.insert(t.length, 'x'); };
  const [deras, vart]: [number[], number[]] = [[], []];
  for (let i = -15; i < 80; i++) {
    // By turns, so that what else the machine does falls on both.
    const a = await tangent(bara.map((b) => b.y), skriv((bara[0] as (typeof bara)[number]).y));
    const b = await tangent(vara.map((c) => c.y), skriv((vara[0] as (typeof vara)[number]).y));
    if (i >= 0) { deras.push(a); vart.push(b); }
    await new Promise((klart) => { setTimeout(klart, 30); });
  }
  for (const c of vara) c.bort();
  for (const b of bara) b.bort();
  forst.close();
  rummet.stang();
  relat.stang();
  const kvot = median(vart) / median(deras);
  tabell(`Ett tecken från en av ${antalKlienter} till de andra, 4 000 ord, millisekunder (median av ${vart.length})`, ['', 'ms', 'gånger'], [['bara ett relä för yjs', siffror(median(deras)), '1'], ['skrivrummet: rätten prövad, sparat i databasen', siffror(median(vart)), siffror(kvot)]]);
  expect(kvot).toBeLessThan(1.5);
});
