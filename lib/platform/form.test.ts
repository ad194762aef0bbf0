import { expect, test } from 'vitest';
import { fromForm } from './form.ts';
import { typedValues } from './svar.ts';

const form = (...falt: [string, string][]) => {
  const f = new FormData();
  for (const [namn, varde] of falt) f.append(namn, varde);
  return f;
};

test('fälten blir ett objekt: punkt nästlar, siffror gör en lista utan hål, [] samlar', () => {
  expect(fromForm(form(['a.b', '1'], ['l.0.x', 'x'], ['l.7.x', 'y'], ['m[]', '1'], ['m[]', '2'], ['$ACTION_ID', 'z']))).toEqual({ a: { b: '1' }, l: [{ x: 'x' }, { x: 'y' }], m: ['1', '2'] });
});

test('inget fältnamn når det som alla objekt ärver', () => {
  const { call } = Object.prototype.hasOwnProperty;
  const ond = form(['hasOwnProperty.call', 'x'], ['toString.apply', 'x'], ['valueOf[]', 'x'], ['__proto__.a', 'x'], ['a.constructor.prototype.b', 'x'], ['__proto__[]', 'x']);
  expect(Object.keys(fromForm(ond)).sort()).toEqual(['hasOwnProperty', 'toString', 'valueOf']);
  expect(Object.prototype.hasOwnProperty.call).toBe(call);
  expect('a' in {} || 'b' in {}).toBe(false);
  expect(Object.entries(typedValues(ond)).every(([, v]) => typeof v === 'string' || v.every((x) => typeof x === 'string'))).toBe(true);
  expect(Object.getPrototypeOf(typedValues(form(['__proto__', 'x'], ['__proto__', 'y'])))).toBe(Object.prototype);
});

test('fält som motsäger varandra eller är orimligt djupa kastar inte', () => {
  expect(fromForm(form(['a', '1'], ['a.b', '2'], ['c', '1'], ['c[]', '2'], ['d[]', '1'], ['d.x', '2']))).toEqual({ a: { b: '2' }, c: ['2'], d: { x: '2' } });
  expect(fromForm(form([Array.from({ length: 200_000 }, () => 'a').join('.'), 'djupt']))).toEqual({});
});

test('ett radslut är ett och samma vad webbläsaren än skickar, så att en tom rad skiljer stycken', () => {
  expect(fromForm(form(['text', 'Ett.\r\n\r\nTvå.\nTre.']))).toEqual({ text: 'Ett.\n\nTvå.\nTre.' });
});
