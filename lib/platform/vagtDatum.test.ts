import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dagarEfter } from './dag.ts';
import { exakt, forstaDag, jamforVagtDatum, period, sistaDag, skrivVagtDatum, tolkaVagtDatum } from './vagtDatum.ts';

test.each([
  ['maj–oktober 2019', 'period', '2019-05-01', '2019-10-31', 'maj–oktober 2019'],
  ['maj-oktober 2019', 'period', '2019-05-01', '2019-10-31', 'maj–oktober 2019'],
  ['november 2019 – mars 2020', 'period', '2019-11-01', '2020-03-31', 'november 2019–mars 2020'],
  ['oktober 2019', 'manad', '2019-10-01', '2019-10-31', 'oktober 2019'],
  ['2019-02', 'manad', '2019-02-01', '2019-02-28', 'februari 2019'],
  ['den 10 september 2019', 'dag', '2019-09-10', '2019-09-10', '10 september 2019'],
  ['2019-09-10', 'dag', '2019-09-10', '2019-09-10', '10 september 2019'],
  ['10–12 september 2019', 'period', '2019-09-10', '2019-09-12', '10 september – 12 september 2019'],
  ['2022–2030', 'period', '2022-01-01', '2030-12-31', '2022–2030'],
  ['2022-2030', 'period', '2022-01-01', '2030-12-31', '2022–2030'],
  ['2019', 'ar', '2019-01-01', '2019-12-31', '2019'],
  ['hösten 2026', 'period', '2026-09-01', '2026-11-30', 'hösten 2026'],
  ['senast den 31 mars 2027', 'senast', null, '2027-03-31', 'senast den 31 mars 2027'],
  ['före 1 juli 2020', 'senast', null, '2020-06-30', 'före 1 juli 2020'],
  ['så snart som möjligt', 'obestamt', null, null, 'så snart som möjligt'],
  ['31 februari 2019', 'obestamt', null, null, '31 februari 2019'],
  ['oktober–maj 2019', 'obestamt', null, null, 'oktober–maj 2019'],
])('”%s” tolkas som %s', (text, precision, fran, till, skrivet) => {
  const datum = tolkaVagtDatum(text);
  expect(datum).toMatchObject({ precision, fran, till });
  expect([forstaDag(datum), sistaDag(datum), skrivVagtDatum(datum).replaceAll('\u00A0', ' ')]).toEqual([fran, till, skrivet]);
});

test('”innan årsskiftet” får sitt år av dokumentet och behåller sina ord', () => {
  expect(tolkaVagtDatum('innan årsskiftet', 2018)).toEqual({ precision: 'senast', fran: null, till: '2018-12-31', text: 'innan årsskiftet' });
  expect(tolkaVagtDatum('innan årsskiftet').precision).toBe('obestamt');
  expect(sistaDag(tolkaVagtDatum('innan årsskiftet 2018/2019'))).toBe('2018-12-31');
});

test('sorteras efter sista dagen, och det obestämda sist', () => {
  const ordnade = ['2019-09-10', 'oktober 2019', 'maj–oktober 2019', 'innan årsskiftet', '2020', 'så snart som möjligt'].map((t) => tolkaVagtDatum(t, 2019));
  expect(ordnade.toReversed().toSorted(jamforVagtDatum)).toEqual(ordnade);
});

test('varje dag och varje period som skrivs kan läsas tillbaka', () => {
  const dag = fc.integer({ min: 0, max: 30_000 }).map((n) => dagarEfter('1990-01-01', n));
  fc.assert(fc.property(dag, fc.integer({ min: 0, max: 900 }), (fran, n) => {
    expect(tolkaVagtDatum(skrivVagtDatum(exakt(fran)))).toEqual(exakt(fran));
    const spann = period(fran, dagarEfter(fran, n + 1));
    expect(tolkaVagtDatum(skrivVagtDatum(spann))).toEqual(spann);
  }));
});
