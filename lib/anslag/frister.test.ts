import fc from 'fast-check';
import { expect, test } from 'vitest';
import { veckodag } from '#lib/platform/dag';
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

/** Lag 1989:253 and lag 1930:173 2 § counted by hand, apart from the engine: Easter by Gauss, the rest by their dates. */
function lediga(ar: number): Set<string> {
  const [a, b, c] = [ar % 19, Math.floor(ar / 100), ar % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const [manad, dagen] = [Math.floor((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1];
  const pask = `${ar}-${String(manad).padStart(2, '0')}-${String(dagen).padStart(2, '0')}`;
  const fasta = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map((d) => `${ar}-${d}`);
  const midsommarafton = [19, 20, 21, 22, 23, 24, 25].map((d) => `${ar}-06-${d}`).find((d) => veckodag(d) === 5) ?? '';
  return new Set([...fasta, midsommarafton, dagarEfter(pask, -2), dagarEfter(pask, 1), dagarEfter(pask, 39)]);
}

test('anslagets dagar följer lag (1930:173) för varje dag 2024–2040, räknat på två sätt (KL 8:12, 13:5)', () => {
  const ledigt = new Map<number, Set<string>>();
  const arLedig = (d: string) => veckodag(d) % 6 === 0 || (ledigt.get(Number(d.slice(0, 4))) ?? new Set()).has(d);
  for (let ar = 2024; ar <= 2041; ar++) ledigt.set(ar, lediga(ar));
  const framat = (d: string): string => (arLedig(d) ? framat(dagarEfter(d, 1)) : d);
  const fel: string[] = [];
  for (let uppsatt = '2024-01-01'; uppsatt <= '2040-12-31'; uppsatt = dagarEfter(uppsatt, 1)) {
    const sistaDag = framat(dagarEfter(uppsatt, 21));
    const efter = dagarEfter(sistaDag, 1);
    const { nedtas, lagaKraftTidigast, ...ut } = fristerFran(uppsatt);
    if (ut.sistaDag !== sistaDag || nedtas !== efter || lagaKraftTidigast !== efter || anslasSenast(uppsatt) !== framat(dagarEfter(uppsatt, 2))) fel.push(uppsatt);
    // On the board every day of the period and gone the day after it, at any hour in Sweden.
    const a = anslag({ uppsatt: [uppsatt], nedtas });
    if (lageIdag(a, kl(sistaDag)) !== 'uppsatt' || lageIdag(a, kl(efter)) !== 'nedtaget') fel.push(`${uppsatt} tavlan`);
  }
  expect(fel).toEqual([]);
  expect(dagarMellan('2024-01-01', '2040-12-31') + 1).toBe(6210);
});

test('vilka avbrott och tavlor som än finns räknas en hel ny period från den sista, och sista dagen är en arbetsdag (KL 9:32, 13:5)', () => {
  const dag = fc.integer({ min: 0, max: 4000 }).map((n) => dagarEfter('2026-01-01', n));
  const avbrott = fc.tuple(dag, fc.integer({ min: 0, max: 30 }), fc.boolean()).map(([fran, n, raknas]) => ({ fran, till: dagarEfter(fran, n), raknas }));
  fc.assert(fc.property(fc.array(dag, { minLength: 1, maxLength: 4 }), fc.array(avbrott, { maxLength: 3 }), (uppsatt, nere) => {
    const alla = [...uppsatt, ...nere.filter(({ raknas }) => raknas).map(({ till }) => till)];
    const { sistaDag } = foreslagnaFrister(anslag({ uppsatt, avbrott: nere })) ?? { sistaDag: '' };
    expect(!arLedigDag(sistaDag) && alla.every((d) => sistaDag >= dagarEfter(d, 21))).toBe(true);
    expect(alla.some((d) => sistaDag === fristerFran(d).sistaDag)).toBe(true);
  }));
});

test('så länge en tavla saknas eller ett avbrott inte är avgjort står anslaget uppe utan sista dag (KL 9:32, 13:5)', () => {
  const saknas = anslag({ vantar: 1 });
  expect([foreslagnaFrister(saknas), lageIdag(saknas, kl('2024-06-30'))]).toEqual([null, 'uppsatt']);
  const oavgjort = anslag({ avbrott: [{ fran: '2024-05-10', till: '2024-05-13', raknas: null }] });
  expect([foreslagnaFrister(oavgjort)?.sistaDag, lageIdag(oavgjort, kl('2024-05-26'))]).toEqual(['2024-06-03', 'uppsatt']);
  const behallet = anslag({ avbrott: [{ fran: '2024-05-10', till: '2024-05-13', raknas: false }] });
  expect([foreslagnaFrister(behallet)?.sistaDag, lageIdag(behallet, kl('2024-05-26'))]).toEqual(['2024-05-24', 'nedtaget']);
});
