import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { skrivUt } from './samskrift.ts';
import { loadDokument } from './store.ts';

/** What several have written together is put where the rest of the house reads it, and it is noted who wrote. Nothing is lost before: what was written is already kept. */
export const samskriv = command({
  name: 'dokument.samskriv',
  input: z.object({ dokumentId: z.uuid() }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.visa,
  async run(tx, dok) {
    const skrev = await skrivUt(tx, dok.id);
    return { type: 'dokument.sparat', subject: dok.id, detalj: { krock: false, version: dok.version, skrev: skrev.join(' ') } };
  },
});
