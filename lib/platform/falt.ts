import { z } from 'zod';
import { parseDate } from '#lib/platform/datum';

/** Nothing chosen or written in a form. */
export const tomt = z.literal('').transform(() => undefined);
export const valfrittId = z.uuid().optional().or(tomt);
/** A calendar day that exists, as people write it: 2026-11-21, 21/11 2026, 21 nov 2026. */
export const dagSchema = z.string().transform((skrivet, { issues }) => {
  const last = parseDate(skrivet);
  if (last.ok) return last.value;
  const text = skrivet.trim();
  issues.push({ code: 'custom', input: skrivet, message: text ? `”${text}” är inget datum. Skriv till exempel 2026-11-21.` : 'Skriv ett datum, till exempel 2026-11-21.' });
  return z.NEVER;
});
/** The same as what a date column takes; code may hand over a Date. */
export const datumSchema = z.custom<Date | string>((varde) => typeof varde === 'string' || varde instanceof Date, 'Skriv ett datum, till exempel 2026-11-21.')
  .transform((varde) => (varde instanceof Date ? varde.toISOString().slice(0, 10) : varde)).pipe(dagSchema).transform((dag) => new Date(`${dag}T00:00:00Z`));
/** A field that may be left empty; what is written must be right, and the fault is told in its own words. */
export const valfri = <S extends z.ZodType<unknown, string>>(schema: S) => z.string().optional().transform((skrivet) => (skrivet?.trim() ? skrivet : undefined)).pipe(schema.optional());
