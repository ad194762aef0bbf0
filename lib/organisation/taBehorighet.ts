import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** Takes a role back at once: the next request of the person is without it. */
export const taBehorighet = command({
  name: 'organisation.taBehorighet',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => tx.behorighet.findFirst({ where: { id } }),
  may: may.administrera,
  async run(tx, behorighet) {
    if (!behorighet) throw new Refused('finns_inte');
    if (behorighet.roll === 'administrator' && (await tx.behorighet.count({ where: { roll: 'administrator', person: { aktiv: true }, NOT: { personId: behorighet.personId } } })) === 0) throw new Refused('sista_administratoren');
    await tx.behorighet.deleteMany({ where: { id: behorighet.id } });
    return { type: 'organisation.behorighet_tagen', subject: behorighet.id, detalj: { personId: behorighet.personId, roll: behorighet.roll } };
  },
});
