import { expect, test } from 'vitest';
import { ettTill, vantanIOrd, vantetid, type Forsok } from './sparr.ts';

const forsok = (antal: number, steg = 0): Forsok | undefined => Array.from({ length: antal }).reduce<Forsok | undefined>((f, _, i) => ettTill(f, i * steg), undefined);

test('de första felen kostar ingen väntan, sedan dubblas den upp till en kvart', () => {
  expect(vantetid(undefined, 5, 0)).toBe(0);
  expect(vantetid(forsok(4), 5, 0)).toBe(0);
  expect([5, 6, 7].map((antal) => vantetid(forsok(antal), 5, 0))).toEqual([15_000, 30_000, 60_000]);
  expect(vantetid(forsok(100), 5, 0)).toBe(15 * 60_000);
});

test('väntan går över, och den som väntat ut den längsta börjar om', () => {
  expect(vantetid(forsok(5), 5, 14_000)).toBe(1_000);
  expect(vantetid(forsok(5), 5, 15_000)).toBe(0);
  expect(ettTill(forsok(50), 15 * 60_000 + 1)).toMatchObject({ antal: 1 });
  expect(ettTill(forsok(50), 15 * 60_000)).toMatchObject({ antal: 51 });
});

test('väntan sägs i ord', () => {
  expect([800, 20_000, 60_000, 61_000].map(vantanIOrd)).toEqual(['1 sekund', '20 sekunder', '1 minut', '2 minuter']);
});
