import { z } from 'zod';
import { arDag } from '#lib/platform/dag';

/** Nothing chosen in a form. */
export const tomt = z.literal('').transform(() => undefined);
export const valfrittId = z.uuid().optional().or(tomt);
/** A calendar day that exists. */
export const dagSchema = z.string().trim().refine(arDag, 'Skriv ett datum som finns, till exempel 2026-11-21.');
/** A file that has been stored already, as forms and envelopes name it. */
export const filrefSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), namn: z.string().trim().min(1).max(255), typ: z.string().min(1).max(200) });
