import { expect, test } from 'vitest';
import { dagarEfter } from '#lib/platform/dag';
import { exakt, tolkaVagtDatum } from '#lib/platform/vagtDatum';
import { bristerI, brister, bristtext, delaSatser, paminnelsedag, satserUr, skrivTroskel } from './rekommendation.ts';

const hel = { titel: 'Struktur', fran: 'Styrgruppen', satser: ['anta den'], huvudman: [{ organisationId: 'a', kravs: false }, { organisationId: 'b', kravs: false }], troskel: { slag: 'alla', varde: null } } as const;

test('det som ska stå i en rekommendation innan den går ut, och ingenting annat', () => {
  expect(bristerI(hel)).toEqual([]);
  expect(bristerI({ titel: ' ', fran: '', satser: [], huvudman: [], troskel: { slag: 'alla', varde: null } })).toEqual(['titel', 'fran', 'satser', 'huvudman']);
  expect(bristerI({ ...hel, troskel: { slag: 'antal', varde: 3 } })).toEqual(['troskel']);
  expect(bristerI({ ...hel, troskel: { slag: 'antal', varde: 2 } })).toEqual([]);
  expect(bristerI({ ...hel, troskel: { slag: 'andel', varde: null } })).toEqual(['troskel']);
  expect(bristerI({ ...hel, troskel: { slag: 'namngivna', varde: null } })).toEqual(['namngivna']);
  expect(brister.map((b) => bristtext[b]).every((t) => t.endsWith('.'))).toBe(true);
});

test('tröskeln i ord', () => {
  expect([skrivTroskel({ slag: 'alla', varde: null }), skrivTroskel({ slag: 'majoritet', varde: null }), skrivTroskel({ slag: 'antal', varde: 9 }), skrivTroskel({ slag: 'andel', varde: 75 })]).toEqual(['alla huvudmän antar', 'fler än hälften av huvudmännen antar', 'minst 9 huvudmän antar', 'minst 75 procent av huvudmännen antar']);
  expect(skrivTroskel({ slag: 'namngivna', varde: null }, ['Alvik', 'Dalsta', 'Ekmo'])).toBe('Alvik, Dalsta och Ekmo antar');
});

test('att-satser skrivs en på varje rad, utan att och skiljetecken', () => {
  expect(delaSatser('att anta huvudpunkterna enligt bilaga 2; samt\n\n2. Att godkänna direktivet enligt bilaga 3.')).toEqual(['anta huvudpunkterna enligt bilaga 2', 'godkänna direktivet enligt bilaga 3']);
});

test('en paragraf som rekommenderar andra att göra något ger det som de ska göra', () => {
  expect(satserUr(['Beredningen ställer sig bakom målbilden och rekommenderar regionen och länets kommuner att anta densamma.'])).toEqual(['anta densamma']);
  expect(satserUr(['godkänna rapporten', 'rekommendera huvudmännen att besluta att anta strukturen'])).toEqual(['anta strukturen']);
  expect(satserUr(['anta planen', 'införa den'])).toEqual(['anta planen', 'införa den']);
});

test('påminnelsen går två veckor före den sista dag som måldatumet kan betyda, och inte alls utan dag', () => {
  expect(paminnelsedag(tolkaVagtDatum('innan årsskiftet', 2018), dagarEfter)).toBe('2018-12-17');
  expect(paminnelsedag(exakt('2026-03-31'), dagarEfter)).toBe('2026-03-17');
  expect(paminnelsedag(tolkaVagtDatum('så snart som möjligt'), dagarEfter)).toBeNull();
});
