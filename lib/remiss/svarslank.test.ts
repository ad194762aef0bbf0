import { describe, expect, test } from 'vitest';
import { fardigtSvar, giltigTill, lasUtifran, nyckelHash, nyNyckel, oppenForSvar, somYttrande } from './svarslank.ts';

const nu = new Date('2026-10-01T10:00:00Z');
const lank = { inlamnad: null, giltigTill: new Date('2027-01-31'), status: 'inbjuden' };

describe('en svarslänk', () => {
  test('har en nyckel som ingen gissar, och bara dess kontrollsumma sparas', () => {
    const nycklar = new Set(Array.from({ length: 100 }, nyNyckel));
    expect(nycklar.size).toBe(100);
    for (const nyckel of nycklar) expect(nyckel).toMatch(/^[\w-]{32}$/);
    expect(nyckelHash('a')).toMatch(/^[0-9a-f]{64}$/);
  });
  test('gäller tre månader efter sista svarsdag, så att också ett sent svar kommer in', () => {
    expect(giltigTill('2026-10-31', '2026-05-04')).toBe('2027-01-31');
    expect(giltigTill('2026-03-01', '2026-05-04')).toBe('2026-08-04');
    expect(giltigTill(null, '2026-05-04')).toBe('2026-11-04');
  });
  test('tar emot ett svar, men inte två, inte efter sin tid och inte på en återkallad remiss', () => {
    expect(oppenForSvar(lank, nu).ok).toBe(true);
    expect(oppenForSvar({ ...lank, inlamnad: nu }, nu)).toEqual({ ok: false, error: 'svaret_ar_inlamnat' });
    expect(oppenForSvar(lank, new Date('2027-02-01'))).toEqual({ ok: false, error: 'svarslanken_galler_inte' });
    expect(oppenForSvar({ ...lank, status: 'aterkallad' }, nu)).toEqual({ ok: false, error: 'remissen_ar_aterkallad' });
  });
});

test('ett svar lämnas in när någon står för det och något är sagt', () => {
  const tomt = lasUtifran({});
  expect(fardigtSvar(tomt)).toEqual({ ok: false, error: 'svaret_saknar_namn' });
  expect(fardigtSvar({ ...tomt, namn: 'Vera Kontaktsson', text: '  ' })).toEqual({ ok: false, error: 'svaret_ar_tomt' });
  expect(fardigtSvar({ ...tomt, namn: 'Vera Kontaktsson', fragor: { 1: { stallning: 'avstyrker', text: '' } } }).ok).toBe(true);
});

test('ett svar utifrån läses som ett inifrån: fråga för fråga, stycke för stycke', () => {
  const givet = lasUtifran({ namn: 'Vera', stallning: 'tillstyrker', text: 'Bra.\n\nMycket bra.', fragor: { 1: { stallning: '', text: 'Ja,\nabsolut.' }, 2: { stallning: '', text: '' } } });
  expect(somYttrande(givet, [{ nr: 1, text: 'Är målen tydliga?' }, { nr: 2, text: 'Vad saknas?' }])).toEqual({
    stallning: 'tillstyrker',
    innehall: { type: 'doc', content: [{ type: 'fragesvar', attrs: { nr: 0 }, content: ['Bra.', 'Mycket bra.'].map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }] },
    svar: [{ nr: 1, fraga: 'Är målen tydliga?', stallning: null, innehall: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ja, absolut.' }] }] }],
  });
  expect(lasUtifran('skräp').filer).toEqual([]);
});
