import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { may } from './policy.ts';
import { loadSynligHandling } from './store.ts';

/** A sekretessmarkering is a warning with its bestämmelse and day (OSL 5:5), not a decision; empty takes it away. */
export const markeraSekretess = command({
  name: 'handling.markeraSekretess',
  input: z.object({ handlingId: z.uuid(), bestammelse: z.string().trim().max(100).default('') }),
  load: (tx, { handlingId }, { actor }) => loadSynligHandling(tx, handlingId, actor),
  may: may.markeraSekretess,
  async run(tx, { id, arendeId, lopnr, aktbilaga }, { nu }, { bestammelse }) {
    const sekretess = bestammelse !== '';
    await tx.handling.updateMany({ where: { id }, data: { sekretess, sekretessBestammelse: bestammelse || null, sekretessDatum: sekretess ? new Date(dagI(nu)) : null } });
    return { type: 'handling.sekretess', subject: id, arendeId, detalj: { sekretess, lopnr, aktbilaga } };
  },
});
