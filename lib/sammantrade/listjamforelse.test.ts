import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arLika, jamforListor, type Listrad } from './listjamforelse.ts';

const p = (id: string, mer: Partial<Listrad> = {}): Listrad => ({ id, beteckning: id, rubrik: `Ärende ${id}`, utgar: false, handlingar: [], ...mer });
const ids = (rader: readonly Listrad[]) => rader.map(({ id }) => id);
const lista = (text: string) => [...text].map((id) => p(id));

test('det som lagts till, utgått, tagits bort och flyttats sedan kallelsen sägs var för sig', () => {
  const s = jamforListor(lista('abcde'), [p('a'), p('d'), p('b', { utgar: true }), p('c'), p('x')]);
  expect([ids(s.tillagda), ids(s.utgangna), ids(s.borttagna), ids(s.flyttade)]).toEqual([['x'], ['b'], ['e'], ['d']]);
  expect(s.flyttade[0]?.fran).toBe('d');
});

test('en punkt som läggs till överst flyttar ingen annan', () => {
  expect(jamforListor(lista('abc'), lista('xabc'))).toMatchObject({ flyttade: [], tillagda: [{ id: 'x' }] });
});

test('ny rubrik och nya handlingar sägs vid punkten', () => {
  const s = jamforListor([p('a', { handlingar: [{ titel: 'Skrivelse' }] })], [p('a', { rubrik: 'Nytt namn', handlingar: [{ titel: 'Skrivelse' }, { titel: 'Bilaga' }] })]);
  expect(s.andrade).toMatchObject([{ vad: ['hette Ärende a', 'ny handling: Bilaga'] }]);
});

test('samma lista är lika, och så få som möjligt sägs vara flyttade', () => {
  fc.assert(fc.property(fc.shuffledSubarray([...'abcdefg'], { minLength: 7 }), fc.nat(6), fc.nat(6), (ordning, fran, till) => {
    const fore = ordning.map((id) => p(id));
    expect(arLika(jamforListor(fore, fore))).toBe(true);
    const en = ordning[fran] ?? 'a';
    const andra = ordning.filter((id) => id !== en);
    const nu = [...andra.slice(0, till), en, ...andra.slice(till)].map((id) => p(id));
    expect(jamforListor(fore, nu).flyttade.length).toBeLessThanOrEqual(1);
  }));
});
