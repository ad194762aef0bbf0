import { expect, test } from 'vitest';
import { mojliga, type Overgangar } from '#lib/platform/overgang';
import { instans, mottagen, overgangInstans, overgangMottagen, overgangSand, sand } from './tillstand.ts';

test('den sända remissens väg från utkast till avslutad', () => {
  const vag = (['besluta', 'skicka', 'stang_svarstid', 'sammanstall', 'avsluta'] as const).reduce<string>((fran, verb) => {
    const till = overgangSand(fran as never, verb);
    return till.ok ? till.value : till.error;
  }, 'utkast');
  expect(vag).toBe('avslutad');
});

test.each([
  ['en mottagen remiss besvaras inte innan den är beslutad', overgangMottagen('i_beredning', 'sand_in'), false],
  ['en mottagen remiss kan beredas utan internremiss', overgangMottagen('fordelad', 'bered'), true],
  ['ett sent svar är ett svar', overgangInstans('obesvarad', 'besvara'), true],
  ['en besvarad instans kan frågas igen', overgangInstans('besvarad', 'fraga_igen'), true],
  ['en återkallad instans svarar inte', overgangInstans('aterkallad', 'besvara'), false],
  ['en utskickad remiss beslutas inte igen', overgangSand('utskickad', 'besluta'), false],
])('%s', (_vad, svar, gar) => expect(svar.ok).toBe(gar));

const nasbara = <S extends string, V extends string>(tabell: Overgangar<S, V>, start: readonly S[]): ReadonlySet<S> => {
  const nadda = new Set(start);
  for (const fran of nadda) for (const verb of mojliga(tabell, fran)) nadda.add(tabell[verb].till);
  return nadda;
};

test('varje tillstånd kan nås, och bara de sista är slut', () => {
  expect([...nasbara(sand, ['utkast'])].filter((s) => mojliga(sand, s).length === 0).toSorted()).toEqual(['aterkallad', 'avslutad']);
  expect(nasbara(sand, ['utkast']).size).toBe(7);
  expect([...nasbara(mottagen, ['mottagen'])].filter((s) => mojliga(mottagen, s).length === 0)).toEqual(['avslutad']);
  expect(nasbara(mottagen, ['mottagen']).size).toBe(9);
  expect([...nasbara(instans, ['inbjuden'])].filter((s) => mojliga(instans, s).length === 0)).toEqual(['aterkallad']);
  expect(nasbara(instans, ['inbjuden']).size).toBe(7);
});
