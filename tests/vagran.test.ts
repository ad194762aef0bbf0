import { expect, test } from 'vitest';
import { kanda, sentence } from '#lib/vagran';
import { lasKallkod, type Fil } from './kallkod.ts';

const thrown = /\bnew Refused\(\s*['`]([a-zåäö_]+)/g;
const refused = /\b(?:refuse|new Refused)\(\s*['`]([a-zåäö_]+)/g;

/**
 * Every code that the rules and commands refuse with, as it stands in the source; what follows `|` is what goes into the sentence.
 * What platform's own readers (a date, a time) refuse, the field that calls them puts into words.
 */
const koder = (filer: readonly Fil[]) =>
  filer
    .filter(({ fil }) => !fil.endsWith('.test.ts'))
    .flatMap(({ fil, kod }) => [...kod.matchAll(fil.startsWith('lib/platform/') ? thrown : refused)].map(([, vagran = '']) => ({ fil, vagran })));
const utanMening = (filer: readonly Fil[]) => koder(filer).filter(({ vagran }) => !kanda().includes(vagran)).map(({ fil, vagran }) => `${fil}: ${vagran}`);

test('varje nej har en svensk mening', () => {
  const allt = lasKallkod(['lib'], /\.ts$/);
  expect(koder(allt).length).toBeGreaterThan(40);
  expect([...new Set(utanMening(allt))]).toEqual([]);
  expect(utanMening([{ fil: 'lib/x.ts', kod: `throw new Refused('planterat_nej')` }])).toEqual(['lib/x.ts: planterat_nej']);
});

test('varje mening är en mening', () => {
  expect(kanda().filter((kod) => !/^[A-ZÅÄÖ].+[.?]$/.test(sentence(kod)) || /[a-z]_[a-z]/.test(sentence(kod)))).toEqual([]);
});
