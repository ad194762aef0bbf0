import { expect, test } from 'vitest';
import { iDagar, ingress, type Punkt } from './dagar.ts';

// A Wednesday.
const idag = '2019-10-02';
const punkt = (id: string, dag: string | null, tid?: string): Punkt => ({ id, dag, ...(tid ? { tid } : {}), titel: `Sak ${id}`, href: '/', gor: 'Gör' });

test('försenat kommer först, sedan dag för dag, nästa vecka och senare', () => {
  const grupper = iDagar([punkt('g', '2019-12-20'), punkt('f', '2019-10-08'), punkt('e', '2019-10-04'), punkt('d', '2019-10-03'), punkt('b', null), punkt('c', idag, '09:00'), punkt('a', '2019-10-01')], idag);
  expect(grupper.map(({ namn, under, rader }) => [namn, under, rader.map(({ id, nar }) => `${id} ${nar}`)])).toEqual([
    ['Försenat', undefined, ['a en dag sen']],
    ['I dag', 'onsdag 2\u00A0oktober', ['c kl. 9.00', 'b när du kan']],
    ['I morgon', 'torsdag 3\u00A0oktober', ['d hela dagen']],
    ['Fredag', '4\u00A0oktober', ['e hela dagen']],
    ['Nästa vecka', '7\u00A0okt.–13\u00A0okt.', ['f tis 8\u00A0okt.']],
    ['Senare', undefined, ['g 20\u00A0dec.']],
  ]);
});

test('på en söndag är måndagen i morgon och tisdagen nästa vecka', () => {
  expect(iDagar([punkt('a', '2019-10-07'), punkt('b', '2019-10-08')], '2019-10-06').map((g) => g.namn)).toEqual(['I morgon', 'Nästa vecka']);
});

test.each([
  [[], 'Inget väntar på dig just nu.'],
  [[punkt('a', idag)], 'En sak väntar på dig i dag: Sak a.'],
  [[punkt('a', '2019-10-01')], 'En sak är försenad: Sak a.'],
  [[punkt('a', '2019-09-30'), punkt('b', idag), punkt('c', null)], 'Två saker väntar på dig i dag och en är försenad. Först: Sak a.'],
  [[punkt('a', '2019-10-03')], 'Inget väntar på dig i dag. Härnäst: Sak a i morgon.'],
  [[{ ...punkt('a', '2019-10-08'), titel: 'Socialnämnden 8\u00A0oktober' }], 'Inget väntar på dig i dag. Härnäst: Socialnämnden 8\u00A0oktober.'],
  [[punkt('a', '2020-01-15')], 'Inget väntar på dig i dag. Härnäst: Sak a den 15\u00A0januari 2020.'],
] as const)('ingressen säger läget %#', (punkter, mening) => {
  expect(ingress(iDagar(punkter, idag), idag)).toBe(mening);
});
