import { expect, test } from 'vitest';
import { regelverkFor } from '#lib/organisation/regelverk';
import { ersattarordningFor, foreslaErsattare, type Ersattare } from './ersattare.ts';
import { lageVid, type Narvaro, type Plats } from './narvaro.ts';

const platser: readonly Plats[] = [{ id: 'p1', innehavareId: 'anna', parti: 'S', valkrets: 'Norra' }, { id: 'p2', innehavareId: 'bo', parti: 'KD', valkrets: null }];
const ersattare: readonly Ersattare[] = [{ personId: 'm1', parti: 'M' }, { personId: 's1', parti: 'S', valkrets: 'Södra' }, { personId: 's2', parti: 'S', valkrets: 'Norra' }, { personId: 'l1', parti: 'L' }];
const narvaro: Narvaro = {
  paragrafer: ['1'], platser, presidium: [], javLamnarRummet: true,
  handelser: ersattare.map(({ personId }) => ({ typ: 'kommer', personId, satt: 'pa_plats', vid: { paragraf: '1', nar: 'fore' } })),
};
const kallas = (satt: Record<string, unknown>, plats = platser[0]!) => {
  const svar = foreslaErsattare(plats, ersattarordningFor(regelverkFor('namnd', satt), ersattare, platser), lageVid(narvaro, '1'), platser);
  return svar.ok ? svar.value.personId : svar.error;
};

test('ersättaren kommer ur samma parti, och ur samma valkrets först där fullmäktige har beslutat det (KL 5:18)', () => {
  expect(kallas({ ersattarordning: 'parti' })).toBe('s1');
  expect(kallas({ ersattarordning: 'valkrets' })).toBe('s2');
});

test('listans ordning går före partiet där reglementet säger det (KL 6:16)', () => {
  expect(kallas({ ersattarordning: 'lista' })).toBe('m1');
});

test('när partiet saknar ersättare går turen till det parti som reglementet säger, sedan till vem som helst eller ingen (KL 6:16)', () => {
  const kd = platser[1]!;
  expect(kallas({ partiordning: [{ parti: 'KD', sedan: ['L', 'M'] }] }, kd)).toBe('l1');
  expect(kallas({ partiordning: [{ parti: 'M/KD', sedan: ['L'] }] }, kd)).toBe('m1');
  expect(kallas({ sedanNagon: true }, kd)).toBe('m1');
  expect(kallas({ sedanNagon: false }, kd)).toBe('ingen_att_kalla_in');
});
