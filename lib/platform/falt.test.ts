import { expect, test } from 'vitest';
import { z } from 'zod';
import { datumSchema, valfri } from './falt.ts';

const fel = (schema: z.ZodType, varde: unknown) => schema.safeParse(varde).error?.issues.map(({ message }) => message);

test('ett datum läses som man skriver det, och felet sägs på svenska', () => {
  expect(['2026-11-21', '21/11 2026', '21 nov 2026', new Date('2026-11-21')].map((d) => datumSchema.parse(d).toISOString())).toEqual(Array.from({ length: 4 }, () => '2026-11-21T00:00:00.000Z'));
  expect(fel(datumSchema, 'i övermorgon')).toEqual(['”i övermorgon” är inget datum. Skriv till exempel 2026-11-21.']);
  for (const tomt of ['', ' ', undefined]) expect(fel(datumSchema, tomt)).toEqual(['Skriv ett datum, till exempel 2026-11-21.']);
});

test('det frivilliga får vara tomt, men det som skrivs ska vara rätt', () => {
  const schema = z.object({ epost: valfri(z.string().trim().pipe(z.email('Skriv en e-postadress.'))) });
  for (const tomt of [{}, { epost: '' }, { epost: '  ' }]) expect(schema.parse(tomt).epost).toBeUndefined();
  expect(schema.parse({ epost: ' a@b.se ' }).epost).toBe('a@b.se');
  expect(fel(schema, { epost: 'ab' })).toEqual(['Skriv en e-postadress.']);
});
