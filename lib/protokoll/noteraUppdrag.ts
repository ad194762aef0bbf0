import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSet } from './store.ts';

/** A task inside a decision, noted while the protocol is written: to whom, what, and by when it comes back. It is followed up when the set is justerat. */
export const noteraUppdrag = command({
  name: 'protokoll.noteraUppdrag',
  input: z.object({ setId: z.uuid(), beslutspunktId: z.uuid('Välj vilken punkt i beslutet.'), mottagare: z.string().trim().min(1, 'Skriv vem som får uppdraget.').max(200), text: z.string().trim().min(1, 'Skriv vad som ska göras.').max(2_000), senast: z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2027-03-01.').or(z.literal('')).optional() }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.skota,
  async run(tx, { set, s }, _ctx, { setId, beslutspunktId, mottagare, text, senast }) {
    if (set.status === 'justerat') throw new Refused('redan_justerat');
    if ((await tx.beslutspunkt.count({ where: { id: beslutspunktId, del: { paragrafId: { in: [...set.paragrafer] } } } })) !== 1) throw new Refused('finns_inte');
    const { id } = await tx.beslutsuppdrag.create({ data: { beslutspunktId, mottagare, text, senast: senast ? new Date(senast) : null }, select: { id: true } });
    return { type: 'protokoll.uppdrag_noterat', subject: setId, detalj: { sammantradeId: s.id, uppdragId: id } };
  },
});

/** Takes back a task that was noted wrongly, until the set is justerat. */
export const taBortUppdrag = command({
  name: 'protokoll.taBortUppdrag',
  input: z.object({ setId: z.uuid(), uppdragId: z.uuid() }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.skota,
  async run(tx, { set }, _ctx, { setId, uppdragId }) {
    if (set.status === 'justerat') throw new Refused('redan_justerat');
    const { count } = await tx.beslutsuppdrag.deleteMany({ where: { id: uppdragId, beslutspunkt: { del: { paragrafId: { in: [...set.paragrafer] } } } } });
    if (count !== 1) throw new Refused('finns_inte');
    return { type: 'protokoll.uppdrag_borttaget', subject: setId };
  },
});
