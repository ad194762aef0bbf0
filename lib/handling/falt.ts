import { z } from 'zod';
import { parseDate } from '#lib/platform/datum';

/** Nothing chosen in a form. */
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
/** A file that has been stored already, as forms and envelopes name it. */
export const filrefSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), namn: z.string().trim().min(1).max(255), typ: z.string().min(1).max(200) });
