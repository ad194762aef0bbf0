import { z } from 'zod';
import { Refused } from '#lib/platform/result';
import { paragrafkommando } from './paragrafkommando.ts';
import { dagfalt, tomt } from './planera.ts';

/** Gives a task inside a point of the decision: to whom, what, and by when it is to be reported back. */
export const geUppdrag = paragrafkommando({
  name: 'sammantrade.geUppdrag',
  input: z.object({ paragrafId: z.uuid(), beslutspunktId: z.uuid('Anteckna beslutet först.'), mottagare: z.string().trim().min(1, 'Skriv vem som får uppdraget.').max(200), text: z.string().trim().min(1, 'Skriv vad som ska göras.').max(2_000), senast: tomt(dagfalt) }),
  async run(tx, { p }, _, { beslutspunktId, mottagare, text, senast }) {
    const finns = await tx.beslutspunkt.count({ where: { id: beslutspunktId, del: { paragrafId: p.id } } });
    if (finns !== 1) throw new Refused('finns_inte');
    const { id } = await tx.beslutsuppdrag.create({ data: { beslutspunktId, mottagare, text, senast: senast ? new Date(senast) : null }, select: { id: true } });
    return { type: 'sammantrade.uppdrag_givet', detalj: { uppdragId: id } };
  },
});

/** Takes back a task that was noted wrongly. */
export const strykUppdrag = paragrafkommando({
  name: 'sammantrade.strykUppdrag',
  input: z.object({ paragrafId: z.uuid(), uppdragId: z.uuid() }),
  async run(tx, { p }, _, { uppdragId }) {
    const { count } = await tx.beslutsuppdrag.deleteMany({ where: { id: uppdragId, beslutspunkt: { del: { paragrafId: p.id } } } });
    if (count !== 1) throw new Refused('finns_inte');
    return { type: 'sammantrade.uppdrag_struket' };
  },
});
