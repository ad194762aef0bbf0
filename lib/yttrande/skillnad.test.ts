import { expect, test } from 'vitest';
import type { Doc, Nod } from '#lib/dokument/schema';
import { skillnad } from './skillnad.ts';

const p = (text: string): Nod => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: Nod[]): Doc => ({ type: 'doc', content });

test('två lika texter har ingen skillnad', () => expect(skillnad(doc(p('Ett.'), p('Två.')), doc(p('Ett.'), p('Två.'))).flat().every((a) => a.slag === 'lika')).toBe(true));
test('ett ändrat stycke visas ord för ord', () => expect(skillnad(doc(p('Bussarna går ofta.')), doc(p('Bussarna går sällan.')))).toEqual([[{ slag: 'lika', text: 'Bussarna går ' }, { slag: 'borta', text: 'ofta.' }, { slag: 'ny', text: 'sällan.' }]]));
test('ett tillagt och ett struket stycke står som sådana', () => {
  expect(skillnad(doc(p('A')), doc(p('A'), p('B')))).toEqual([[{ slag: 'lika', text: 'A' }], [{ slag: 'ny', text: 'B' }]]);
  expect(skillnad(doc(p('A'), p('B')), doc(p('B')))).toEqual([[{ slag: 'borta', text: 'A' }], [{ slag: 'lika', text: 'B' }]]);
});
test('en ändrad ställning är en skillnad', () => {
  const svar = (stallning: string): Nod => ({ type: 'fragesvar', attrs: { nr: 1, fraga: 'Varför?', stallning }, content: [p('Ja.')] });
  expect(skillnad(doc(svar('tillstyrker')), doc(svar('avstyrker')))[0]?.some((a) => a.slag === 'ny')).toBe(true);
  expect(skillnad(doc(svar('tillstyrker_med_andringar')), doc(svar('tillstyrker_med_andringar')))[0]).toEqual([{ slag: 'lika', text: 'Varför? Tillstyrker med ändringar' }]);
});
