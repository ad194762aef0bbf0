import fc from 'fast-check';
import { expect, test } from 'vitest';
import { avgjort, gangfel, granskaGang, regelForUppskov, type Beslutsgang, type Steg } from './beslutsgang.ts';
import type { Forslag, Yrkande } from './forslag.ts';
import type { Deltagare, Rost, Votering } from './votering.ts';

const forslag: readonly Forslag[] = [
  { id: 'au', slag: 'bifall', text: 'arbetsutskottets förslag', kalla: { typ: 'organ', namn: 'Arbetsutskottet' } },
  { id: 's', slag: 'eget', text: 'avgiften sänks', kalla: { typ: 'ledamoter' } },
  { id: 'm', slag: 'eget', text: 'avgiften slopas', kalla: { typ: 'ledamoter' } },
  { id: 'avslag', slag: 'avslag', text: 'avslag', kalla: { typ: 'ledamoter' } },
  { id: 'ater', slag: 'aterremiss', text: 'återremiss', kalla: { typ: 'ledamoter' } },
  { id: 'bord', slag: 'bordlaggning', text: 'bordläggning', kalla: { typ: 'ledamoter' } },
  { id: 'idag', slag: 'avgoras_idag', text: 'avgörs i dag', kalla: { typ: 'ledamoter' } },
  { id: 't1', slag: 'tillagg', text: 'en uppföljning görs', kalla: { typ: 'ledamoter' } },
];
const yrkande = (forslagId: string, ...av: string[]): Yrkande => ({ forslagId, av, instammer: [], hand: 'enda', aterkallat: false });
const yrkanden = [yrkande('au', 'a'), yrkande('s', 'b'), yrkande('m', 'c'), yrkande('ater', 'd', 'e'), yrkande('bord', 'e'), yrkande('t1', 'f')];
const gang = (steg: readonly Steg[], g: Partial<Beslutsgang> = {}): Beslutsgang => ({ forslag, yrkanden, steg, ...g });

const nio = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const vid = (d: Partial<Deltagare> = {}) => (): Deltagare => ({ tjanstgorande: nio, javiga: [], ordforandeId: 'a', ...d });
const votering = (ja: string, nej: string, jaRoster: string, nejRoster: string, v: Partial<Votering> = {}): Votering => ({
  ja, nej, regel: { typ: 'enkel' }, slag: 'sak', deltarInte: [],
  roster: [...jaRoster].map((personId) => ({ personId, rost: 'ja' as Rost })).concat([...nejRoster].map((personId) => ({ personId, rost: 'nej' as Rost }))), ...v,
});
const proposition = (id: string, fraga: 'nar' | 'huvud' | `tillagg:${string}`, stallda: string[], finner: string, namner: string[] = []): Steg => ({ id, typ: 'proposition', fraga, forslag: stallda, finner, namner, deltarInte: [] });
const rosta = (id: string, fraga: 'nar' | 'huvud' | `tillagg:${string}`, v: Votering, roll: 'ensam' | 'motproposition' | 'huvudvotering' = 'ensam'): Steg => ({ id, typ: 'votering', fraga, roll, votering: v });

test('propositionen avgör när ingen begär omröstning (KL 5:53)', () => {
  expect(avgjort(gang([proposition('1', 'huvud', ['au', 'avslag'], 'au', ['a'])]), vid())).toMatchObject({
    ok: true, value: { utfall: 'beslut', fragor: [{ fraga: 'huvud', forslagId: 'au', genom: 'proposition', finnandetAndrades: false }] },
  });
});

test('en omröstning kan ändra det ordföranden fann (KL 5:53–54)', () => {
  const steg = [proposition('1', 'huvud', ['au', 's'], 'au'), rosta('2', 'huvud', votering('au', 's', 'abc', 'defgh'))];
  expect(avgjort(gang(steg), vid())).toMatchObject({ value: { fragor: [{ forslagId: 's', genom: 'votering', finnandetAndrades: true }] } });
});

test('tre förslag: motproposition utser motförslaget, huvudvoteringen avgör', () => {
  const steg = [
    proposition('1', 'huvud', ['au', 's', 'm'], 'au'),
    rosta('2', 'huvud', votering('s', 'm', 'bd', 'cefg'), 'motproposition'),
    rosta('3', 'huvud', votering('au', 'm', 'abdgh', 'cef'), 'huvudvotering'),
  ];
  expect(avgjort(gang(steg), vid())).toMatchObject({ value: { fragor: [{ forslagId: 'au', stegId: '3' }] } });
  const fel = [...steg.slice(0, 2), rosta('3', 'huvud', votering('au', 's', 'abdgh', 'cef'), 'huvudvotering')];
  expect(avgjort(gang(fel), vid())).toEqual({ ok: false, error: 'motforslag_saknas' });
});

test('motförslaget kan utses utan omröstning', () => {
  const steg: Steg[] = [
    proposition('1', 'huvud', ['au', 's', 'm'], 'au'),
    { id: '2', typ: 'motproposition', fraga: 'huvud', forslag: ['s', 'm'], utses: 's', deltarInte: [] },
    rosta('3', 'huvud', votering('au', 's', 'ab', 'cdefg'), 'huvudvotering'),
  ];
  expect(avgjort(gang(steg), vid())).toMatchObject({ value: { fragor: [{ forslagId: 's', finnandetAndrades: true }] } });
});

test('fem röstar mot återremiss och deltar sedan inte i huvudbeslutet, som följs av ett tilläggsyrkande där ja är avslag', () => {
  const steg: Steg[] = [
    proposition('1', 'nar', ['idag', 'ater'], 'idag'),
    rosta('2', 'nar', votering('idag', 'ater', 'abcfghi', 'de')),
    { id: '3', typ: 'utan_omrostning', fraga: 'huvud', forslag: 'au', deltarInte: ['c', 'f', 'g', 'h', 'i'] },
    proposition('4', 'tillagg:t1', ['t1', 'avslag'], 'avslag'),
    rosta('5', 'tillagg:t1', votering('avslag', 't1', 'abcde', 'fg')),
  ];
  const svar = avgjort(gang(steg), vid());
  expect(svar.ok && svar.value.fragor.map(({ fraga, forslagId }) => [fraga, forslagId])).toEqual([['nar', 'idag'], ['huvud', 'au'], ['tillagg:t1', 'avslag']]);
});

test('återremitterat ärende avgörs inte i sak', () => {
  const ater = proposition('1', 'nar', ['idag', 'ater'], 'ater');
  expect(avgjort(gang([ater]), vid())).toMatchObject({ value: { utfall: 'aterremitterat', begardAvMinoritet: false } });
  expect(avgjort(gang([ater, proposition('2', 'huvud', ['au', 'avslag'], 'au')]), vid())).toEqual({ ok: false, error: 'efter_avgorande' });
});

test('faller återremissen får bordläggning prövas efteråt', () => {
  const steg = [proposition('1', 'nar', ['idag', 'ater'], 'idag'), rosta('2', 'nar', votering('idag', 'ater', 'abcfgh', 'de')), proposition('3', 'nar', ['idag', 'bord'], 'bord')];
  expect(avgjort(gang(steg), vid())).toMatchObject({ value: { utfall: 'bordlagt' } });
});

test('minoritetsåterremiss: en tredjedel av de närvarande räcker mot majoriteten (KL 5:50)', () => {
  const minoritet = (...begardAv: string[]): Steg => ({ id: '1', typ: 'minoritet', forslag: 'ater', begardAv, motivering: 'kostnaden ska beräknas' });
  expect(avgjort(gang([minoritet('d', 'e', 'f')]), vid())).toMatchObject({ value: { utfall: 'aterremitterat', begardAvMinoritet: true } });
  expect(avgjort(gang([minoritet('d', 'e')]), vid())).toEqual({ ok: false, error: 'for_fa_for_minoritet' });
  expect(avgjort(gang([minoritet('d', 'e', 'f', 'g', 'h')]), vid())).toMatchObject({ value: { begardAvMinoritet: false } });
  expect(avgjort(gang([minoritet('d', 'd', 'x')]), vid())).toEqual({ ok: false, error: 'for_fa_for_minoritet' });
});

test('också när minoriteten vinner genom omröstning bevaras det i ärendets historik', () => {
  const regel = { typ: 'andel', andel: 'en_tredjedel', for: 'nej', av: 'narvarande' } as const;
  const steg = [proposition('1', 'nar', ['idag', 'ater'], 'idag'), rosta('2', 'nar', votering('idag', 'ater', 'abcgh', 'def', { regel }))];
  expect(avgjort(gang(steg), vid())).toMatchObject({ value: { utfall: 'aterremitterat', begardAvMinoritet: true } });
});

test('andra gången krävs enkel majoritet, och alltid i en nämnd (KL 5:50, 6:33)', () => {
  expect([
    regelForUppskov('fullmaktige', []), regelForUppskov('fullmaktige', [{ begardAvMinoritet: false }]), regelForUppskov('fullmaktige', [{ begardAvMinoritet: true }]), regelForUppskov('namnd', []),
  ]).toEqual(['en_tredjedel', 'en_tredjedel', 'enkel', 'enkel']);
});

test.each([
  ['ett förslag som inte finns', [proposition('1', 'huvud', ['au', 'x'], 'au')], 'okant_forslag'],
  ['ett finnande som inte ställdes', [proposition('1', 'huvud', ['au', 'avslag'], 's')], 'finner_annat_an_stallt'],
  ['någon som inte yrkade', [proposition('1', 'huvud', ['au', 's'], 's', ['c'])], 'namner_annan_an_yrkare'],
  ['en ny proposition i en avgjord fråga', [proposition('1', 'huvud', ['au', 's'], 's'), proposition('2', 'huvud', ['au', 's'], 'au')], 'efter_avgorande'],
  ['en omröstning om något annat än finnandet', [proposition('1', 'huvud', ['au', 's'], 'au'), rosta('2', 'huvud', votering('s', 'm', 'ab', 'c'))], 'finnandet_saknas_i_voteringen'],
] as const)('%s nekas', (_vad, steg, error) => {
  expect(avgjort(gang(steg), vid())).toEqual({ ok: false, error });
  expect(gangfel[error]).toMatch(/\.$/);
});

test('ett återtaget yrkande ställs inte under proposition', () => {
  const aterkallade = yrkanden.map((y) => ({ ...y, aterkallat: y.forslagId === 's' }));
  const g = gang([proposition('1', 'huvud', ['au', 's'], 'au')], { yrkanden: aterkallade });
  expect(granskaGang(g)).toEqual([{ stegId: '1', fel: 'forslag_utan_yrkare' }]);
});

test('varje kedja av propositioner ger precis en vinnare, och den är ett av de ställda förslagen', () => {
  const antal = fc.integer({ min: 3, max: 7 });
  const lag = fc.array(fc.constantFrom<Rost>('ja', 'nej', 'avstar'), { minLength: 8, maxLength: 8 });
  fc.assert(fc.property(antal, fc.array(lag, { minLength: 7, maxLength: 7 }), fc.nat(6), (n, omgangar, start) => {
    const ids = Array.from({ length: n }, (_, i) => `f${i}`);
    const alla: Forslag[] = ids.map((id) => ({ id, slag: 'eget', text: id, kalla: { typ: 'ledamoter' } }));
    const huvud = ids[start % n] ?? 'f0';
    const [forst = '', ...ovriga] = ids.filter((id) => id !== huvud);
    const rostat = (ja: string, nej: string, i: number) => votering(ja, nej, 'a', '', { roster: [{ personId: 'a', rost: 'ja' }, ...(omgangar[i] ?? []).map((rost, j) => ({ personId: nio[j + 1] ?? '', rost }))] });

    const steg: Steg[] = [proposition('p', 'huvud', ids, huvud)];
    let mot = forst;
    for (const [i, utmanare] of ovriga.entries()) {
      const v = rostat(mot, utmanare, i);
      steg.push(rosta(`m${i}`, 'huvud', v, 'motproposition'));
      const [ja, nej] = [v.roster.filter(({ rost }) => rost === 'ja').length, v.roster.filter(({ rost }) => rost === 'nej').length];
      mot = ja >= nej ? mot : utmanare;
    }
    steg.push(rosta('h', 'huvud', rostat(huvud, mot, 6), 'huvudvotering'));

    const svar = avgjort({ forslag: alla, yrkanden: ids.map((id) => yrkande(id, 'a')), steg }, vid());
    expect(svar.ok && svar.value.fragor.map(({ fraga }) => fraga)).toEqual(['huvud']);
    if (svar.ok) expect([huvud, mot]).toContain(svar.value.fragor[0]?.forslagId);
  }));
});
