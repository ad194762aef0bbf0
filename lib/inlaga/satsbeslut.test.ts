import fc from 'fast-check';
import { expect, test } from 'vitest';
import { satsutfall, type Satsutfall } from './inlaga.ts';
import { kannIgen, skrivSatsbeslut, utfallPerSats } from './satsbeslut.ts';

const satser = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `s${i + 1}`, nr: i + 1, text: `yrkande ${i + 1}` }));
const motion = (n: number) => ({ slag: 'motion' as const, satser: satser(n) });
const texter = (...args: Parameters<typeof skrivSatsbeslut>) => skrivSatsbeslut(...args).map(({ text }) => text);

test('olika utfall skrivs sats för sats så som protokoll gör (KL 5:65 p 4)', () => {
  expect(texter(motion(3), [{ satsId: 's1', utfall: 'bifalls' }, { satsId: 's2', utfall: 'avslas' }, { satsId: 's3', utfall: 'besvarad' }])).toEqual([
    'bifalla motionens första att-sats', 'avslå motionens andra att-sats', 'anse motionens tredje att-sats besvarad',
  ]);
});

test('samma utfall för alla satser, eller en enda sats, gäller hela motionen', () => {
  expect(texter(motion(2), [{ satsId: 's1', utfall: 'avslas' }, { satsId: 's2', utfall: 'avslas' }])).toEqual(['avslå motionen']);
  expect(texter({ slag: 'medborgarforslag', satser: satser(1) }, [{ satsId: 's1', utfall: 'besvarad' }])).toEqual(['anse medborgarförslaget besvarat']);
});

test('en sats som bifalls delvis säger hur, och känns igen ändå', () => {
  const m = motion(2);
  const [punkt] = skrivSatsbeslut(m, [{ satsId: 's1', utfall: 'bifalls_delvis', tillagg: 'på så sätt att hastigheten sänks till 40 kilometer i timmen.' }]);
  expect(punkt?.text).toBe('delvis bifalla motionens första att-sats på så sätt att hastigheten sänks till 40 kilometer i timmen');
  expect(kannIgen(m, punkt?.text ?? '')).toEqual({ satsId: 's1', satsutfall: 'bifalls_delvis' });
  expect(kannIgen(m, 'uppdra åt kommunstyrelsen att återkomma')).toBeNull();
});

test('vad som än beslutas om satserna läses tillbaka till samma utfall', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 24 }).chain((n) => fc.array(fc.constantFrom(...satsutfall), { minLength: n, maxLength: n })), (utfall) => {
    const m = motion(utfall.length);
    const punkter = skrivSatsbeslut(m, utfall.map((u, i) => ({ satsId: `s${i + 1}`, utfall: u })));
    const last = punkter.map(({ text }) => kannIgen(m, `att ${text}.`)).filter((x) => x !== null);
    expect([...utfallPerSats(m.satser, last).values()]).toEqual(utfall satisfies Satsutfall[]);
  }));
});
