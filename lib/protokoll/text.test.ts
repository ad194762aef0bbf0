import fc from 'fast-check';
import { expect, test } from 'vitest';
import { franText, kanSkrivasSomText, tillText } from './text.ts';

test('stycken, rubriker, punkter, citat och betoning överlever att redigeras som text', () => {
  const text = 'Regionen har remitterat **ett förslag**.\n\n## Bakgrund\n\n- ett\n- två\n\n> citerat\n\nSlut med _kursiv_.';
  expect(tillText(franText(text))).toBe(text);
});

test('vad som än skrivs läses tillbaka lika andra gången', () => {
  fc.assert(fc.property(fc.string(), (text) => {
    const en = tillText(franText(text));
    expect(tillText(franText(en))).toBe(en);
  }));
});

test('en tabell redigeras inte som text, för då skulle den försvinna', () => {
  expect(kanSkrivasSomText({ type: 'doc', content: [{ type: 'table' }] })).toBe(false);
  expect(kanSkrivasSomText(null)).toBe(true);
});
