import { expect, test } from 'vitest';
import { forhandsgranska, lasLista, type Plats } from './ledamotslista.ts';

const kort = (text: string) => lasLista(text).map(({ namn, parti, uppdrag }) => [namn, parti, uppdrag]);
const plats = (id: string, ordning: number, sitter: Plats['sitter'] = null, slag = 'ordinarie'): Plats => ({ id, slag, ordning, sitter });
const person = (id: string, namn: string, epost: string | null = null) => ({ id, namn, epost });

test('en rad är namn, parti och roll, hur den än är skriven', () => {
  expect(kort('Alva Ek (S) ordförande\nBo Hult-Lind (M), andre vice ordförande\nCia Ros\tC\t1:e vice ordförande\nDan Wik; KD; ledamot\n\n4. Eva Gran (V)')).toEqual([
    ['Alva Ek', 'S', 'ordforande'], ['Bo Hult-Lind', 'M', 'vice2'], ['Cia Ros', 'C', 'vice1'], ['Dan Wik', 'KD', 'ledamot'], ['Eva Gran', 'V', 'ledamot'],
  ]);
});

test('en löpande text med kommatecken delas i ledamöter, och det som hör till ett möte lämnas utanför', () => {
  expect(kort('Alva Ek (M) (Ordförande), Bo Hult (KD), Cia Ros (S) (Andre vice ordförande), Dan Wik (L) (deltar på distans)')).toEqual([
    ['Alva Ek', 'M', 'ordforande'], ['Bo Hult', 'KD', 'ledamot'], ['Cia Ros', 'S', 'vice2'], ['Dan Wik', 'L', 'ledamot'],
  ]);
});

test('efter rubriken Ersättare kommer ersättare, och en vakant plats har ett parti men ingen person', () => {
  expect(kort('Ledamöter\nAlva Ek (S)\nVakant (SD)\nErsättare:\nBo Hult (S)')).toEqual([['Alva Ek', 'S', 'ledamot'], [null, 'SD', 'ledamot'], ['Bo Hult', 'S', 'ersattare']]);
});

test('en e-postadress i raden hör till personen', () => {
  expect(lasLista('Alva Ek (S), alva.ek@Kommun.se, ordförande')[0]).toMatchObject({ namn: 'Alva Ek', parti: 'S', uppdrag: 'ordforande', epost: 'alva.ek@kommun.se' });
});

test('vakanta platser tas i ordning, nya läggs till när de tar slut, och den som redan finns känns igen', () => {
  const rader = forhandsgranska(lasLista('Alva Ek (S)\nBo Hult (M)\nCia Ros (C)'), [person('p2', 'bo hult')], [plats('b', 2), plats('a', 1)]);
  expect(rader.map(({ platsId, ordning, personId, fel }) => [platsId, ordning, personId, fel])).toEqual([['a', 1, null, null], ['b', 2, 'p2', null], [null, 3, null, null]]);
});

test('den som redan sitter flyttas inte, så att listan kan klistras in två gånger', () => {
  const rader = forhandsgranska(lasLista('Alva Ek (S) ordförande\nBo Hult (M)'), [person('p1', 'Alva Ek')], [plats('a', 1, { uppdrag: 'ordforande', parti: 'S', person: { id: 'p1' } }), plats('b', 2)]);
  expect(rader.map(({ platsId, sitterRedan, fel }) => [platsId, sitterRedan, fel])).toEqual([['a', true, null], ['b', false, null]]);
});

test('den som sitter i en annan roll entledigas först', () => {
  expect(forhandsgranska(lasLista('Alva Ek (S) ordförande'), [person('p1', 'Alva Ek')], [plats('a', 1, { uppdrag: 'ledamot', parti: 'S', person: { id: 'p1' } })])[0]?.fel).toMatch(/har redan en plats här, som ledamot \(S\)/);
});

test.each([
  ['utan parti', 'Alva Ek', /saknar parti/],
  ['med bara ett förnamn', 'Alva (S)', /både för- och efternamn/],
  ['med en roll som ingen känner', 'Alva Ek (särskilt utsedd företrädare)', /inget parti och ingen roll/],
  ['som står två gånger', 'Bo Hult (S)\nBo Hult (S)', /står två gånger/],
  ['med en andra ordförande', 'Bo Hult (S) ordförande\nCia Ros (M) ordförande', /finns redan en ordförande/],
  ['med ett namn som två har', 'Dan Wik (S)', /2 personer som heter Dan Wik/],
])('en rad %s sägs vara fel, med vad man gör', (_vad, text, fel) => {
  expect(forhandsgranska(lasLista(text), [person('1', 'Dan Wik', 'dan@a.se'), person('2', 'Dan Wik', 'd.wik@a.se')], []).at(-1)?.fel).toMatch(fel);
});

test('e-postadressen skiljer två som heter lika', () => {
  expect(forhandsgranska(lasLista('Dan Wik (S) d.wik@a.se'), [person('1', 'Dan Wik', 'dan@a.se'), person('2', 'Dan Wik', 'd.wik@a.se')], [])[0]).toMatchObject({ personId: '2', fel: null });
});
