import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { loadDokument } from './store.ts';

/** A note of one's own beside a draft. The row is the writer's alone: the database shows it to nobody else. */
export const noteraForMig = command({
  name: 'dokument.notera',
  input: z.object({ dokumentId: z.uuid(), citat: z.string().max(2_000), text: z.string().trim().min(1, 'Skriv en notering.').max(4_000) }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.visa,
  async run(tx, dok, { nu }, { citat, text }) {
    const { id } = await tx.skrivnotering.create({ data: { dokumentId: dok.id, citat, text, skapad: nu }, select: { id: true } });
    return { type: 'dokument.noterat', subject: dok.id, detalj: { noteringId: id } };
  },
});

/** Takes away a note of one's own. */
export const taBortNotering = command({
  name: 'dokument.taBortNotering',
  input: z.object({ dokumentId: z.uuid(), noteringId: z.uuid() }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.visa,
  async run(tx, dok, _, { noteringId }) {
    await tx.skrivnotering.deleteMany({ where: { id: noteringId, dokumentId: dok.id } });
    return { type: 'dokument.notering_borttagen', subject: dok.id, detalj: { noteringId } };
  },
});
