import { expect, test } from 'vitest';
import { beslutsfel, provaBeslut, skrivIngress, skrivPunkter, type Beslut, type Beslutsdel } from './beslut.ts';

const punkt = (text: string, ...under: string[]) => ({ text, underpunkter: under.map((t) => ({ text: t, underpunkter: [] })) });
const egen = (...texter: string[]): Beslutsdel => ({ adressat: { typ: 'egen' }, form: 'att_satser', punkter: texter.map((t) => punkt(t)) });
const tillKF: Beslutsdel = { adressat: { typ: 'organ', namn: 'Kommunfullmäktige' }, form: 'numrerade', punkter: [punkt('Taxan antas', 'den gäller från den 1 januari 2027', 'den räknas upp årligen'), punkt('Motionen avslås.')] };

test('ingressen säger vem beslutet riktas till', () => {
  expect(skrivIngress(egen('x'), 'Socialnämnden')).toBe('Socialnämnden beslutar');
  expect(skrivIngress(tillKF, 'Kommunstyrelsen')).toBe('Kommunstyrelsen föreslår kommunfullmäktige besluta');
});

test('att-satser läses som en mening', () => {
  expect(skrivPunkter(egen('att godkänna rapporten.', 'överlämna den', 'paragrafen expedieras')).map(({ text }) => text)).toEqual([
    'att godkänna rapporten,', 'att överlämna den, och', 'att paragrafen expedieras.',
  ]);
  expect(skrivPunkter(egen('avge yttrandet')).map(({ text }) => text)).toEqual(['att avge yttrandet.']);
});

test('numrerade punkter är egna meningar med underpunkter, och varje del har sin numrering', () => {
  expect(skrivPunkter(tillKF)).toEqual([
    { beteckning: '1.', niva: 0, text: 'Taxan antas:' },
    { beteckning: '1.1.', niva: 1, text: 'den gäller från den 1 januari 2027.' },
    { beteckning: '1.2.', niva: 1, text: 'den räknas upp årligen.' },
    { beteckning: '2.', niva: 0, text: 'Motionen avslås.' },
  ]);
  expect(skrivPunkter({ ...egen(), punkter: [punkt('uppdra åt chefen att', 'räkna'), punkt('avsluta')] }).map(({ beteckning, text }) => beteckning + text)).toEqual([
    'att uppdra åt chefen att:', 'a)räkna.', 'att avsluta.',
  ]);
});

const beslut = (b: Partial<Beslut> = {}): Beslut => ({ delar: [egen('avslå motionen')], satser: [], ...b });

test('ett beslut kan vara delvis eget och delvis förslag till fullmäktige', () => {
  expect(provaBeslut(beslut({ delar: [egen('avge yttrandet'), tillKF] }))).toEqual({ ok: true, value: true });
});

test('en motion får ett utfall per yrkandesats', () => {
  const satser = [{ satsId: '1', utfall: 'bifalls' }, { satsId: '2', utfall: 'besvarad' }] as const;
  expect(provaBeslut(beslut({ satser }), ['1', '2']).ok).toBe(true);
});

test.each([
  ['utan del', beslut({ delar: [] }), [], 'ingen_del'],
  ['med en tom del', beslut({ delar: [egen()] }), [], 'tom_del'],
  ['med en tom underpunkt', beslut({ delar: [{ ...egen(), punkter: [punkt('x', ' ')] }] }), [], 'tom_punkt'],
  ['med att två gånger', beslut({ delar: [egen('att att bifalla')] }), [], 'att_dubbelt'],
  ['utan utfall för en sats', beslut({ satser: [{ satsId: '1', utfall: 'avslas' }] }), ['1', '2'], 'sats_utan_utfall'],
  ['med två utfall för en sats', beslut({ satser: [{ satsId: '1', utfall: 'avslas' }, { satsId: '1', utfall: 'bifalls' }] }), ['1'], 'sats_tva_ganger'],
  ['med utfall för en okänd sats', beslut({ satser: [{ satsId: '9', utfall: 'avslas' }] }), ['1'], 'okand_sats'],
] as const)('ett beslut %s är inte färdigt', (_hur, b, satser, error) => {
  expect(provaBeslut(b, satser)).toEqual({ ok: false, error });
  expect(beslutsfel[error]).toMatch(/\.$/);
});
