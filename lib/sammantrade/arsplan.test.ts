import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regelverkFor } from '#lib/organisation/regelverk';
import { dagarMellan, veckodag } from '#lib/platform/dag';
import { arLedigDag } from '#lib/platform/frist';
import { dagarEnligt, fristerFore, kallelseVarning, krockar, monster, utanHelg } from './arsplan.ts';

const torsdag = 4;
const aret = { fran: '2027-01-01', till: '2027-12-31' };

test('den tredje torsdagen varje månad utom juli', () => {
  const dagar = dagarEnligt({ ...aret, monster: { slag: 'manad', vilken: 3 }, veckodag: torsdag, utan: [7] });
  expect(dagar).toHaveLength(11);
  expect(dagar.slice(0, 3)).toEqual(['2027-01-21', '2027-02-18', '2027-03-18']);
});

test('den sista måndagen i månaden', () => {
  expect(dagarEnligt({ fran: '2027-05-01', till: '2027-06-30', monster: { slag: 'manad', vilken: -1 }, veckodag: 1 })).toEqual(['2027-05-31', '2027-06-28']);
});

test('varje mönster ger rätt veckodag, i ordning och inom tiden', () => {
  fc.assert(fc.property(fc.constantFrom(...Object.values(monster)), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2024, max: 2040 }), ({ monster: m }, dag, ar) => {
    const dagar = dagarEnligt({ monster: m, veckodag: dag, fran: `${ar}-01-01`, till: `${ar}-12-31` });
    expect(dagar.every((d) => veckodag(d) === dag && d.startsWith(String(ar)))).toBe(true);
    expect(dagar).toEqual([...new Set(dagar)].toSorted());
    if (m.slag === 'manad') expect(dagar).toHaveLength(12);
    else expect(dagar.every((d, i) => i === 0 || dagarMellan(dagar[i - 1] ?? d, d) === 7 * m.n)).toBe(true);
  }));
});

test('en helgdag ger vika för nästa vardag och säger vilken den var', () => {
  expect(utanHelg('2027-01-06')).toEqual({ dag: '2027-01-07', flyttad: 'Flyttad från 2027-01-06, trettondedag jul.' });
  expect(utanHelg('2027-05-06')).toMatchObject({ dag: '2027-05-07' });
  expect(utanHelg('2027-05-13')).toEqual({ dag: '2027-05-13', flyttad: null });
});

test('fristerna räknas bakåt och hamnar på en arbetsdag (KL 6:23)', () => {
  const regelverk = regelverkFor('namnd', { kallelsedagar: 7, beredningsdagar: 14 });
  expect(fristerFore('2027-01-21', 'namnd', regelverk)).toEqual({ beredning: '2027-01-07', kallelse: '2027-01-14', kungorelse: null });
  expect(fristerFore('2027-05-13', 'namnd', regelverk).kallelse).toBe('2027-05-05');
});

test('fullmäktige kungörs minst en vecka före, för varje dag på året (KL 5:13)', () => {
  const regelverk = regelverkFor('fullmaktige', {});
  fc.assert(fc.property(fc.integer({ min: 0, max: 6_000 }), (n) => {
    const dag = new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const { kungorelse, kallelse } = fristerFore(dag, 'fullmaktige', regelverk);
    expect(dagarMellan(kungorelse ?? dag, dag)).toBeGreaterThanOrEqual(7);
    expect(dagarMellan(kallelse, dag)).toBeGreaterThanOrEqual(7);
    expect(arLedigDag(kungorelse ?? '')).toBe(false);
  }));
});

test('en kallelse som går ut för sent varnas, i fullmäktige med lagen (KL 5:14, 5:52) och annars med reglementet (KL 6:23)', () => {
  expect(kallelseVarning('2027-01-14', '2027-01-21', 'namnd', regelverkFor('namnd', {}))).toBeNull();
  expect(kallelseVarning('2027-01-15', '2027-01-21', 'namnd', regelverkFor('namnd', {}))).toContain('KL 6:23');
  expect(kallelseVarning('2027-01-15', '2027-01-21', 'fullmaktige', regelverkFor('fullmaktige', {}))).toContain('KL 5:52');
});

test('en krock är ett annat organ samma dag där samma person sitter', () => {
  const ks = { id: 'm1', organId: 'ks', organ: 'Kommunstyrelsen', dag: '2027-01-21', kl: '09:00', personer: [{ id: 'anna', namn: 'Anna Falk' }, { id: 'bo', namn: 'Bo Ek' }] };
  expect(krockar('2027-01-21', 'sn', ['anna', 'bo', 'cia'], [ks])).toEqual(['Samma dag som Kommunstyrelsen, kl. 9.00: Anna Falk och Bo Ek.']);
  expect(krockar('2027-01-21', 'sn', ['cia'], [ks])).toEqual([]);
  expect(krockar('2027-01-22', 'sn', ['anna'], [ks])).toEqual([]);
  expect(krockar('2027-01-21', 'ks', ['anna'], [ks])).toEqual([]);
});
