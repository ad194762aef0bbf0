import fc from 'fast-check';
import { expect, test } from 'vitest';
import { raknaSlutenOmrostning } from './slutenOmrostning.ts';
import { raknaRoster, voteringsfel, type Deltagare, type Rost, type Votering } from './votering.ts';

const votering = (roster: Record<string, Rost>, v: Partial<Votering> = {}): Votering => ({
  ja: 'au', nej: 'avslag', regel: { typ: 'enkel' }, slag: 'sak', deltarInte: [], roster: Object.entries(roster).map(([personId, rost]) => ({ personId, rost })), ...v,
});
const deltagare = (d: Partial<Deltagare> = {}): Deltagare => ({ tjanstgorande: ['a', 'b', 'c', 'd', 'e'], javiga: [], ordforandeId: 'a', ...d });

test('flest röster vinner och summan räknas ur namnen (KL 5:54)', () => {
  expect(raknaRoster(votering({ a: 'ja', b: 'ja', c: 'nej', d: 'avstar' }), deltagare())).toEqual({
    ok: true,
    value: { ja: 2, nej: 1, avstar: 1, franvarande: 0, deltarInte: 0, vinnare: 'ja', forslagId: 'au', genom: 'roster', saknarRost: ['e'] },
  });
});

test('vid lika röstetal avgör den som är ordförande vid paragrafen (KL 5:54)', () => {
  const lika = votering({ a: 'ja', b: 'nej' });
  expect(raknaRoster(lika, deltagare())).toMatchObject({ value: { vinnare: 'ja', genom: 'utslagsrost' } });
  expect(raknaRoster(lika, deltagare({ ordforandeId: 'b' }))).toMatchObject({ value: { vinnare: 'nej', forslagId: 'avslag', genom: 'utslagsrost' } });
  expect(raknaRoster(lika, deltagare({ ordforandeId: 'c' }))).toEqual({ ok: false, error: 'ordforanden_maste_rosta' });
});

test('ett val med lika röstetal avgörs genom lottning (KL 5:56)', () => {
  const val = votering({ a: 'ja', b: 'nej' }, { slag: 'val' });
  expect(raknaRoster(val, deltagare())).toEqual({ ok: false, error: 'lottning_kravs' });
  expect(raknaRoster({ ...val, lott: 'nej' }, deltagare())).toMatchObject({ value: { vinnare: 'nej', genom: 'lottning' } });
});

test.each([
  ['två tredjedelar räcker precis', { a: 'ja', b: 'ja', c: 'nej' }, { andel: 'tva_tredjedelar', for: 'ja', av: 'avgivna' }, 'ja'],
  ['två tredjedelar saknas', { a: 'ja', b: 'ja', c: 'nej', d: 'nej' }, { andel: 'tva_tredjedelar', for: 'ja', av: 'avgivna' }, 'nej'],
  ['tre fjärdedelar', { a: 'ja', b: 'ja', c: 'ja', d: 'nej' }, { andel: 'tre_fjardedelar', for: 'ja', av: 'avgivna' }, 'ja'],
  ['en tredjedel av de närvarande räcker för återremiss (KL 5:50)', { a: 'ja', b: 'ja', c: 'ja', d: 'nej', e: 'nej' }, { andel: 'en_tredjedel', for: 'nej', av: 'narvarande' }, 'nej'],
  ['en av fem är mindre än en tredjedel', { a: 'ja', b: 'ja', c: 'ja', d: 'ja', e: 'nej' }, { andel: 'en_tredjedel', for: 'nej', av: 'narvarande' }, 'ja'],
  ['alla måste vara ense (KL 5:52)', { a: 'ja', b: 'ja', c: 'ja', d: 'ja', e: 'avstar' }, { andel: 'alla', for: 'ja', av: 'narvarande' }, 'nej'],
] as const)('%s', (_vad, roster, regel, vinnare) => {
  expect(raknaRoster(votering(roster, { regel: { typ: 'andel', ...regel } }), deltagare())).toMatchObject({ value: { vinnare, genom: 'roster' } });
});

test.each([
  ['den som inte tjänstgör', votering({ x: 'ja' }), {}, 'tjanstgor_inte'],
  ['den som är jävig', votering({ b: 'ja' }), { javiga: ['b'] }, 'javig_rostar'],
  ['den som redan har röstat', votering({ a: 'ja' }, { roster: [{ personId: 'a', rost: 'ja' }, { personId: 'a', rost: 'nej' }] }), {}, 'rostar_tva_ganger'],
  ['den som inte deltar', votering({ a: 'ja', b: 'nej' }, { deltarInte: ['b'] }), {}, 'rostar_och_deltar_inte'],
  ['den som avstår i myndighetsutövning (KL 4:26)', votering({ a: 'ja', b: 'avstar' }), { myndighetsutovning: true }, 'maste_delta_i_beslutet'],
  ['den som inte deltar i myndighetsutövning (KL 4:26)', votering({ a: 'ja' }, { deltarInte: ['b'] }), { myndighetsutovning: true }, 'maste_delta_i_beslutet'],
  ['alla om ja och nej är samma förslag', votering({ a: 'ja' }, { nej: 'au' }), {}, 'samma_forslag_pa_bada_sidor'],
  ['ingen', votering({ a: 'avstar' }), {}, 'inga_roster'],
] as const)('%s får inte rösten räknad', (_vem, v, d, error) => {
  expect(raknaRoster(v, deltagare(d))).toEqual({ ok: false, error });
  expect(voteringsfel[error]).toMatch(/\.$/);
});

test('en frånvarande behöver inte tjänstgöra, och deltar inte står bredvid rösterna', () => {
  expect(raknaRoster(votering({ a: 'ja', x: 'franvarande' }, { deltarInte: ['b'] }), deltagare())).toMatchObject({ value: { ja: 1, franvarande: 1, deltarInte: 1, saknarRost: ['c', 'd', 'e'] } });
});

test('för varje omröstning: summan är namnen, resultatet följer regeln och alla redovisas', () => {
  const rost = fc.constantFrom<Rost>('ja', 'nej', 'avstar', 'franvarande');
  fc.assert(fc.property(fc.array(rost, { minLength: 1, maxLength: 101 }), fc.nat(100), (rosterna, vem) => {
    const roster = rosterna.map((r, i) => ({ personId: `n${i}`, rost: r }));
    const tjanstgorande = roster.map(({ personId }) => personId);
    const ordforandeId = `n${vem % rosterna.length}`;
    const svar = raknaRoster(votering({}, { roster }), deltagare({ tjanstgorande, ordforandeId }));
    if (!svar.ok) {
      expect(['inga_roster', 'ordforanden_maste_rosta']).toContain(svar.error);
      return;
    }
    const { ja, nej, avstar, franvarande, vinnare, genom } = svar.value;
    expect(ja + nej + avstar + franvarande).toBe(roster.length);
    expect(genom).toBe(ja === nej ? 'utslagsrost' : 'roster');
    expect(vinnare).toBe(ja === nej ? roster.find(({ personId }) => personId === ordforandeId)?.rost : ja > nej ? 'ja' : 'nej');
  }));
});

test('sluten omröstning: flest röster väljs och lika avgörs genom lott', () => {
  const val = { roster: { a: 20, b: 18, c: 18 }, blanka: 2, ogiltiga: 1, antal: 2, lottning: [] };
  expect(raknaSlutenOmrostning({ ...val, antal: 1 }, 61)).toEqual({ ok: true, value: { valda: ['a'], avgivna: 59, lottades: false } });
  expect(raknaSlutenOmrostning(val, 61)).toEqual({ ok: false, error: 'lottning_kravs' });
  expect(raknaSlutenOmrostning({ ...val, lottning: ['c', 'b'] }, 61)).toMatchObject({ value: { valda: ['a', 'c'], lottades: true } });
  expect(raknaSlutenOmrostning(val, 58)).toEqual({ ok: false, error: 'fler_roster_an_rostande' });
});
