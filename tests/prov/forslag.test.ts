import fc from 'fast-check';
import { test } from 'vitest';
import { andring, dokumentprov, provaForslag } from '../factories/forslag.ts';

test('10 000 slumpade listor av förslag: avvisade allesammans är texten som den var, godtagna är den som om det skrivits', () => {
  fc.assert(fc.property(dokumentprov, fc.array(andring, { maxLength: 25 }), (stycken, andringar) => provaForslag(stycken, andringar)), { numRuns: 10_000 });
});
