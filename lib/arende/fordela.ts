import { z } from 'zod';
import { valfrittId } from '#lib/handling/falt';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { loadSynligt, provaHandlaggare, saveArende } from './store.ts';

/** Gives the ärende to a handläggare of the myndighet; empty takes it back. The one who gets it sees it on Min dag. */
export const fordela = command({
  name: 'arende.fordela',
  input: z.object({ arendeId: z.uuid(), handlaggareId: valfrittId }),
  load: (tx, { arendeId }, { actor }) => loadSynligt(tx, arendeId, actor),
  may: may.fordela,
  async run(tx, arende, { nu }, { handlaggareId }) {
    if (handlaggareId) await provaHandlaggare(tx, handlaggareId, arende.myndighetId, nu);
    await saveArende(tx, arende, { handlaggareId: handlaggareId ?? null });
    return { type: 'arende.fordelat', subject: arende.id, arendeId: arende.id, detalj: { handlaggareId: handlaggareId ?? null } };
  },
});
