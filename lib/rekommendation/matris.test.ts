import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fordelning, framsteg, lageFor, raknade, rutorFor, uppnaddDen, type Beslut, type Tillfragad } from './matris.ts';
import { utfall as alla, type Utfall } from './rekommendation.ts';

const [a, b] = ['sats-a', 'sats-b'];
const satser = [a, b];
const beslut = (datum: string, ...ut: (Utfall | null)[]): Beslut => ({ id: `${datum} ${ut.join()}`, datum, skapad: new Date(`${datum}T10:00:00Z`), utfall: new Map(ut.flatMap((u, i) => (u ? [[satser[i] ?? '', { utfall: u, andring: u === 'antar_med_andring' ? 'med tidplan' : null }] as const] : []))) });
const den = (id: string, beslutade: readonly Beslut[] = [], mer: Partial<Tillfragad> = {}): Tillfragad => ({ id, kravs: false, huvudman: { id: `h-${id}`, uppgar: null }, beslut: beslutade, ...mer });
const ja = beslut('2018-11-20', 'antar', 'antar');
const nej = beslut('2018-11-26', 'avslar', 'avslar');
const idag = '2019-03-01';
const alltid = { slag: 'alla', varde: null } as const;

describe('rutorna', () => {
  test('det senaste beslutet gäller, och den som inte har beslutat har inte behandlat', () => {
    expect(rutorFor([nej, beslut('2018-12-17', 'antar', 'antar_med_andring')], satser)).toMatchObject([{ utfall: 'antar', andring: null }, { utfall: 'antar_med_andring', andring: 'med tidplan' }]);
    expect(rutorFor([], satser)).toEqual([{ utfall: 'ej_behandlat', andring: null, beslutId: null }, { utfall: 'ej_behandlat', andring: null, beslutId: null }]);
  });

  test('ett senare beslut om bara den ena satsen lämnar den andra som den var', () => {
    expect(rutorFor([beslut('2018-11-01', 'antar', 'avslar'), beslut('2018-12-01', null, 'antar')], satser).map(({ utfall, beslutId }) => [utfall, beslutId])).toEqual([['antar', '2018-11-01 antar,avslar'], ['antar', '2018-12-01 ,antar']]);
  });

  test('av två beslut samma dag gäller det som antecknades sist', () => {
    const [fore, efter] = [beslut('2018-11-20', 'avslar', 'avslar'), { ...beslut('2018-11-20', 'antar', 'antar'), skapad: new Date('2018-11-20T15:00:00Z') }];
    expect(rutorFor([efter, fore], satser).map(({ utfall }) => utfall)).toEqual(['antar', 'antar']);
  });

  test('en huvudman antar när varje sats är antagen, med eller utan ändring', () => {
    const lage = (...ut: Utfall[]) => lageFor(rutorFor([beslut('2018-11-20', ...ut)], satser));
    expect([lage('antar', 'antar_med_andring'), lage('antar', 'avslar'), lage('avslar', 'avslar'), lage('ej_behandlat', 'ej_behandlat'), lageFor([])]).toEqual(['antar', 'antar_delvis', 'avslar', 'ej_behandlat', 'ej_behandlat']);
  });
});

describe('tröskeln', () => {
  const tre = [den('1', [ja]), den('2', [ja]), den('3')];
  test.each([
    ['alla', null, false, 3], ['majoritet', null, true, 2], ['antal', 2, true, 2], ['antal', 3, false, 3], ['andel', 60, true, 2], ['andel', 67, false, 3],
  ] as const)('%s %s: uppnådd är %s och det behövs %s', (slag, varde, uppnadd, behovs) => {
    expect(framsteg(tre, satser, { slag, varde }, idag)).toMatchObject({ uppnadd, behovs, antagit: 2, av: 3, saknas: ['3'] });
  });

  test('av namngivna räknas bara de', () => {
    const med = [den('1', [ja], { kravs: true }), den('2', [nej]), den('3')];
    expect(framsteg(med, satser, { slag: 'namngivna', varde: null }, idag)).toMatchObject({ uppnadd: true, av: 1, behovs: 1 });
    expect(framsteg([den('1')], satser, { slag: 'namngivna', varde: null }, idag).uppnadd).toBe(false);
  });

  test('hälften är inte fler än hälften', () => {
    expect(framsteg([den('1', [ja]), den('2', [nej])], satser, { slag: 'majoritet', varde: null }, idag)).toMatchObject({ uppnadd: false, behovs: 2, kan: false });
  });

  test('ett nej när alla ska anta kan inte längre gå, förrän den beslutar om', () => {
    expect(framsteg([den('1', [ja]), den('2', [nej])], satser, alltid, idag)).toMatchObject({ uppnadd: false, kan: false });
    expect(framsteg([den('1', [ja]), den('2', [nej, beslut('2018-12-17', 'antar', 'antar')])], satser, alltid, idag)).toMatchObject({ uppnadd: true });
  });

  test('den som har gått upp i en annan som tillfrågas svarar genom den; i en som inte tillfrågas svarar den själv', () => {
    const gatt = (i: string) => [den('1', [], { huvudman: { id: 'h-1', uppgar: { i, fran: '2019-01-01' } } }), den('2', [ja])];
    expect(raknade(gatt('h-2'), idag).map(({ id }) => id)).toEqual(['2']);
    expect([framsteg(gatt('h-2'), satser, alltid, '2018-12-31').uppnadd, framsteg(gatt('h-2'), satser, alltid, idag).uppnadd, framsteg(gatt('h-9'), satser, alltid, idag).uppnadd]).toEqual([false, true, false]);
  });

  test('beslutet står från den dag den sista som behövs har antagit', () => {
    const sen = beslut('2019-01-14', 'antar', 'antar');
    expect(uppnaddDen([den('1', [ja]), den('2', [sen])], satser, alltid, idag)).toBe('2019-01-14');
    expect(uppnaddDen([den('1', [ja]), den('2', [sen])], satser, { slag: 'antal', varde: 1 }, idag)).toBe('2018-11-20');
    expect(uppnaddDen([den('1', [ja]), den('2')], satser, alltid, idag)).toBeNull();
    const gatt = [den('1', [], { huvudman: { id: 'h-1', uppgar: { i: 'h-2', fran: '2019-02-01' } } }), den('2', [ja])];
    expect(uppnaddDen(gatt, satser, alltid, idag)).toBe('2019-02-01');
  });

  test('ingen tillfrågad ger ingen tröskel, och ett ja till tar den aldrig längre bort', () => {
    expect(framsteg([], satser, alltid, idag).uppnadd).toBe(false);
    const ett = fc.array(fc.constantFrom(...alla), { minLength: 2, maxLength: 2 }).map((u) => beslut('2018-11-20', ...u));
    fc.assert(fc.property(fc.array(fc.array(ett, { maxLength: 1 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 8 }), fc.nat(7), (listor, varde, vem) => {
      const rad = listor.map((beslutade, i) => den(String(i), beslutade));
      const troskel = { slag: 'antal', varde } as const;
      const fore = framsteg(rad, satser, troskel, idag);
      const efter = framsteg(rad.map((t, i) => (i === vem % rad.length ? { ...t, beslut: [...t.beslut, beslut('2018-12-01', 'antar', 'antar')] } : t)), satser, troskel, idag);
      expect(efter.antagit).toBeGreaterThanOrEqual(fore.antagit);
      if (fore.uppnadd) expect(efter.uppnadd).toBe(true);
      if (fore.uppnadd) expect(fore.kan).toBe(true);
    }));
  });
});

test('fördelningen av en sats summerar till dem som räknas', () => {
  const rad = [den('1', [ja]), den('2', [nej]), den('3'), den('4', [beslut('2018-11-21', 'antar_med_andring', 'antar')])];
  expect(fordelning(rad, satser, a, idag)).toEqual([{ utfall: 'antar', antal: 1 }, { utfall: 'antar_med_andring', antal: 1 }, { utfall: 'avslar', antal: 1 }, { utfall: 'ej_behandlat', antal: 1 }]);
});
