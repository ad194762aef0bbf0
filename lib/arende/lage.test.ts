import { expect, test } from 'vitest';
import { skrivLage } from './lage.ts';

const lage = (l: Partial<Parameters<typeof skrivLage>[0]> = {}) => skrivLage({ status: 'oppet', avslutat: null, handlaggare: 'Saga Wennerholt', frister: [], idag: '2026-11-21', ...l });
const svar = (dag: string) => ({ vad: 'Svaret ska vara inne', dag });

test('meningen säger läge, handläggare och nästa frist', () => {
  expect(lage({ frister: [svar('2026-12-20'), svar('2026-11-30')] })).toBe('Ärendet är öppet och ligger hos Saga Wennerholt. Svaret ska vara inne senast 30\u00A0november 2026, om 9 dagar.');
});

test('utan handläggare och utan frist', () => {
  expect(lage({ handlaggare: null })).toBe('Ärendet är öppet och har ingen handläggare än.');
});

test.each([
  ['i dag', '2026-11-21', 'Svaret ska vara inne i dag.'],
  ['i morgon', '2026-11-22', 'Svaret ska vara inne i morgon, 22\u00A0november 2026.'],
  ['i går', '2026-11-20', 'Svaret skulle ha varit inne senast 20\u00A0november 2026, för en dag sedan.'],
  ['förra veckan', '2026-11-14', 'Svaret skulle ha varit inne senast 14\u00A0november 2026, för 7 dagar sedan.'],
])('en frist som är %s', (_, dag, mening) => {
  expect(lage({ frister: [svar(dag)] })).toContain(mening);
});

test('den frist som återstår går före den som har gått', () => {
  expect(lage({ frister: [svar('2026-11-01'), svar('2026-12-01')] })).toContain('1\u00A0december 2026');
});

test('ett avslutat ärende säger när', () => {
  expect(lage({ status: 'avslutat', avslutat: '2026-10-02', frister: [svar('2026-12-01')] })).toBe('Ärendet avslutades den 2\u00A0oktober 2026.');
});
