import { expect, test } from 'vitest';
import { arSen, avgorsSenast, delaSatser, lageFor, skrivForfattare } from './inlaga.ts';

test('en motion och ett medborgarförslag bör kunna avgöras inom ett år från att de väcktes (KL 5:35)', () => {
  expect(avgorsSenast('motion', '2025-11-10')).toBe('2026-11-10');
  expect(avgorsSenast('medborgarforslag', '2024-02-29')).toBe('2025-02-28');
  expect(avgorsSenast('interpellation', '2025-11-10')).toBeNull();
});

test('sen är den som fullmäktige inte har avgjort när året är slut, inte den som är avgjord eller återkallad (KL 5:35)', () => {
  expect(arSen('vantar', '2026-11-10', '2026-11-10')).toBe(false);
  expect(arSen('bereds', '2026-11-10', '2026-11-11')).toBe(true);
  expect(arSen('avgjord', '2026-11-10', '2027-01-01')).toBe(false);
  expect(arSen('aterkallad', '2026-11-10', '2027-01-01')).toBe(false);
});

test('läget följer av vad som har hänt, det sista först', () => {
  const inget = { slag: 'motion' as const, aterkallad: null, besvarad: null, svarad: false, behandlad: false };
  expect(lageFor(inget)).toBe('vantar');
  expect(lageFor({ ...inget, behandlad: true })).toBe('bereds');
  expect(lageFor({ ...inget, slag: 'interpellation', svarad: true, behandlad: true })).toBe('svar_finns');
  expect(lageFor({ ...inget, besvarad: '2026-12-16' })).toBe('avgjord');
  expect(lageFor({ ...inget, aterkallad: '2026-12-01' })).toBe('aterkallad');
});

test('yrkanden delas rad för rad, utan ”att”, punkt, strecksats och nummer', () => {
  expect(delaSatser('att skolvägarna inventeras, och\n- att hastigheten sänks.\n\n3. Att en plan tas fram')).toEqual(['skolvägarna inventeras', 'hastigheten sänks', 'en plan tas fram']);
});

test('författarna skrivs med parti, och den utan parti utan', () => {
  expect(skrivForfattare([{ namn: 'Ida Sten', parti: 'V' }, { namn: 'Bo Ek', parti: 'C' }])).toBe('Ida Sten\u00A0(V) och Bo Ek\u00A0(C)');
  expect(skrivForfattare([{ namn: 'Gösta Hamrinder' }])).toBe('Gösta Hamrinder');
});
