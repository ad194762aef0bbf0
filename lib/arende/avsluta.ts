import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSynligt, saveArende } from './store.ts';
import { overgang, type Arendestatus } from './tillstand.ts';

/** Closes the ärende. Nothing more is registered in it until it is opened again. */
export const avsluta = command({
  name: 'arende.avsluta',
  input: z.object({ arendeId: z.uuid() }),
  load: (tx, { arendeId }, { actor }) => loadSynligt(tx, arendeId, actor),
  may: may.avsluta,
  async run(tx, arende, { nu }) {
    const efter = overgang(arende.status as Arendestatus, 'avsluta');
    if (!efter.ok) throw new Refused(efter.error);
    await saveArende(tx, arende, { status: efter.value, avslutat: new Date(dagI(nu)) });
    return { type: 'arende.avslutat', subject: arende.id, arendeId: arende.id };
  },
});
