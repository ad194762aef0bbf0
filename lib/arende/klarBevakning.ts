import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSynligt } from './store.ts';

/** Ticks off one's own bevakning, or takes the tick back. */
export const klarBevakning = command({
  name: 'arende.klarBevakning',
  input: z.object({ arendeId: z.uuid(), bevakningId: z.uuid(), klar: z.enum(['ja', 'nej']).default('ja') }),
  load: (tx, { arendeId }, { actor }) => loadSynligt(tx, arendeId, actor),
  may: may.bevaka,
  async run(tx, arende, { actor, nu }, { bevakningId, klar }) {
    const { count } = await tx.bevakning.updateMany({ where: { id: bevakningId, arendeId: arende.id, personId: actor.personId }, data: { klar: klar === 'ja' ? nu : null } });
    if (count !== 1) throw new Refused('finns_inte');
    return { type: klar === 'ja' ? 'arende.bevakning_klar' : 'arende.bevakning_ater', subject: bevakningId, arendeId: arende.id };
  },
});
