import { expect, test } from 'vitest';
import { arEnkel, docTillText, textTillDoc } from './enkelText.ts';

const text = '## Bakgrund\n\nFörsta stycket.\n\n- ett\n- två\n\n1. först\n2. sedan';

test('text som skrivs i enkla rader kommer tillbaka som den skrevs', () => {
  expect(docTillText(textTillDoc(text))).toBe(text);
  expect(textTillDoc(text).content?.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'bulletList', 'orderedList']);
});

test('en text med tabell är inte enkel, och skrivs inte om till rader', () => {
  expect(arEnkel(textTillDoc(text))).toBe(true);
  expect(arEnkel({ type: 'doc', content: [{ type: 'table', content: [] }] })).toBe(false);
});
