import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { loadSynpunkt } from './store.ts';

/** Takes a synpunkt out of its group; the group's bemötande stays with those that are left. */
export const lossa = command({
  name: 'sammanstallning.lossa',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => loadSynpunkt(tx, id),
  may: (actor, s) => may.sammanstalla(actor, s.sammanstallning.remiss),
  async run(tx, { id, gruppId, sammanstallning: { remiss } }) {
    await tx.remissynpunkt.updateMany({ where: { id }, data: { gruppId: null, version: { increment: 1 } } });
    if (gruppId) await tx.synpunktsgrupp.deleteMany({ where: { id: gruppId, remissynpunkt: { none: {} } } });
    return { type: 'sammanstallning.lossad', subject: remiss.id, arendeId: null, detalj: { synpunktId: id } };
  },
});
