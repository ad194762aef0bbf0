import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** What the mail server answered: taken in for delivery, or not and why. A letter that has been taken in stays so. */
export const noteraPost = command({
  name: 'expediering.noteraPost',
  input: z.object({ id: z.uuid(), fel: z.string().max(500).nullable() }),
  async load(tx, { id }) {
    const e = await tx.expediering.findFirst({ where: { id }, include: { paragraf: { select: { arendeId: true } } } });
    if (!e) throw new Refused('finns_inte');
    return e;
  },
  may: may.system,
  async run(tx, e, { nu }, { id, fel }) {
    await tx.expediering.updateMany({ where: { id, status: { in: ['koad', 'fel'] } }, data: fel === null ? { status: 'levererad', levererad: nu, fel: null, version: { increment: 1 } } : { status: 'fel', fel, version: { increment: 1 } } });
    return { type: fel === null ? 'expediering.levererad' : 'expediering.misslyckad', subject: id, arendeId: e.paragraf.arendeId, detalj: { setId: e.setId, ordning: e.ordning } };
  },
});
