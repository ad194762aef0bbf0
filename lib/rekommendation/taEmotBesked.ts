import { z } from 'zod';
import { command } from '#lib/platform/command';
import { loadMottagen } from './mottagen.ts';
import { may } from './policy.ts';

/** What the recommender says to one that is asked: a reminder, or that enough have antagit and the decision stands. */
export const taEmotBesked = command({
  name: 'rekommendation.taEmotBesked',
  input: z.object({ mottagenId: z.uuid(), slag: z.enum(['paminnelse', 'star_fast']), datum: z.string().optional() }),
  load: (tx, { mottagenId }) => loadMottagen(tx, { id: mottagenId }),
  may: (actor) => may.system(actor),
  async run(tx, mottagen, _, { slag, datum }) {
    if (slag === 'star_fast') await tx.mottagenRekommendation.updateMany({ where: { id: mottagen.id }, data: { status: 'star_fast', version: { increment: 1 } } });
    return { type: `rekommendation.${slag}_mottaget`, subject: mottagen.id, arendeId: mottagen.arendeId, detalj: { datum: datum ?? null } };
  },
});
