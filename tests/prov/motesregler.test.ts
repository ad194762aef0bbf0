import fc from 'fast-check';
import { test } from 'vitest';
import { andelenAvgor, kedjanNamnerVinnaren, narvaronFoljer, rosternaStammer } from '../factories/mote/egenskaper.ts';

const lange = { numRuns: 5_000 };
test('närvaro, ordförandeskap och beslutförhet följer av händelserna, i tusentals möten', () => fc.assert(narvaronFoljer, lange), 300_000);
test('omröstningar räknar rätt, i tusentals omröstningar', () => fc.assert(rosternaStammer, { numRuns: 20_000 }), 300_000);
test('andelar avgör rätt, i tusentals omröstningar', () => fc.assert(andelenAvgor, { numRuns: 20_000 }), 300_000);
test('kedjor av propositioner ger en nämnd vinnare, i tusentals ärenden', () => fc.assert(kedjanNamnerVinnaren, lange), 300_000);
