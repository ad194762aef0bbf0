import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSynligt, saveArende } from './store.ts';
import { overgang, type Arendestatus } from './tillstand.ts';

/** Opens a closed ärende again, under the same dnr. */
export const ateroppna = command({
  name: 'arende.ateroppna',
  input: z.object({ arendeId: z.uuid() }),
  load: (tx, { arendeId }, { actor }) => loadSynligt(tx, arendeId, actor),
  may: may.avsluta,
  async run(tx, arende) {
    const efter = overgang(arende.status as Arendestatus, 'ateroppna');
    if (!efter.ok) throw new Refused(efter.error);
    await saveArende(tx, arende, { status: efter.value, avslutat: null });
    return { type: 'arende.ateroppnat', subject: arende.id, arendeId: arende.id };
  },
});
