import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';

/** A remiss to be composed. It takes no number until it is decided. */
export const skapaUtkast = command({
  name: 'remiss.skapaUtkast',
  input: z.object({ myndighetId: z.uuid(), titel: z.string().trim().min(1, 'Skriv vad remissen gäller.') }),
  load: (tx, { myndighetId }) => tx.myndighet.findFirst({ where: { id: myndighetId, aktiv: true } }).then((m) => m && { myndighetId: m.id }),
  may: may.skriva,
  async run(tx, _, { nu }, { myndighetId, titel }) {
    const { id } = await tx.remiss.create({ data: { slag: 'extern', myndighetId, titel, dnrAttAnge: '', status: 'utkast', skapad: nu }, select: { id: true } });
    return { type: 'remiss.utkast_skapat', subject: id };
  },
});
