import { expect, test } from 'vitest';
import { brytbar, organIText } from './organnamn.ts';

test('ett organs namn skrivs med liten bokstav inne i en mening, ett egennamn med stor', () => {
  expect(['Socialnämnden', 'Kommunstyrelsens arbetsutskott', 'Kommunfullmäktige', 'Barn- och utbildningsnämnden', 'Nämnden för teknik'].map(organIText))
    .toEqual(['socialnämnden', 'kommunstyrelsens arbetsutskott', 'kommunfullmäktige', 'barn- och utbildningsnämnden', 'nämnden för teknik']);
  expect(['Region Västmanland', 'Västerås stad', 'Västra Mälardalens räddningsnämnd'].map(organIText)).toEqual(['Region Västmanland', 'Västerås stad', 'Västra Mälardalens räddningsnämnd']);
});

test('ett långt namn kan brytas före vad slags organ det är', () => {
  expect(brytbar('Barn- och utbildningsnämnden')).toBe('Barn- och utbildnings\u00ADnämnden');
  expect(brytbar('Socialnämnden')).toBe('Socialnämnden');
});
