import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arLedigDag, dagarEfter, dagarMellan } from '#lib/platform/frist';
import { anslasSenast, foreslagnaFrister, fristerFran, justerasSenast, lageIdag, type Anslag } from './frister.ts';

test.each([
  ['en vanlig period', '2024-05-03', '2024-05-24', '2024-05-25'],
  ['sista dagen på julafton flyttas till måndagen', '2026-12-03', '2026-12-28', '2026-12-29'],
  ['sista dagen på midsommarafton flyttas till måndagen', '2024-05-31', '2024-06-24', '2024-06-25'],
  ['sista dagen på en söndag', '2024-05-05', '2024-05-27', '2024-05-28'],
  ['klassisk fredag', '2019-09-27', '2019-10-18', '2019-10-19'],
])('%s: uppsatt %s kan överklagas till och med %s (KL 13:5)', (_vad, uppsatt, sistaDag, efter) => {
  expect(fristerFran(uppsatt)).toEqual({ sistaDag, lagaKraftTidigast: efter, nedtas: efter });
});

test.each([
  ['dag 14 är en vardag', '2024-04-19', '2024-05-03'],
  ['dag 14 är juldagen', '2024-12-11', '2024-12-27'],
  ['dag 14 är nationaldagen', '2024-05-23', '2024-06-07'],
])('protokollet justeras senast %s (KL 5:69)', (_vad, sammantrade, senast) => {
  expect(justerasSenast(sammantrade)).toBe(senast);
});

test.each([
  ['justerat på en måndag', '2024-05-06', '2024-05-08'],
  ['justerat på en torsdag', '2024-05-02', '2024-05-06'],
  ['justerat dagen före nyårsafton', '2024-12-30', '2025-01-02'],
])('anslaget kommer upp senast andra dagen efter: %s (KL 8:12)', (_vad, justerat, senast) => {
  expect(anslasSenast(justerat)).toBe(senast);
});

const anslag = (a: Partial<Anslag> = {}): Anslag => ({ planerat: null, uppsatt: ['2024-05-03'], avbrott: [], nedtas: '2024-05-25', ...a });
const kl = (dag: string) => new Date(`${dag}T10:00:00Z`);

test.each([
  ['före dagen då det sätts upp', anslag(), '2024-05-02', 'planerat'],
  ['utan uppsättning', anslag({ uppsatt: [] }), '2024-06-02', 'planerat'],
  ['på uppsättningsdagen', anslag(), '2024-05-03', 'uppsatt'],
  ['på sista dagen', anslag(), '2024-05-24', 'uppsatt'],
  ['på nedtagningsdagen', anslag(), '2024-05-25', 'nedtaget'],
  ['medan det är nere', anslag({ avbrott: [{ fran: '2024-05-10', till: '2024-05-13' }] }), '2024-05-11', 'avbrott'],
  ['när det är uppe igen', anslag({ avbrott: [{ fran: '2024-05-10', till: '2024-05-13' }] }), '2024-05-13', 'uppsatt'],
  ['utan slut på avbrottet', anslag({ avbrott: [{ fran: '2024-05-10', till: null }] }), '2024-05-20', 'avbrott'],
])('läget %s', (_nar, a, dag, lage) => {
  expect(lageIdag(a, kl(dag))).toBe(lage);
});

test('läget räknas i svensk tid, inte i UTC', () => {
  expect(lageIdag(anslag(), new Date('2024-05-24T21:59:00Z'))).toBe('uppsatt');
  expect(lageIdag(anslag(), new Date('2024-05-24T22:01:00Z'))).toBe('nedtaget');
});

test('efter ett avbrott föreslås en hel ny period', () => {
  expect(foreslagnaFrister(anslag({ avbrott: [{ fran: '2024-05-10', till: '2024-05-13' }] }))?.sistaDag).toBe('2024-06-03');
  expect(foreslagnaFrister(anslag({ avbrott: [{ fran: '2024-05-10', till: null }] }))).toBeNull();
});

test('gemensam nämnd: klockan går från den sista uppsättningen (KL 9:32)', () => {
  expect(foreslagnaFrister(anslag({ uppsatt: ['2024-05-03', '2024-05-07', '2024-05-06'] }))?.sistaDag).toBe('2024-05-28');
});

test('överklagandetiden är minst tre veckor, slutar på en arbetsdag och flyttas bara över lediga dagar, för varje dag 2024–2040', () => {
  const dag = fc.integer({ min: 0, max: dagarMellan('2024-01-01', '2040-12-31') }).map((n) => dagarEfter('2024-01-01', n));
  fc.assert(fc.property(dag, (uppsatt) => {
    const { sistaDag, nedtas } = fristerFran(uppsatt);
    const ordinarie = dagarEfter(uppsatt, 21);
    expect(sistaDag >= ordinarie && !arLedigDag(sistaDag) && nedtas > sistaDag).toBe(true);
    for (let d = ordinarie; d < sistaDag; d = dagarEfter(d, 1)) expect(arLedigDag(d)).toBe(true);
  }));
});
