import { createHash } from 'node:crypto';
import { z } from 'zod';
import { command } from '#lib/platform/command';
import { lasKallelse } from './kallelsefiler.ts';
import { may } from './policy.ts';

/** Notes that a kallelse has gone to one person: who has got it is read from these. */
export const kallelseSkickad = command({
  name: 'sammantrade.kallelseSkickad',
  input: z.object({ kallelseId: z.uuid(), personId: z.uuid() }),
  load: (tx, { kallelseId }) => lasKallelse(tx, kallelseId),
  may: (actor) => may.system(actor),
  run: async (_tx, k, _ctx, { personId }) => ({ type: 'sammantrade.kallelse_skickad', subject: k.id, detalj: { personId } }),
});

/** Notes that one person has been told that a meeting is not held. */
export const installtSkickat = command({
  name: 'sammantrade.installtSkickat',
  input: z.object({ sammantradeId: z.uuid(), personId: z.uuid() }),
  load: (tx, { sammantradeId }) => tx.sammantrade.findFirst({ where: { id: sammantradeId }, select: { id: true } }),
  may: (actor) => may.system(actor),
  run: async (_tx, _s, _ctx, { sammantradeId, personId }) => ({ type: 'sammantrade.installt_skickat', subject: sammantradeId, detalj: { personId } }),
});

/** The same key for the same letter, so that a job that is done twice notes it once. */
export function brevnyckel(kallelseId: string, personId: string): string {
  const h = createHash('sha256').update(`${kallelseId}:${personId}`).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-9${h.slice(17, 20)}-${h.slice(20, 32)}`;
}
