import { expect, test } from 'vitest';
import { anmalanstabell, galler, harDelegation, provaAmne, serStrategiskUt, skaAnmalas, skaAnslas, skrivBeslutsnummer, tolkaOrdning } from './delegation.ts';

test.each([
  ['yttrande eller framställning till fullmäktige (KL 6:38 p 2)', 'till_fullmaktige', 'delegation_till_fullmaktige'],
  ['yttrande över ett överklagat beslut (KL 6:38 p 2)', 'overklagat', 'delegation_overklagat'],
  ['ärende väckt genom medborgarförslag (KL 6:38 p 4)', 'medborgarforslag', 'delegation_medborgarforslag'],
] as const)('%s delegeras aldrig, vilket skäl som än ges', (_vad, amne, error) => {
  expect(provaAmne(amne, 'Det brådskar.')).toEqual({ ok: false, error });
});

test.each(['mal', 'myndighetsutovning'] as const)('%s kräver att någon har tänkt efter och skrivit varför (KL 6:38 p 1 och 3)', (amne) => {
  expect(provaAmne(amne, null)).toEqual({ ok: false, error: 'delegation_kraver_skal' });
  expect(provaAmne(amne, 'Gäller bara öppettider i juli.').ok).toBe(true);
  expect(provaAmne('annat', null).ok).toBe(true);
});

test('en delegation gäller från sin första till och med sin sista dag (KL 6:37)', () => {
  const punkt = { fran: '2026-01-01', till: '2026-06-30' };
  expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((dag) => galler(punkt, dag))).toEqual([false, true, true, false]);
  expect(galler({ ...punkt, till: null }, '2030-01-01')).toBe(true);
});

test('delegaten är den som har befattningen den dagen, eller ordföranden (KL 6:39, 7:5)', () => {
  const chef = { befattningId: 'socialchef', ordforande: false };
  expect(harDelegation(chef, { befattningar: ['socialchef'], ordforande: false })).toBe(true);
  expect(harDelegation(chef, { befattningar: ['registrator'], ordforande: true })).toBe(false);
  expect(harDelegation({ befattningId: null, ordforande: true }, { befattningar: [], ordforande: true })).toBe(true);
  expect(harDelegation({ befattningId: null, ordforande: false }, { befattningar: ['socialchef'], ordforande: true })).toBe(false);
});

test('ordförandens brådskande beslut anmäls alltid (KL 6:39), andra som nämnden har bestämt för punkten (KL 6:40)', () => {
  expect([skaAnmalas('ordforande', { anmals: false }), skaAnmalas('delegation', { anmals: false }), skaAnmalas('delegation', { anmals: true })]).toEqual([true, false, true]);
});

test('bara det som inte anmäls och kan laglighetsprövas anslås (KL 8:10 p 3)', () => {
  expect(skaAnslas({ anmals: false, overklagande: 'KL13' })).toBe(true);
  expect([skaAnslas({ anmals: true, overklagande: 'KL13' }), skaAnslas({ anmals: false, overklagande: 'FL' }), skaAnslas({ anmals: false, overklagande: 'ingen' })]).toEqual([false, false, false]);
});

test('delegationsbeslut och ordförandebeslut har var sin nummerserie', () => {
  expect(skrivBeslutsnummer('SN', 'delegation', 2026, 12)).toBe('SN\u00A0DB\u00A02026/12');
  expect(skrivBeslutsnummer('SN', 'ordforande', 2026, 3)).toBe('SN\u00A0OB\u00A02026/3');
});

test('en inklistrad delegationsordning läses rad för rad, med eller utan rubrikrad', () => {
  expect(tolkaOrdning('Nr\tÄrende\tDelegat\tVillkor\tAnmäls\n1.1\tBevilja föreningsbidrag\tEnhetschef\tHögst 20 000 kr\tJa\n1.2\tLämna ut handling\tRegistrator\t\tNej\n')).toEqual({
    ok: true,
    value: [{ nr: '1.1', text: 'Bevilja föreningsbidrag', delegat: 'Enhetschef', villkor: 'Högst 20 000 kr', anmals: true }, { nr: '1.2', text: 'Lämna ut handling', delegat: 'Registrator', villkor: null, anmals: false }],
  });
  expect(tolkaOrdning('2.1; Anställa; Socialchef')).toMatchObject({ ok: true, value: [{ nr: '2.1', delegat: 'Socialchef', anmals: true }] });
  expect(tolkaOrdning('2.1\tAnställa')).toEqual({ ok: false, error: '2.1 Anställa' });
});

test('anmälan blir en tabell, eller en mening när det inte finns något att anmäla (KL 6:40)', () => {
  const rader = [{ nummer: 'SN DB 2026/1', dag: '2026-11-02', dnr: '165/26', text: 'Bevilja bidrag', delegat: 'Joakim Ahlberg', punkt: '1.1' }];
  expect(anmalanstabell(rader).content?.[1]?.content).toHaveLength(2);
  expect(JSON.stringify(anmalanstabell([]))).toContain('Inga beslut');
});

test.each([
  ['Regional utvecklingsstrategi 2030', true], ['Plan för god och nära vård', true], ['Bostadsförsörjningsprogram', true], ['Översiktsplan för Kolbäck', true],
  ['Ansökan om serveringstillstånd', false], ['Detaljplan för kvarteret Eken', false], ['Cykelvägar i länet', false],
])('en remiss som ser ut att gälla mål och inriktning känns igen på namnet: %s (KL 6:38 p 1)', (titel, svar) => {
  expect(serStrategiskUt(titel)).toBe(svar);
});
