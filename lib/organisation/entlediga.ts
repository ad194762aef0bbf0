import { z } from 'zod';
import { command } from '#lib/platform/command';
import { datumSchema } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** Ends a förtroendeuppdrag with the day that is its last; the seat is vacant from the next. */
export const entlediga = command({
  name: 'organisation.entlediga',
  input: z.object({ id: z.uuid(), till: datumSchema }),
  load: (tx, { id }) => tx.fortroendeuppdrag.findFirst({ where: { id } }),
  may: may.administrera,
  async run(tx, uppdrag, _, { till }) {
    if (!uppdrag) throw new Refused('finns_inte');
    // The day before they began: they never did.
    if (till.getTime() < uppdrag.fran.getTime() - 86_400_000) throw new Refused('fore_tilltradet');
    await tx.fortroendeuppdrag.updateMany({ where: { id: uppdrag.id }, data: { till } });
    return { type: 'organisation.entledigad', subject: uppdrag.id };
  },
});
