import { expect, test } from 'vitest';
import { harUppgatt, namnVid, skrivNamn } from './huvudman.ts';

const namn = [{ namn: 'Region Provlandet', fran: '2019-01-01', till: null }, { namn: 'Provlandets läns landsting', fran: null, till: '2018-12-31' }];

test.each([['2018-10-01', 'Provlandets läns landsting'], ['2018-12-31', 'Provlandets läns landsting'], ['2019-01-01', 'Region Provlandet'], ['2026-01-01', 'Region Provlandet']])('den %s heter huvudmannen %s', (dag, heter) => {
  expect(namnVid(namn, dag)).toBe(heter);
});

test('före det första kända namnet och efter det sista gäller det närmaste, och utan namn heter den ingenting', () => {
  const kant = [{ namn: 'Nykommun', fran: '2020-01-01', till: '2021-12-31' }];
  expect([namnVid(kant, '2019-05-01'), namnVid(kant, '2025-01-01'), namnVid([], '2025-01-01')]).toEqual(['Nykommun', 'Nykommun', '']);
});

test('ett namn som har bytts sägs med det nya och från när', () => {
  expect(skrivNamn(namn, '2018-11-20', '2019-03-01')).toBe('Provlandets läns landsting, från 2019-01-01 Region Provlandet');
  expect(skrivNamn(namn, '2019-02-01', '2019-03-01')).toBe('Region Provlandet');
});

test('den som går upp i en annan har gjort det från och med dagen', () => {
  const h = { uppgar: { i: 'b', fran: '2020-01-01' } };
  expect([harUppgatt(h, '2019-12-31'), harUppgatt(h, '2020-01-01'), harUppgatt({ uppgar: null }, '2020-01-01')]).toEqual([false, true, false]);
});
