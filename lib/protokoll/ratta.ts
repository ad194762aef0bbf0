import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSet } from './store.ts';

/** A slip found after justering is corrected in a note of its own, beside the original that stays as it was signed. */
export const ratta = command({
  name: 'protokoll.ratta',
  input: z.object({ setId: z.uuid(), paragrafId: z.uuid().or(z.literal('')).optional(), text: z.string().trim().min(1, 'Skriv vad som rättas, och hur det ska vara.').max(4_000) }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.skota,
  async run(tx, { set }, { actor, nu }, { setId, paragrafId, text }) {
    if (set.status !== 'justerat') throw new Refused('inte_justerat_an');
    if (paragrafId && !set.paragrafer.includes(paragrafId)) throw new Refused('finns_inte');
    await tx.rattelse.createMany({ data: [{ setId, paragrafId: paragrafId || null, text, personId: actor.personId, at: nu }] });
    return { type: 'protokoll.rattat', subject: setId };
  },
});
