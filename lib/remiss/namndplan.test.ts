import { expect, test } from 'vitest';
import type { Led } from './bakatplan.ts';
import { inreDag, planeraNamnd } from './namndplan.ts';

const led = (organ: string, ...sammantraden: string[]): Led => ({ organ, sammantraden, kallelsedagar: 7, beredningsdagar: 5, expedieringsdagar: 5 });
const ks = [led('Kommunstyrelsen', '2026-10-12')];
const idag = '2026-06-01';
const inre = inreDag('2026-10-31', ks, idag) ?? '';

test('nämndernas dag räknas bakåt från kommunens egen: sammanträde, kallelse, handlingar och en vecka att sammanställa', () => {
  expect(inre).toBe('2026-09-21');
  expect(inreDag('2026-10-31', ks, '2026-10-01')).toBeNull();
});

test('varje nämnd får sin egen dag efter sin egen kalender, med utskottet om det hinner', () => {
  expect(planeraNamnd(inre, { utskott: null, organ: led('Socialnämnden', '2026-08-25', '2026-09-29'), egna: ks }, idag)).toEqual({
    svarSenast: '2026-09-01', hinner: true, mening: 'Kan behandla det 25\u00A0augusti 2026; handlingarna ska vara klara 11\u00A0augusti 2026.',
  });
  const med = { utskott: led('AU', '2026-08-04'), organ: led('Socialnämnden', '2026-09-08'), egna: ks };
  expect(planeraNamnd(inre, med, idag)).toMatchObject({ svarSenast: '2026-09-15', mening: 'Kan behandla det 4\u00A0augusti 2026 i utskottet och 8\u00A0september 2026 i nämnden; handlingarna ska vara klara 21\u00A0juli 2026.' });
  expect(planeraNamnd(inre, med, '2026-08-03')).toMatchObject({ hinner: true, mening: expect.stringMatching(/^Kan behandla det 8\u00A0september 2026; .* Arbetsutskottet hinner inte före\.$/) });
});

test('när kalendern gör det omöjligt sägs det, med den första dag som går', () => {
  expect(planeraNamnd(inre, { utskott: null, organ: led('Barn- och utbildningsnämnden', '2026-09-22'), egna: [led('Kommunstyrelsen', '2026-10-12', '2026-11-09')] }, idag)).toEqual({
    svarSenast: inre, hinner: false, mening: 'Nämnden kan svara först 29\u00A0september 2026. Begär anstånd till 16\u00A0november 2026, eller låt nämndens svar beslutas på delegation.',
  });
  expect(planeraNamnd(inre, { utskott: null, organ: led('Tekniska nämnden', '2026-06-02'), egna: ks }, idag)).toMatchObject({ hinner: false, mening: expect.stringContaining('inget sammanträde som hinns med') });
});

test('utan kalender föreslås den gemensamma dagen, och det sägs varför', () => {
  expect(planeraNamnd(inre, { utskott: null, organ: led('Socialnämnden'), egna: ks }, idag)).toEqual({ svarSenast: inre, hinner: null, mening: 'Nämnden har inga sammanträden inlagda framåt.' });
});
