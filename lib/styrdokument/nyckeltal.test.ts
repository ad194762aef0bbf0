import { expect, test } from 'vitest';
import fc from 'fast-check';
import { diagramFor, lasTal, skrivTal } from './nyckeltal.ts';

test('tal läses och skrivs som på svenska', () => {
  expect(['81,25', '1 234', '90 %', '−3'].map(lasTal)).toEqual([81.25, 1234, 90, -3]);
  expect([lasTal('åtta'), lasTal('')]).toEqual([null, null]);
  expect(skrivTal(81.25)).toBe('81,25');
});

test('linjen går genom varje år i ordning, och målet ligger på skalan', () => {
  const d = diagramFor([{ ar: 2021, varde: 84.5, preliminart: false }, { ar: 2020, varde: 81.25, preliminart: false }], 92.5);
  expect(d.punkter.map(({ ar }) => ar)).toEqual([2020, 2021]);
  expect(d.punkter[0]!.y).toBeGreaterThan(d.punkter[1]!.y);
  expect(d.mal).toBeLessThan(d.punkter[1]!.y);
  expect(d.linje).toMatch(/^M\S+ \S+ L\S+ \S+$/);
});

test('inget ligger utanför ytan, hur talen än är', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 30, selector: ([ar]) => ar }), fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (par, mal) => {
    const d = diagramFor(par.map(([ar, varde]) => ({ ar, varde, preliminart: false })), mal);
    return [...d.punkter.map(({ y }) => y), ...d.skala.map(({ y }) => y), ...(d.mal === null ? [] : [d.mal])].every((y) => y >= 0 && y <= d.hojd) && d.punkter.every(({ x }) => x >= 0 && x <= d.bredd);
  }));
});
