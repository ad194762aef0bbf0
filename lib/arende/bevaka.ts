import { z } from 'zod';
import { dagSchema } from '#lib/handling/falt';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { loadSynligt } from './store.ts';

/** Puts a day in the handläggare's own calendar for the ärende: what is to be looked after, and when. */
export const bevaka = command({
  name: 'arende.bevaka',
  input: z.object({ arendeId: z.uuid(), datum: dagSchema, text: z.string().trim().min(1, 'Skriv vad du ska bevaka.').max(300) }),
  load: (tx, { arendeId }, { actor }) => loadSynligt(tx, arendeId, actor),
  may: may.bevaka,
  async run(tx, arende, { actor }, { datum, text }) {
    const { id } = await tx.bevakning.create({ data: { arendeId: arende.id, personId: actor.personId, datum: new Date(datum), text }, select: { id: true } });
    return { type: 'arende.bevakat', subject: id, arendeId: arende.id, detalj: { datum } };
  },
});
