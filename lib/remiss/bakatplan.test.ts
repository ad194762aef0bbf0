import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arLedigDag, dagarEfter } from '#lib/platform/frist';
import { bakatplan, tidigastMojliga, type Led } from './bakatplan.ts';
import { arStallning, raknaStallningar, skrivStallning, stallningar, stallningsnamn } from './stallning.ts';

const led: readonly Led[] = [
  { organ: 'SN:s arbetsutskott', sammantraden: ['2026-08-18', '2026-09-15'], kallelsedagar: 5, beredningsdagar: 2, expedieringsdagar: 0 },
  { organ: 'Socialnämnden', sammantraden: ['2026-08-25', '2026-09-22', '2026-10-20'], kallelsedagar: 7, beredningsdagar: 0, expedieringsdagar: 3 },
  { organ: 'Kommunstyrelsen', sammantraden: ['2026-09-29', '2026-10-27'], kallelsedagar: 7, beredningsdagar: 5, expedieringsdagar: 3 },
];

test('inre datum räknas bakåt från svarsdatum genom varje organs sammanträde och kallelse', () => {
  expect(bakatplan('2026-10-31', led, '2026-06-01')).toEqual({
    mojlig: true,
    utkastSenast: '2026-09-08',
    led: [
      { organ: 'SN:s arbetsutskott', handlingarSenast: '2026-09-08', kallelse: '2026-09-10', sammantrade: '2026-09-15', expedierasSenast: '2026-09-15' },
      { organ: 'Socialnämnden', handlingarSenast: '2026-09-15', kallelse: '2026-09-15', sammantrade: '2026-09-22', expedierasSenast: '2026-09-25' },
      { organ: 'Kommunstyrelsen', handlingarSenast: '2026-10-13', kallelse: '2026-10-20', sammantrade: '2026-10-27', expedierasSenast: '2026-10-30' },
    ],
  });
});

test('när kalendern inte räcker sägs var det tar stopp och vilket anstånd som behövs', () => {
  const plan = bakatplan('2026-09-20', led, '2026-06-01');
  expect(plan).toMatchObject({ mojlig: false, organ: 'Kommunstyrelsen', tidigast: '2026-10-02' });
  expect(!plan.mojlig && plan.mening).toBe('Kommunstyrelsen har inget sammanträde i tid för att svaret ska vara inne 20\u00A0september 2026. Begär anstånd till 2\u00A0oktober 2026 eller låt beslutet fattas på delegation.');
});

test('det är för sent när handlingarna redan skulle ha lämnats', () => {
  expect(bakatplan('2026-10-31', led, '2026-09-09')).toMatchObject({ mojlig: false, organ: 'SN:s arbetsutskott', tidigast: null });
});

test('varje plan har datum i ordning, på arbetsdagar där något ska lämnas, och är möjlig när den säger det', () => {
  const dag = fc.integer({ min: 0, max: 500 }).map((n) => dagarEfter('2026-01-01', n));
  const ettLed = fc.record({
    organ: fc.constantFrom('AU', 'SN', 'KS'), sammantraden: fc.array(dag, { maxLength: 8 }), kallelsedagar: fc.nat(14), beredningsdagar: fc.nat(10), expedieringsdagar: fc.nat(10),
  });
  fc.assert(fc.property(dag, fc.array(ettLed, { minLength: 1, maxLength: 4 }), dag, (svarsdatum, kedja, idag) => {
    const plan = bakatplan(svarsdatum, kedja, idag);
    const tidigast = tidigastMojliga(kedja, idag);
    expect(plan.mojlig).toBe(tidigast !== null && tidigast <= svarsdatum);
    if (!plan.mojlig) return;
    const datum = plan.led.flatMap((l) => [l.handlingarSenast, l.kallelse, l.sammantrade, l.expedierasSenast]);
    expect([idag, plan.utkastSenast, ...datum, svarsdatum].every((d, i, alla) => i === 0 || (alla[i - 1] ?? d) <= d)).toBe(true);
    expect(plan.led.every((l) => !arLedigDag(l.kallelse))).toBe(true);
  }));
});

test('sex ställningstaganden med namn och mening', () => {
  expect(stallningar.map((s) => stallningsnamn[s])).toHaveLength(6);
  expect(skrivStallning('Socialnämnden', 'inget_att_erinra')).toBe('Socialnämnden har inget att erinra mot förslaget.');
  expect([arStallning('avstyrker'), arStallning('tillstyrks')]).toEqual([true, false]);
  expect(raknaStallningar(['avstyrker', 'avstyrker', 'avstar']).map(({ antal }) => antal)).toEqual([0, 0, 2, 0, 0, 1]);
});
