import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { loadSynligt, saveArende } from './store.ts';

/** Changes what the ärende is called: outwards (the public register, OSL 5:2) and, where that says less, inwards. Against the version that was read. */
export const andraArendemening = command({
  name: 'arende.andraArendemening',
  input: z.object({
    arendeId: z.uuid(),
    version: z.coerce.number().int(),
    arendemening: z.string().trim().min(1, 'Skriv ärendemeningen: vad ärendet handlar om.').max(500),
    internMening: z.string().trim().max(500).optional(),
    klassificering: z.string().trim().max(30).optional(),
  }),
  load: (tx, { arendeId }, { actor }) => loadSynligt(tx, arendeId, actor),
  may: may.andra,
  async run(tx, arende, _, { version, arendemening, internMening, klassificering }) {
    await saveArende(tx, { id: arende.id, version }, { arendemening, internMening: internMening || null, klassificering: klassificering || null });
    return { type: 'arende.andrat', subject: arende.id, arendeId: arende.id };
  },
});
