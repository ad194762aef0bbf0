import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dokumenthash } from '#lib/dokument/hash';
import { kanonisk, kontrollsumma, type Json } from './kanonisk.ts';

test('nycklar sorteras, blanktecken saknas och svenska tecken skrivs som de är', () => {
  expect(kanonisk({ b: [1, 2.5, -0], a: { å: 'Ä "ö"\n', z: null }, c: undefined })).toBe('{"a":{"z":null,"å":"Ä \\"ö\\"\\n"},"b":[1,2.5,0]}');
});

test('kontrollsumman är SHA-256 av texten', () => {
  expect(kontrollsumma({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('ordningen på nycklarna ändrar inte summan, men varje ändring av innehållet gör det', () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (objekt) => {
    const vant = Object.fromEntries(Object.entries(objekt).toReversed()) as Json;
    expect(kontrollsumma(vant)).toBe(kontrollsumma(objekt as Json));
    expect(kontrollsumma({ ...(objekt as Record<string, Json>), ['nyckel']: 'tillagd' })).not.toBe(kontrollsumma({ ...(objekt as Record<string, Json>), ['nyckel']: 'ändrad' }));
  }));
});

test('kanonisk text är giltig JSON med samma innehåll', () => {
  fc.assert(fc.property(fc.jsonValue(), (v) => {
    const text = kanonisk(v as Json);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(v)));
    expect(kanonisk(JSON.parse(text))).toBe(text);
  }));
});

test.each([['NaN', Number.NaN], ['ett datumobjekt', new Date(0)], ['en halv surrogat', '\uD800']])('%s är ett fel, aldrig något annat', (_vad, v) => {
  expect(() => kanonisk({ v } as unknown as Json)).toThrow(TypeError);
});

// Written down when they were frozen, by the two writers that this one replaced: what is signed and what decisions point at has these sums for ever.
test('det som frystes förr har samma summa i dag', () => {
  expect(dokumenthash({
    slag: 'tjansteskrivelse', titel: 'Yttrande över strategin – ”nära” vård', datum: '2019-09-10', forslag: ['lämna skrivelsen som svar'], undertecknare: [{ titel: 'socialchef', namn: 'Åsa Ek' }],
    innehall: { type: 'doc', content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Bakgrund\n1:a' }] }, { type: 'fragesvar', attrs: { nr: 1, fraga: 'Hur?', stallning: null, tom: undefined }, content: [] }] },
  })).toBe('de5457a33d924298d3e035cec2e40e4b6782fe849135284dbd8ca7e03855abe7');
  expect(kontrollsumma({ format: 'paragraf.protokoll.1', ö: 1, a: [1.5, null, true, { z: 'Ä', b: undefined, '😀': '😀' }], Z: -0, beteckning: '§\u00A092' })).toBe('a7112db7bc4bbca24d8aa8a182e76a31b93a4161b1f1afb118184b7d27d5723c');
});

/** The writer that frozen dokument were hashed by, as it was. */
function forr(v: unknown): string {
  if (Array.isArray(v)) return `[${v.map(forr).join(',')}]`;
  if (typeof v === 'object' && v !== null) return `{${Object.entries(v).filter(([, x]) => x !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, x]) => `${JSON.stringify(k)}:${forr(x)}`).join(',')}}`;
  return JSON.stringify(v ?? null);
}
test('varje innehåll som en databas kan hålla skrivs som dokumentens egen skrivare gjorde', () => {
  fc.assert(fc.property(fc.jsonValue(), (v) => { expect(kanonisk(v as Json)).toBe(forr(v)); }));
});
