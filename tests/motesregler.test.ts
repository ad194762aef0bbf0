import fc from 'fast-check';
import { test } from 'vitest';
import { andelenAvgor, kedjanNamnerVinnaren, narvaronFoljer, rosternaStammer } from './factories/mote/egenskaper.ts';

test('för varje följd av händelser följer närvaro, ordförandeskap och beslutförhet vid varje paragraf (KL 5:45, 6:27)', () => fc.assert(narvaronFoljer, { numRuns: 60 }));
test('en omröstning räknar bara dem som tjänstgör, en röst var, och summan är namnen (KL 5:54)', () => fc.assert(rosternaStammer, { numRuns: 200 }));
test('där en andel krävs avgör den, uträknad i hela personer, och ingen utslagsröst (KL 5:50, 5:52, 5:55)', () => fc.assert(andelenAvgor, { numRuns: 300 }));
test('varje kedja av propositioner ger en vinnare, och texten nämner den med ett namn som ingen annan har (KL 5:53)', () => fc.assert(kedjanNamnerVinnaren, { numRuns: 100 }));
