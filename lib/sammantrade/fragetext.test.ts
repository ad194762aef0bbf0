import { expect, test } from 'vitest';
import { skrivFragor } from './fragetext.ts';

const inlaga = { id: 'i', slag: 'interpellation' as const, titel: 'Sjukfrånvaron', av: 'Per Alm\u00A0(SD)', inlamnad: '2026-11-13', organId: 'kf', till: null, svarad: true, aterkallad: false, satser: [] };
const arende = { id: 'a', dnr: '247/26', arendemening: '', remiss: null, inlaga };

test('en interpellation trycks med vem, till vem, om vad och att den besvarades (KL 5:68)', () => {
  const f = { av: 'Per Alm\u00A0(SD)', till: 'Anna Falk', om: 'Sjukfrånvaron' };
  expect(skrivFragor({ arende, fragor: [{ ...f, besvarad: true }] })).toEqual(['Per Alm\u00A0(SD) har ställt en interpellation till Anna Falk om ”Sjukfrånvaron”. Anna Falk besvarar interpellationen.']);
  expect(skrivFragor({ arende, fragor: [{ ...f, besvarad: false }] })[0]).toContain('Interpellationen besvaras inte vid sammanträdet.');
});

test('en frågestund trycks fråga för fråga, med eller utan ”om”', () => {
  expect(skrivFragor({ arende: null, fragor: [{ av: 'Gösta Hamrinder', till: 'Anna Falk (S)', om: 'belysningen vid kanalen', besvarad: true }, { av: 'Ida Sten (V)', till: 'Ulf Granat (S)', om: 'när planen blir klar', besvarad: false }] })).toEqual([
    'Gösta Hamrinder frågar Anna Falk (S) om belysningen vid kanalen. Anna Falk (S) svarar.', 'Ida Sten (V) frågar Ulf Granat (S) när planen blir klar.',
  ]);
});
