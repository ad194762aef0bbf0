import { expect, test } from 'vitest';
import { regelverkFor } from '#lib/organisation/regelverk';
import type { Anteckningsrad, Forslagsrad, Paragraf, Sammantrade, Stegrad } from '#lib/sammantrade/sammantrade';
import { forslagsnamn, meningarFor } from './meningar.ts';

const namn: Record<string, [string, string]> = { anna: ['Anna Ek', 'S'], bo: ['Bo Alm', 'M'], cia: ['Cia Lund', 'C'], dan: ['Dan Ström', 'V'] };
const personer = Object.fromEntries(Object.entries(namn).map(([id, [n, parti]]) => [id, { id, namn: n, titel: null, parti, epost: null }]));
const yrkande = (id: string, slag: string, yrkar: readonly string[], mer: Partial<Forslagsrad> & { instammer?: readonly string[] } = {}): Forslagsrad => {
  const { instammer = [], ...resten } = mer;
  const rad = (roll: 'yrkar' | 'instammer') => (personId: string) => ({ personId, parti: null, namn: null, roll });
  return { id, ordning: 1, kalla: 'ledamoter', slag, text: 'x', bifallTillId: null, iAndraHand: false, dokumentversionId: null, handlingId: null, satsId: null, aterkallat: false, av: [...yrkar.map(rad('yrkar')), ...instammer.map(rad('instammer'))], ...resten };
};
const forvaltningens = yrkande('f', 'eget', [], { kalla: 'forvaltning', av: [{ personId: null, parti: null, namn: 'Förvaltningen', roll: 'yrkar' }] });
const steg = (ordning: number, slag: Stegrad['slag'], vinnandeId: string, fraga = 'huvud'): Stegrad => ({ id: `t${ordning}`, ordning, slag, innehall: { fraga }, forslag: [], roster: [], deltarInte: [], utfall: null, vinnandeId, majoritet: null, sluten: false, utslagsrostId: null, redigerad: null });

function reservation(forslag: readonly Forslagsrad[], stegen: readonly Stegrad[], av: readonly string[] | { parti?: string; grupp?: string }): string {
  const vem = Array.isArray(av) ? av.map((personId: string) => ({ personId, parti: null, grupp: null })) : [{ personId: null, parti: null, grupp: null, ...(av as object) }];
  const anteckning: Anteckningsrad = { id: 'a', ordning: 1, slag: 'reservation', text: null, efterSammantradet: false, redigerad: null, av: vem };
  const p = { id: 'p', punktId: null, forslag, steg: stegen, jav: [], anteckningar: [anteckning], beslut: [] } as unknown as Paragraf;
  const s = { organ: { namn: 'Miljönämnden', slag: 'namnd', regelverk: regelverkFor('namnd', {}) }, paragrafer: [p], punkter: [], ajourneringar: [], personer, platser: [], ersattare: [], narvaro: [] } as unknown as Sammantrade;
  return (meningarFor(p, s, new Map()).at(-1)?.text ?? '').replaceAll('\u00A0', ' ');
}
const vannF = [steg(1, 'proposition', 'f')];

test.each([
  ['den som yrkat själv', [forvaltningens, yrkande('e', 'eget', ['bo'])], vannF, ['bo'], 'Bo Alm (M) reserverar sig mot beslutet till förmån för eget yrkande.'],
  ['den som yrkat avslag', [forvaltningens, yrkande('e', 'avslag', ['bo'])], vannF, ['bo'], 'Bo Alm (M) reserverar sig mot beslutet till förmån för eget yrkande om avslag.'],
  ['den som instämt i någon annans', [forvaltningens, yrkande('e', 'eget', ['bo'], { instammer: ['cia'] })], vannF, ['cia'], 'Cia Lund (C) reserverar sig mot beslutet till förmån för Bo Alms (M) yrkande.'],
  ['två bakom samma yrkande', [forvaltningens, yrkande('e', 'eget', ['bo'], { instammer: ['cia'] })], vannF, ['bo', 'cia'], 'Bo Alm (M) och Cia Lund (C) reserverar sig mot beslutet till förmån för Bo Alms (M) yrkande.'],
  ['två som yrkat avslag', [forvaltningens, yrkande('e', 'avslag', ['bo']), yrkande('g', 'avslag', ['cia'], { bifallTillId: 'e' })], vannF, ['bo', 'cia'], 'Bo Alm (M) och Cia Lund (C) reserverar sig mot beslutet till förmån för yrkandet om avslag.'],
  ['två med var sitt', [forvaltningens, yrkande('e', 'eget', ['bo']), yrkande('g', 'eget', ['cia'])], vannF, ['bo', 'cia'], 'Bo Alm (M) och Cia Lund (C) reserverar sig mot beslutet till förmån för egna yrkanden.'],
  ['den som inte yrkat något', [forvaltningens, yrkande('e', 'eget', ['bo'])], vannF, ['bo', 'dan'], 'Bo Alm (M) och Dan Ström (V) reserverar sig mot beslutet.'],
  ['den vars tillägg gick igenom', [forvaltningens, yrkande('e', 'tillagg', ['bo'])], [...vannF, steg(2, 'proposition', 'e', 'tillagg:e')], ['bo'], 'Bo Alm (M) reserverar sig mot beslutet.'],
  ['den vars tillägg föll', [forvaltningens, yrkande('e', 'tillagg', ['bo']), yrkande('v', 'avslag', [])], [...vannF, steg(2, 'votering', 'v', 'tillagg:e')], ['bo'], 'Bo Alm (M) reserverar sig mot beslutet till förmån för eget tilläggsyrkande.'],
  ['den som ville det framlagda förslaget', [forvaltningens, yrkande('b', 'bifall', ['anna'], { bifallTillId: 'f' }), yrkande('e', 'avslag', ['bo'])], [steg(1, 'proposition', 'e')], ['anna'], 'Anna Ek (S) reserverar sig mot beslutet till förmån för förvaltningens förslag.'],
  ['ett parti', [forvaltningens], vannF, { parti: 'V' }, 'Vänsterpartiet (V) reserverar sig mot beslutet.'],
  ['ett lokalt parti', [forvaltningens], vannF, { parti: 'Bygdelistan' }, 'Bygdelistan reserverar sig mot beslutet.'],
  ['en grupp', [forvaltningens], vannF, { grupp: 'Samverkansgruppen' }, 'Samverkansgruppen reserverar sig mot beslutet.'],
] as const)('reservation av %s säger till förmån för vad (KL 4:27)', (_vem, forslag, stegen, av, mening) => {
  expect(reservation(forslag, stegen, av)).toBe(mening);
});

test('ett yrkande av två bär bådas namn, av fler den förstas', () => {
  const kallas = (...yrkar: string[]) => { const f = yrkande('e', 'eget', yrkar); return forslagsnamn(f, { forslag: [f] } as unknown as Paragraf, personer).replaceAll('\u00A0', ' '); };
  expect([kallas('anna'), kallas('anna', 'bo'), kallas('anna', 'bo', 'cia')]).toEqual(['Anna Eks (S) yrkande', 'Anna Eks (S) och Bo Alms (M) yrkande', 'Anna Eks (S) m.fl. yrkande']);
});
