import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

// The database first: the others open their pool on it when they are read.
await import('../db/setup.ts');
const { disconnect } = await import('#lib/platform/db');
const { nu } = await import('../factories/remiss.ts');
const { dodaArbetaren } = await import('../factories/utbyte.ts');

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());
afterAll(() => disconnect());

test('arbetaren dödas femhundra gånger mellan två organisationer: inget är borta och inget har kommit två gånger', async () => {
  const { fragade, medNagotPaVag, skillnader } = await dodaArbetaren(500, 3);
  expect(skillnader).toEqual([]);
  expect(medNagotPaVag).toBeGreaterThan(250);
  console.log(`Dödad 500 gånger, ${medNagotPaVag} av dem med något på väg; ${fragade} remisser fram och tillbaka.`);
}, 3_000_000);
