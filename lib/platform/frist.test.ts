import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manaderEfter, veckodag } from './dag.ts';
import { arbetsdagarEfter, arbetsdagarMellan, arDag, arLedigDag, dagarEfter, dagarMellan, dagI, flyttaBak, flyttaFram, skrivDag, veckorEfter } from './frist.ts';

const dag = fc.integer({ min: 0, max: dagarMellan('2005-01-01', '2060-12-31') }).map((n) => dagarEfter('2005-01-01', n));

test.each([
  ['lördag', '2024-05-25', '2024-05-27'],
  ['söndag', '2024-05-26', '2024-05-27'],
  ['vanlig vardag står kvar', '2024-05-24', '2024-05-24'],
  ['midsommarafton 2024', '2024-06-21', '2024-06-24'],
  ['midsommarafton på den tidigaste dagen, 19 juni', '2026-06-19', '2026-06-22'],
  ['midsommarafton på den senaste dagen, 25 juni', '2027-06-25', '2027-06-28'],
  ['julafton före juldag, annandag och helg', '2026-12-24', '2026-12-28'],
  ['nyårsafton', '2024-12-31', '2025-01-02'],
  ['långfredagen', '2024-03-29', '2024-04-02'],
  ['första maj', '2024-05-01', '2024-05-02'],
  ['Kristi himmelsfärdsdag, men inte klämdagen', '2024-05-09', '2024-05-10'],
  ['nationaldagen', '2024-06-06', '2024-06-07'],
  ['trettondedag jul', '2026-01-06', '2026-01-07'],
  ['skärtorsdagen är vardag', '2024-03-28', '2024-03-28'],
  ['trettondagsafton är vardag', '2026-01-05', '2026-01-05'],
  ['annandag pingst är vardag sedan 2005', '2024-05-20', '2024-05-20'],
  ['annandag pingst var helgdag till och med 2004', '2004-05-31', '2004-06-01'],
])('%s (lag 1930:173): %s blir %s', (_vad, sista, flyttad) => {
  expect(flyttaFram(sista)).toBe(flyttad);
});

// Worked out from the law alone, so that the package's calendar is checked by something else than itself.
function enligtLagen(d: string): boolean {
  const ar = Number(d.slice(0, 4));
  const fast = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map((md) => `${ar}-${md}`);
  const pask = paskdagen(ar);
  const rorliga = [-2, 0, 1, 39, 49].map((n) => dagarEfter(pask, n));
  const forsta = (fran: string, dagnr: number) => { let x = fran; while (veckodag(x) !== dagnr) x = dagarEfter(x, 1); return x; };
  const midsommarafton = forsta(`${ar}-06-19`, 5);
  return veckodag(d) === 0 || veckodag(d) === 6 || [...fast, ...rorliga, midsommarafton, forsta(`${ar}-10-31`, 6)].includes(d);
}

function paskdagen(ar: number): string {
  const a = ar % 19, b = Math.floor(ar / 100), c = ar % 100, d = Math.floor(b / 4), e = b % 4;
  const g = Math.floor((8 * b + 13) / 25), h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4), k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = Math.floor((a + 11 * h + 22 * l) / 451);
  const manad = Math.floor((h + l - 7 * m + 114) / 31), dagnr = ((h + l - 7 * m + 114) % 31) + 1;
  return `${ar}-${String(manad).padStart(2, '0')}-${String(dagnr).padStart(2, '0')}`;
}

test('varje dag 2024–2040 är ledig precis när lagen (1930:173) säger det', () => {
  const fel: string[] = [];
  for (let d = '2024-01-01'; d <= '2040-12-31'; d = dagarEfter(d, 1)) if (arLedigDag(d) !== enligtLagen(d)) fel.push(d);
  expect(fel).toEqual([]);
});

test('en flyttad dag är alltid den första arbetsdagen på eller efter', () => {
  fc.assert(fc.property(dag, (d) => {
    const flyttad = flyttaFram(d);
    expect(arLedigDag(flyttad)).toBe(false);
    for (let x = d; x < flyttad; x = dagarEfter(x, 1)) expect(arLedigDag(x)).toBe(true);
    expect(flyttaBak(d) <= d && !arLedigDag(flyttaBak(d))).toBe(true);
  }));
});

test('veckor slutar på samma veckodag', () => {
  fc.assert(fc.property(dag, fc.integer({ min: -60, max: 60 }), (d, n) => { expect(veckodag(veckorEfter(d, n))).toBe(veckodag(d)); }));
});

test('arbetsdagar framåt och bakåt tar ut varandra', () => {
  fc.assert(fc.property(dag.map(flyttaFram), fc.integer({ min: 0, max: 40 }), (d, n) => {
    expect(arbetsdagarEfter(arbetsdagarEfter(d, n), -n)).toBe(d);
    expect(arbetsdagarMellan(d, arbetsdagarEfter(d, n))).toBe(n);
  }));
});

test('månader slutar på samma datum eller månadens sista dag', () => {
  expect(manaderEfter('2024-01-31', 1)).toBe('2024-02-29');
  expect(manaderEfter('2023-01-31', 1)).toBe('2023-02-28');
  expect(manaderEfter('2024-11-15', 12)).toBe('2025-11-15');
  expect(manaderEfter('2024-03-31', -1)).toBe('2024-02-29');
});

test('dagen i Sverige skiljer sig från UTC på natten', () => {
  expect(dagI(new Date('2024-06-30T22:30:00Z'))).toBe('2024-07-01');
  expect(dagI(new Date('2024-12-31T22:30:00Z'))).toBe('2024-12-31');
  expect(dagI(new Date('2024-12-31T23:00:00Z'))).toBe('2025-01-01');
});

test('bara dagar som finns är dagar', () => {
  expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-1', 'i morgon'].map(arDag)).toEqual([true, false, false, false, false]);
  expect(skrivDag('2024-05-24')).toBe('24\u00A0maj 2024');
});
