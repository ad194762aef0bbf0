import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RikNod } from '#lib/platform/pdf/data';
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

const text = (t: string, type?: string, attrs?: Record<string, unknown>) => ({ type: 'text', text: t, ...(type ? { marks: [{ type, ...(attrs ? { attrs } : {}) }] } : {}) });
const stycke = (...content: object[]) => ({ type: 'paragraph', content });
const punkt = (...content: object[]) => ({ type: 'listItem', content });
const cell = (t: string, attrs: object = {}, type = 'tableCell') => ({ type, attrs: { colspan: 1, ...attrs }, content: t ? [stycke(text(t))] : [] });
const doc = {
  type: 'doc',
  content: [
    stycke(text('Enligt '), text('planen', 'link', { href: 'https://exempel.se/plan' }), text(' gäller:')),
    { type: 'orderedList', content: [punkt(stycke(text('ett')), { type: 'bulletList', content: [punkt(stycke(text('under ett'))), punkt(stycke(text('också under')))] }), punkt(stycke(text('två', 'bold')))] },
    { type: 'orderedList', attrs: { start: 4 }, content: [punkt(stycke(text('fyra')))] },
    { type: 'table', content: [
      { type: 'tableRow', content: [cell('Verksamhet', { width: 3 }, 'tableHeader'), cell('2026', { align: 'right', width: 1 }, 'tableHeader')] },
      { type: 'tableRow', content: [cell('Vård | omsorg'), cell('1 200', { align: 'right' })] },
      { type: 'tableRow', content: [cell('Skola'), cell('', { align: 'right' })] },
    ] },
    { type: 'heading', attrs: { level: 2 }, content: [text('Slut')] },
  ],
} as unknown as RikNod;

test('numrerade listor, listor i listor, länkar och tabeller överlever att redigeras som text', () => {
  expect(kanSkrivasSomText(doc)).toBe(true);
  const skrivet = tillText(doc);
  expect(skrivet).toContain('1. ett\n  - under ett\n  - också under\n2. **två**');
  expect(skrivet).toContain('| Vård \\| omsorg | 1 200 |\n| Skola |  |');
  expect(franText(skrivet, doc)).toEqual(doc);
});

test('en ny rad i en tabell får spalternas mått, och en ny tabell är en tabell', () => {
  const [tabell] = (franText('| A | B |\n| 1 | 2 |\n| 3 | 4 |', { type: 'doc', content: [doc.content?.[3] as RikNod] })?.content ?? []) as RikNod[];
  expect(tabell?.content).toHaveLength(3);
  expect(tabell?.content?.[2]).toMatchObject({ content: [{ type: 'tableCell' }, { type: 'tableCell', attrs: { align: 'right' } }] });
  expect(franText('| A | B |\n| 1 | 2 |')?.content).toMatchObject([{ type: 'table', content: [{ content: [{ type: 'tableHeader' }, { type: 'tableHeader' }] }, {}] }]);
});

test('det som inte kan skrivas som text redigeras inte så, för då skulle det försvinna', () => {
  const sammanslagen = { type: 'table', content: [{ type: 'tableRow', content: [cell('A', { colspan: 2 }, 'tableHeader')] }] };
  for (const nod of [{ type: 'table' }, sammanslagen, stycke(text('x', 'strike')), { type: 'image' }]) expect(kanSkrivasSomText({ type: 'doc', content: [nod as RikNod] })).toBe(false);
  expect(kanSkrivasSomText(null)).toBe(true);
});
