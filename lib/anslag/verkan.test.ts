import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foljd, gallande, kanFolja, tillstandFor, type Verkan, type Verkansslag } from './verkan.ts';

let n = 0;
const rad = (slag: Verkansslag, mer: Partial<Verkan> = {}): Verkan => ({ id: `v${++n}`, slag, paragrafId: 'p1', datum: '2026-12-01', domstol: null, malnummer: null, text: null, gallerId: null, ...mer });
const lage = (...rader: Verkan[]) => tillstandFor(rader, 'p1').lage;

test.each([
  ['inget har hänt', [], 'oppet'],
  ['laga kraft för hela delen', [rad('laga_kraft', { paragrafId: null })], 'laga_kraft'],
  ['en annan paragraf är överklagad', [rad('overklagat', { paragrafId: 'p2' })], 'oppet'],
  ['överklagat', [rad('overklagat')], 'overklagat'],
  ['avvisat', [rad('overklagat'), rad('avvisat')], 'provat'],
  ['upphävt (KL 13:8)', [rad('overklagat'), rad('upphavt')], 'upphavt'],
  ['upphävt och överklagat till kammarrätten', [rad('overklagat'), rad('upphavt'), rad('overklagat')], 'overklagat'],
] as const)('läget när %s', (_nar, rader, vantat) => {
  expect(lage(...rader)).toBe(vantat);
});

describe('det som följer', () => {
  test('inhibition hindrar verkställighet tills målet är avgjort (FPL 28 §)', () => {
    const rader = [rad('overklagat'), rad('inhibition')];
    expect(tillstandFor(rader, 'p1')).toMatchObject({ lage: 'overklagat', inhiberat: true });
    expect(foljd(tillstandFor(rader, 'p1'), null, '2026-12-01').foljd).toContain('får inte verkställas');
    expect(tillstandFor([...rader, rad('avslag')], 'p1').inhiberat).toBe(false);
  });
  test('ett överklagat beslut får ändå verkställas (KL 13:14), och laga kraft väntar', () => {
    const t = tillstandFor([rad('overklagat')], 'p1');
    expect(foljd(t, '2026-12-29', '2026-12-30').foljd).toContain('13 kap. 14 §');
    expect(kanFolja(t, 'laga_kraft')).toEqual({ ok: false, error: 'overklagandet_ar_inte_avgjort' });
  });
  test('laga kraft är aldrig räknad, bara tidigast (KL 13:5)', () => {
    expect(foljd(tillstandFor([], 'p1'), '2026-12-29', '2026-12-20')).toEqual({ lage: 'Laga kraft tidigast', foljd: null });
    expect(foljd(tillstandFor([], 'p1'), '2026-12-29', '2026-12-29').foljd).toContain('bekräfta');
  });
});

test.each([
  ['ett utfall utan överklagande', [], 'avslag', 'inte_overklagat'],
  ['ett överklagande efter laga kraft', [rad('laga_kraft')], 'overklagat', 'laga_kraft_ar_redan_bekraftad'],
  ['inhibition två gånger', [rad('overklagat'), rad('inhibition')], 'inhibition', 'redan_inhiberat'],
  ['laga kraft för ett upphävt beslut', [rad('overklagat'), rad('upphavt')], 'laga_kraft', 'beslutet_ar_upphavt'],
] as const)('%s nekas', (_vad, rader, slag, error) => {
  expect(kanFolja(tillstandFor(rader, 'p1'), slag)).toEqual({ ok: false, error });
});

test('den som ångrar den senaste raden är tillbaka där man var, vad som än hänt', () => {
  const slag = fc.constantFrom<Verkansslag>('laga_kraft', 'overklagat', 'inhibition', 'avvisat', 'avslag', 'upphavt');
  fc.assert(fc.property(fc.array(slag, { minLength: 1, maxLength: 8 }), (vilka) => {
    const rader = vilka.map((s) => rad(s));
    const sista = rader.at(-1);
    const angrat = [...rader, rad('angrat', { gallerId: sista?.id ?? null })];
    expect(tillstandFor(angrat, 'p1')).toEqual(tillstandFor(rader.slice(0, -1), 'p1'));
    expect(gallande(angrat, 'p1')).not.toContain(sista);
  }));
});
