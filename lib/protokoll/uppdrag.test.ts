import { expect, test } from 'vitest';
import { aterrapportera, uppdragslage } from './uppdrag.ts';

test.each([
  ['utan dag', { senast: null, rapporterad: null }, '2026-12-01', 'oppet'],
  ['på dagen', { senast: '2026-12-01', rapporterad: null }, '2026-12-01', 'oppet'],
  ['dagen efter', { senast: '2026-12-01', rapporterad: null }, '2026-12-02', 'sent'],
  ['i tid', { senast: '2026-12-01', rapporterad: '2026-12-01' }, '2027-01-01', 'aterrapporterat'],
  ['för sent', { senast: '2026-12-01', rapporterad: '2026-12-05' }, '2027-01-01', 'sent_aterrapporterat'],
] as const)('ett uppdrag %s', (_nar, uppdrag, idag, lage) => {
  expect(uppdragslage(uppdrag, idag)).toBe(lage);
});

test('den som återrapporterar för sent säger varför, i tid behövs inget skäl', () => {
  const u = { senast: '2026-12-01', rapporterad: null };
  expect(aterrapportera(u, '2026-12-01', '2026-12-03', null).ok).toBe(true);
  expect(aterrapportera(u, '2026-12-02', '2026-12-03', null)).toEqual({ ok: false, error: 'skal_for_sent_uppdrag' });
  expect(aterrapportera(u, '2026-12-02', '2026-12-03', 'Underlaget kom sent.').ok).toBe(true);
  expect(aterrapportera(u, '2026-12-04', '2026-12-03', 'x')).toEqual({ ok: false, error: 'rapport_i_framtiden' });
  expect(aterrapportera({ ...u, rapporterad: '2026-11-30' }, '2026-12-01', '2026-12-01', null)).toEqual({ ok: false, error: 'uppdraget_ar_aterrapporterat' });
});
