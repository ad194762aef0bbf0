import { expect, test } from 'vitest';
import { tolka } from './tolka.ts';

const kom = '2026-03-09';
const kanda = ['Region Provlandet', 'Provköpings kommun', 'Provköping'];

test('ett remissmissiv ger titel, avsändare, deras dnr, datum, svarsdatum och vart svaret ska', () => {
  const missiv = `Region Provlandet
Regionkontoret
Datum 2026-03-02
Dnr: RP22/00386

Remiss: Förslag till strategi för cykling 2027–2035

Ni bjuds in att lämna synpunkter på förslaget. Svar ska ha inkommit senast
den 15 juni 2026. Svaret skickas till registrator@provlandet.exempel.se i Word och PDF.
Kontakt: vera@provlandet.exempel.se`;
  expect(tolka(missiv, { kom, kanda })).toEqual({
    titel: 'Remiss: Förslag till strategi för cykling 2027–2035', avsandare: 'Region Provlandet', dnr: 'RP22/00386', datum: '2026-03-02', svarsdatum: '2026-06-15', epost: 'registrator@provlandet.exempel.se', arRemiss: true,
  });
});

test('ett vanligt brev är ingen remiss, och det som inte står där föreslås inte', () => {
  expect(tolka('Hej!\n\nJag undrar när simhallen öppnar.\nMvh', { kom, kanda })).toEqual({ arRemiss: false });
});

test('etiketter i e-post och blanketter läses', () => {
  expect(tolka('Från: Hembygdsföreningen i Ekmo\nÄrende: Ansökan om bidrag till ny scen\nVår beteckning: 12/2026\n3 mars 2026\nkassor@ekmo.exempel.se', { kom, kanda })).toEqual({
    avsandare: 'Hembygdsföreningen i Ekmo', titel: 'Ansökan om bidrag till ny scen', dnr: '12/2026', datum: '2026-03-03', epost: 'kassor@ekmo.exempel.se', arRemiss: false,
  });
});

test.each([
  ['N2026/08971/PUB', 'Diarienummer N2026/08971/PUB'], ['KS 2026/123', 'Dnr KS 2026/123'], ['501-335-2026', 'Beteckning 501-335-2026'], ['1.6-0463/2026', 'Dnr: 1.6-0463/2026'], ['KS-2026/00123', 'Vårt dnr: KS-2026/00123'],
])('dnr av formen %s känns igen', (dnr, text) => expect(tolka(`${text}\nBrev`, { kom }).dnr).toBe(dnr));

test('ett datum är inget dnr, och en handling är inte daterad efter att den kom', () => {
  const last = tolka('Diarienummer\n2026-02-01\nMöte den 12 maj 2026', { kom });
  expect(last.dnr).toBeUndefined();
  expect(last.datum).toBe('2026-02-01');
  expect(tolka('Datum 2026-04-01', { kom }).datum).toBeUndefined();
  expect(tolka('Svar senast 2026-03-01', { kom }).datum).toBeUndefined();
});

test('ett sista datum som inte gäller svaret är inget svarsdatum', () => {
  expect(tolka('Remiss av förslag. Anmälan till mässan görs senast 2026-04-01. Yttrandet lämnas före den 30 april 2026.', { kom }).svarsdatum).toBe('2026-04-30');
  expect(tolka('Anmälan görs senast 2026-04-01.', { kom }).svarsdatum).toBeUndefined();
  expect(tolka('Svar senast den 31 februari 2026.', { kom }).svarsdatum).toBeUndefined();
});

test('den som nämns först av dem som är kända är avsändare, och det längre namnet går före det kortare', () => {
  expect(tolka('Provköpings kommun\nTill Region Provlandet', { kom, kanda }).avsandare).toBe('Provköpings kommun');
});

test('en lång och konstig text tar inte tid', () => {
  const start = performance.now();
  tolka(`${'svar '.repeat(4_000)}${'a@'.repeat(2_000)}${' '.repeat(8_000)}`, { kom, kanda });
  expect(performance.now() - start).toBeLessThan(500);
});
