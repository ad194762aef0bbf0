import { z } from 'zod';

export { dagSchema, tomt, valfrittId } from '#lib/platform/falt';
/** A file that has been stored already, as forms and envelopes name it. */
export const filrefSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), namn: z.string().trim().min(1).max(255), typ: z.string().min(1).max(200) });
