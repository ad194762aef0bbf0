import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { loadSynpunkt } from './store.ts';

/** Takes away a mark and the bemötande that is its own. The answer it stood in is untouched; a group that is left empty goes too. */
export const avmarka = command({
  name: 'sammanstallning.avmarka',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => loadSynpunkt(tx, id),
  may: (actor, s) => may.sammanstalla(actor, s.sammanstallning.remiss),
  async run(tx, { id, gruppId, sammanstallning: { remiss } }) {
    await tx.remissynpunkt.deleteMany({ where: { id } });
    if (gruppId) await tx.synpunktsgrupp.deleteMany({ where: { id: gruppId, remissynpunkt: { none: {} } } });
    return { type: 'sammanstallning.avmarkt', subject: remiss.id, arendeId: null, detalj: { synpunktId: id } };
  },
});
