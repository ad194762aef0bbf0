import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { disconnect } from '#lib/platform/db';
import { nu } from '../factories/remiss.ts';
import { dodaArbetaren } from '../factories/utbyte.ts';

process.env['PARAGRAF_KLOCKA'] = path.join(mkdtempSync(path.join(os.tmpdir(), 'klocka-')), 'nu');
writeFileSync(process.env['PARAGRAF_KLOCKA'], nu.toISOString());
afterAll(() => disconnect());

test('arbetaren dödas tjugo gånger mellan två organisationer: varje remiss, kvittens och svar kommer fram en gång', async () => {
  const { fragade, medNagotPaVag, skillnader } = await dodaArbetaren(20, 4);
  expect(skillnader).toEqual([]);
  // A kill when nothing was under way would prove nothing.
  expect(medNagotPaVag).toBeGreaterThan(10);
  console.log(`Dödad 20 gånger, ${medNagotPaVag} av dem med något på väg; ${fragade} remisser fram och tillbaka.`);
}, 120_000);
