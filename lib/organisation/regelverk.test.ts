import { expect, test } from 'vitest';
import { harRatt, organslag, platsanmarkning, regelverkFor, standardpunkterFor, tolkaStandardpunkter } from './regelverk.ts';

test.each(organslag)('%s har ett regelverk utan att någon har sagt något', (slag) => {
  expect(() => regelverkFor(slag, {})).not.toThrow();
});

test('fullmäktige kungörs minst en vecka före, aldrig senare (KL 5:13)', () => {
  expect(regelverkFor('fullmaktige', {}).kungorelsedagar).toBe(7);
  expect(() => regelverkFor('fullmaktige', { kungorelsedagar: 6 })).toThrow();
});

test('fullmäktige är öppet och en nämnd stängd, om inget annat är bestämt (KL 5:42, 6:25)', () => {
  expect([regelverkFor('fullmaktige', {}).oppet, regelverkFor('namnd', {}).oppet, regelverkFor('namnd', { oppet: true }).oppet]).toEqual([true, false, true]);
});

test('protokollet justeras senast 14 dagar efter sammanträdet (KL 5:69)', () => {
  expect(() => regelverkFor('namnd', { justeringsdagar: 15 })).toThrow();
});

test('rätten att yttra sig, att lägga förslag och att få en mening antecknad är tre rätter (KL 4:28, 5:39, 6:17, 6:26)', () => {
  const namnd = regelverkFor('namnd', {});
  expect(harRatt(namnd, 'ersattare', 'yttra')).toBe(true);
  expect(harRatt(namnd, 'ersattare', 'mening')).toBe(true);
  expect(harRatt(namnd, 'ersattare', 'foresla')).toBe(false);
  expect(harRatt(namnd, 'tjansteperson', 'mening')).toBe(false);
  expect(harRatt(regelverkFor('fullmaktige', {}), 'ersattare', 'yttra')).toBe(false);
});

test('den som tjänstgör har alla tre rätterna vad reglementet än säger (KL 4:27–28)', () => {
  const tyst = regelverkFor('namnd', { ratter: { yttra: [], foresla: [], mening: [] } });
  for (const ratt of ['yttra', 'foresla', 'mening'] as const) {
    expect(harRatt(tyst, 'tjanstgorande_ersattare', ratt)).toBe(true);
    expect(harRatt(tyst, 'ersattare', ratt)).toBe(false);
  }
});

test('beredande paragrafer publiceras inte om organet inte har sagt det (TF 2:10)', () => {
  for (const slag of organslag) expect(regelverkFor(slag, {}).publiceraBeredande).toBe(false);
});

test('ingen justerare väljs där organet självt justerar (KL 5:69)', () => {
  const rubriker = (satt: unknown) => standardpunkterFor(regelverkFor('namnd', satt)).map(({ rubrik }) => rubrik);
  expect(rubriker({})).toEqual(['Upprop', 'Val av justerare', 'Fastställande av dagordning']);
  expect(rubriker({ justeringssatt: 'organet' })).toEqual(['Upprop', 'Fastställande av dagordning']);
  expect(rubriker({ antalJusterare: 0 })).toEqual(['Upprop', 'Fastställande av dagordning']);
});

test('fasta punkter läses rad för rad och vet själva vad de är', () => {
  expect(tolkaStandardpunkter('inledning', 'Upprop\n\nVal av två justerare\n Godkännande av föredragningslistan ')).toEqual([
    { sektion: 'inledning', slag: 'upprop', rubrik: 'Upprop' }, { sektion: 'inledning', slag: 'justerare', rubrik: 'Val av två justerare' }, { sektion: 'inledning', slag: 'dagordning', rubrik: 'Godkännande av föredragningslistan' },
  ]);
  expect(tolkaStandardpunkter('delegation', 'Anmälan av delegationsbeslut')[0]?.slag).toBe('delegationsbeslut');
  expect(tolkaStandardpunkter('beslut', 'Ekonomisk uppföljning')[0]?.slag).toBe('beslut');
  expect(tolkaStandardpunkter('information', 'Förvaltningschefen informerar')[0]?.slag).toBe('information');
});

test('fasta punkter läggs i sektionernas ordning', () => {
  const punkter = [...tolkaStandardpunkter('delegation', 'Delegationsbeslut'), ...tolkaStandardpunkter('inledning', 'Upprop')];
  expect(standardpunkterFor(regelverkFor('namnd', { standardpunkter: punkter })).map(({ sektion }) => sektion)).toEqual(['inledning', 'delegation']);
});

test.each([
  ['ett jämnt antal i fullmäktige (KL 5:5)', 'fullmaktige', 40, 40, /udda/],
  ['färre än fem i styrelsen (KL 6:15)', 'styrelse', 3, 3, /minst fem/],
  ['fler beslutade platser än det finns', 'namnd', 11, 9, /11 platser men här finns 9/],
])('%s anmärks', (_vad, slag, ordinarie, finns, text) => {
  expect(platsanmarkning(slag, { ordinarie, ersattare: null, beslut: '' }, finns)).toMatch(text);
});

test('ett antal som stämmer anmärks inte', () => {
  expect(platsanmarkning('namnd', { ordinarie: 11, ersattare: 7, beslut: 'KF 2022-11-14 § 120' }, 11)).toBeNull();
});
