import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ateruppta, hinder, kvarAttSkriva, las, skrivUnder, utseUndertecknare, vagra, type Justeringsset, type Signeras, type Utkast } from './justeringsset.ts';

const nu = new Date('2026-03-09T10:00:00Z');
const hash = 'a'.repeat(64);
const annaSkrevUnder = { personId: 'anna', hash, skrevUnder: nu };
const utkast = (u: Partial<Utkast> = {}): Utkast => ({
  id: 's1', version: 3, organId: 'sn', paragrafer: ['92'], undertecknare: ['anna', 'bo'], iTurordning: false, omedelbar: false, status: 'utkast', ...u,
});
const set = (s: Partial<Signeras> = {}): Signeras => ({ ...utkast(), status: 'signeras', hash, underskrifter: [], vagran: null, ...s });
const justerat = { ...utkast(), status: 'justerat' as const, hash, underskrifter: [annaSkrevUnder], justerat: nu };

test('setet signeras tills alla undertecknare har skrivit under', () => {
  expect(skrivUnder(set(), 'anna', hash, nu)).toMatchObject({ ok: true, value: { status: 'signeras', underskrifter: [annaSkrevUnder] } });
  expect(kvarAttSkriva(set({ underskrifter: [annaSkrevUnder] }))).toEqual(['bo']);
});

test('den sista underskriften justerar paragraferna (KL 5:69)', () => {
  expect(skrivUnder(set({ underskrifter: [annaSkrevUnder] }), 'bo', hash, nu)).toMatchObject({ ok: true, value: { status: 'justerat', justerat: nu } });
});

test.each([
  ['någon annan än undertecknarna', set(), 'cecilia', hash, 'inte_undertecknare'],
  ['samma undertecknare två gånger', set({ underskrifter: [annaSkrevUnder] }), 'anna', hash, 'redan_underskrivet'],
  ['en text som har ändrats', set(), 'anna', 'b'.repeat(64), 'andrat_sedan_du_laste'],
  ['ett utkast', utkast(), 'anna', hash, 'inte_last'],
  ['det som redan är justerat', justerat, 'bo', hash, 'redan_justerat'],
  ['den som inte står på tur', set({ iTurordning: true }), 'bo', hash, 'inte_din_tur'],
  ['när någon annan har vägrat', set({ vagran: { personId: 'bo', skal: 'fel röst', vagrade: nu } }), 'anna', hash, 'nagon_vagrar'],
] as const)('%s nekas', (_vem, s, personId, last, error) => {
  expect(skrivUnder(s, personId, last, nu)).toEqual({ ok: false, error });
  expect(hinder[error]).toMatch(/\.$/);
});

test.each([
  ['utan paragrafer', utkast({ paragrafer: [] }), 0, 'utan_paragrafer'],
  ['utan undertecknare', utkast({ undertecknare: [] }), 0, 'utan_undertecknare'],
  ['med samma person två gånger', utkast({ undertecknare: ['anna', 'anna'] }), 0, 'undertecknare_tva_ganger'],
  ['med en vägg i förkontrollen', utkast(), 1, 'vagg_i_forkontrollen'],
  ['två gånger', set(), 0, 'redan_last'],
  ['efter justeringen', justerat, 0, 'redan_justerat'],
] as const)('setet låses inte %s', (_hur, s, vaggar, error) => {
  expect(las(s, hash, vaggar)).toEqual({ ok: false, error });
});

test('en ändring gör givna underskrifter ogiltiga', () => {
  const oppnat = ateruppta(set({ underskrifter: [annaSkrevUnder] }));
  expect(oppnat).toEqual({ ok: true, value: utkast() });
  expect(oppnat.ok && las(oppnat.value, 'b'.repeat(64), 0)).toMatchObject({ value: { underskrifter: [], hash: 'b'.repeat(64) } });
});

test('den som vägrar anger skäl, och kan ändra sig', () => {
  expect(vagra(set(), 'bo', '  ', nu)).toEqual({ ok: false, error: 'skal_saknas' });
  const vagrat = vagra(set(), 'bo', 'Fel röstsiffror.', nu);
  expect(vagrat).toMatchObject({ value: { vagran: { personId: 'bo', skal: 'Fel röstsiffror.' } } });
  expect(vagrat.ok && skrivUnder(vagrat.value, 'bo', hash, nu)).toMatchObject({ ok: true, value: { vagran: null } });
});

test('en ny undertecknare öppnar texten på nytt', () => {
  expect(utseUndertecknare(set({ underskrifter: [annaSkrevUnder] }), ['anna', 'cia'])).toEqual({ ok: true, value: utkast({ undertecknare: ['anna', 'cia'] }) });
});

test('ett justerat set öppnas inte, får inte nya undertecknare och kan inte vägras', () => {
  const nekas = { ok: false, error: 'redan_justerat' };
  expect([ateruppta(justerat), utseUndertecknare(justerat, ['cia']), vagra(justerat, 'bo', 'skäl', nu)]).toEqual([nekas, nekas, nekas]);
});

test('ett justerat set ändras aldrig, vad som än anropas', () => {
  const anrop = fc.constantFrom('las', 'skriv', 'skriv', 'skriv', 'vagra', 'ateruppta', 'utse');
  const person = fc.constantFrom('anna', 'bo', 'cia');
  fc.assert(fc.property(fc.array(fc.tuple(anrop, person, fc.nat(9)), { maxLength: 40 }), (handelser) => {
    let s: Justeringsset = utkast();
    let fryst: string | null = null;
    for (const [vad, vem, sammaText] of handelser) {
      const text = (sammaText >= 1 ? 'a' : 'b').repeat(64);
      const svar = {
        las: () => las(s, text, 0), skriv: () => skrivUnder(s, vem, text, nu), vagra: () => vagra(s, vem, 'skäl', nu), ateruppta: () => ateruppta(s), utse: () => utseUndertecknare(s, [vem, 'dan']),
      }[vad]?.();
      if (svar?.ok) s = svar.value;
      fryst ??= s.status === 'justerat' ? JSON.stringify(s) : null;
      if (fryst) expect(JSON.stringify(s)).toBe(fryst);
      if (s.status === 'justerat') {
        const { hash: laast, underskrifter, undertecknare } = s;
        expect(underskrifter.every((u) => u.hash === laast)).toBe(true);
        expect(underskrifter.map((u) => u.personId).toSorted()).toEqual([...undertecknare].toSorted());
      }
    }
  }));
});
