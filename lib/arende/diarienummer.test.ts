import { borjarOmVarjeAr, jamforNr, monsterfel, provaMonster, skrivDiarienummer, skrivParagraf, tolkaDiarienummer } from './diarienummer.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const format = [
  ['{lop}/{yy}', '183/19', { lop: 183, ar: 2019 }],
  ['KS {yyyy}/{lop}', 'KS 2024/123', { lop: 123, ar: 2024 }],
  ['KS-{yyyy}/{lop:5}', 'KS-2024/00123', { lop: 123, ar: 2024 }],
  ['RD{yy}/{lop:5}', 'RD22/00386', { lop: 386, ar: 2022 }],
  ['HSF{yy}{lop:4}', 'HSF240207', { lop: 207, ar: 2024 }],
  ['{yyyy}/SN {lop:4} {klass}', '2017/SN 0229 013', { lop: 229, ar: 2017, klass: '013' }],
  ['{klass}-{lop:4}/{yyyy}', '1.6-0463/2011', { lop: 463, ar: 2011, klass: '1.6' }],
  ['{klass}-{lop}-{yyyy}', '501-335-2016', { lop: 335, ar: 2016, klass: '501' }],
  ['KS {yyyy}/{lop}/{akt}', 'KS 2016/155/1', { lop: 155, ar: 2016, akt: 1 }],
  ['N{yyyy}/{lop:5}/{enhet}', 'N2015/08971/PUB', { lop: 8971, ar: 2015, enhet: 'PUB' }],
  ['Handling {yyyy} nr {lop}', 'Handling 2026 nr 115', { lop: 115, ar: 2026 }],
  ['{lop}', '3500', { lop: 3500 }],
] as const;

test.each(format)('mönstret %s skriver och läser %s', (monster, skrivet, nummer) => {
  expect(provaMonster(monster).ok).toBe(true);
  expect(skrivDiarienummer(monster, nummer)).toEqual({ ok: true, value: skrivet });
  expect(tolkaDiarienummer(monster, skrivet)).toEqual(nummer);
  expect(borjarOmVarjeAr(monster)).toBe('ar' in nummer);
});

test('varje nummer som skrivs kan läsas tillbaka, också när löpnumret är bredare än mönstret', () => {
  fc.assert(fc.property(fc.constantFrom(...format), fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1970, max: 2069 }), ([monster, , mall], lop, ar) => {
    const nummer = { ...mall, lop, ...('ar' in mall && { ar }) };
    const skrivet = skrivDiarienummer(monster, nummer);
    expect(skrivet.ok && tolkaDiarienummer(monster, skrivet.value)).toEqual(nummer);
  }));
});

test.each([
  ['KS {yyyy}', 'saknar_lopnummer'],
  ['{ar}/{lop}', 'okand_del'],
  ['{lop}/{lop}', 'del_tva_ganger'],
  ['{yy}{yyyy}/{lop}', 'del_tva_ganger'],
  ['{lop:0}/{yy}', 'fel_bredd'],
  ['{lop:12}/{yy}', 'fel_bredd'],
  ['{yy:2}/{lop}', 'fel_bredd'],
  ['{lop}{klass}', 'tvetydigt'],
  ['{lop}0/{yy}', 'tvetydigt'],
  ['{lop}/{yy', 'klamrar'],
  [' {lop}', 'blank_i_kanten'],
  [`${'K'.repeat(60)}{lop}`, 'for_langt'],
] as const)('mönstret ”%s” nekas: %s', (monster, fel) => {
  expect(provaMonster(monster)).toEqual({ ok: false, error: fel });
  expect(monsterfel[fel]).toMatch(/^[A-ZÅÄÖ].+\.$/);
});

test('ett främmande nummer läses inte som vårt', () => {
  expect(tolkaDiarienummer('KS {yyyy}/{lop}', 'SN 2024/123')).toBeNull();
  expect(tolkaDiarienummer('KS {yyyy}/{lop}', 'KS 2024/12a')).toBeNull();
});

test('klass som mönstret kräver måste finnas', () => {
  expect(skrivDiarienummer('{klass}-{lop}', { lop: 1 })).toEqual({ ok: false, error: 'saknar_uppgift' });
});

test('nummer sorteras som tal, sedan bokstav, sedan år', () => {
  expect(['16', '15 b', '9', '15', '15 a', '100'].toSorted(jamforNr)).toEqual(['9', '15', '15 a', '15 b', '16', '100']);
  expect(['§ 1/20', '§ 63/19', '§ 7/19'].toSorted(jamforNr)).toEqual(['§ 7/19', '§ 63/19', '§ 1/20']);
});

test('paragraftecknet och numret hålls ihop', () => {
  expect([skrivParagraf(92), skrivParagraf('15 a'), skrivParagraf('63/20')]).toEqual(['§\u00A092', '§\u00A015\u00A0a', '§\u00A063/20']);
});
