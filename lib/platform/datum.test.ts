import { expect, test } from 'vitest';
import { addDays, clock, clockSpan, dateFaultText, dayInText, dayNear, dayOf, dayShort, daysBetween, dayWithWeekday, parseDate, parseTime } from './datum.ts';

test.each([
  '2026-11-21', '20261121', '2026/11/21', '21/11 2026', '21/11-2026', '21/11/2026', '21.11.2026', '21 nov 2026', '21 nov. 2026', '21 november 2026',
  '21 NOVEMBER 2026', 'den 21 november 2026', 'lördagen den 21 november 2026', 'senast lördag 21 november 2026', ' 21\u00a0november  2026 ', '21/11 26',
])('”%s” läses som 21 november 2026', (text) => {
  expect(parseDate(text)).toEqual({ ok: true, value: '2026-11-21' });
});

test.each([
  ['31 juni 2024', 'finns_inte'], ['2026-02-29', 'finns_inte'], ['32/1 2026', 'finns_inte'], ['2026-13-01', 'finns_inte'],
  ['', 'tomt'], ['   ', 'tomt'], ['snart', 'oklart'], ['21 nov', 'oklart'], ['21 zzz 2026', 'oklart'], ['i morgon', 'oklart'], ['21 m 2026', 'oklart'],
])('”%s” blir inte ett datum: %s', (text, error) => {
  expect(parseDate(text)).toEqual({ ok: false, error });
});

test('skottdagen finns de år den finns', () => {
  expect(parseDate('29 februari 2028')).toEqual({ ok: true, value: '2028-02-29' });
});

test('utan år menas det närmaste, också över nyår', () => {
  expect(parseDate('7 januari', '2026-12-20')).toEqual({ ok: true, value: '2027-01-07' });
  expect(parseDate('20/12', '2027-01-03')).toEqual({ ok: true, value: '2026-12-20' });
  expect(parseDate('i morgon', '2026-12-31')).toEqual({ ok: true, value: '2027-01-01' });
});

test('felet säger det skrivna tillbaka', () => {
  expect(dateFaultText('31 juni', 'finns_inte', '2024-06-28')).toBe('31 juni finns inte. Skriv ett datum, till exempel 2024-06-28.');
});

test('ett ögonblick får svensk dag och svenskt klockslag, sommar som vinter', () => {
  const sommar = new Date('2019-06-30T22:14:00Z');
  const vinter = new Date('2019-12-31T23:05:00Z');
  expect([dayInText(sommar), clock(sommar)]).toEqual(['1\u00A0juli 2019', 'kl. 0.14']);
  expect([dayOf(vinter), clock(vinter)]).toEqual(['2020-01-01', 'kl. 0.05']);
  expect(clockSpan(new Date('2019-10-02T07:00:00Z'), new Date('2019-10-02T13:30:00Z'))).toBe('kl. 9.00–15.30');
});

test('en dag utan klockslag får inget klockslag', () => {
  expect(clock('2019-10-02')).toBe('');
});

test('dagar skrivs som i text, i tabell och där det är trångt', () => {
  expect(dayInText('2019-10-02')).toBe('2\u00A0oktober 2019');
  expect(dayWithWeekday('2019-10-02')).toBe('onsdag 2\u00A0oktober 2019');
  expect(dayShort('2019-09-24')).toBe('24\u00A0sept.');
  expect(dayNear('2019-10-03', '2019-10-02')).toBe('i morgon');
  expect(dayNear('2020-10-03', '2019-10-02')).toBe('3\u00A0oktober 2020');
});

test('dagar räknas rätt över sommartidens byte', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
});

test.each([['9.14', '09:14'], ['kl. 9', '09:00'], ['09:14', '09:14'], ['1800', '18:00']])('”%s” läses som klockan %s', (text, value) => {
  expect(parseTime(text)).toEqual({ ok: true, value });
});
test('25.00 är ingen tid', () => expect(parseTime('25.00')).toEqual({ ok: false, error: 'oklart' }));
