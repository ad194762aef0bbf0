import fc from 'fast-check';
import { expect, test } from 'vitest';
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
