import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { vagra as saga } from './justeringsset.ts';
import { may } from './policy.ts';
import { loadSet, saveSet } from './store.ts';

/** Someone appointed will not sign the text that is locked, and says why. Nothing is justerat until the text, or who signs it, has been changed (KL 5:69). */
export const vagra = command({
  name: 'protokoll.vagra',
  input: z.object({ setId: z.uuid(), skal: z.string().trim().min(1, 'Skriv varför du inte skriver under.').max(2_000) }),
  load: (tx, { setId }) => loadSet(tx, setId, { las: true }),
  may: may.skrivUnder,
  async run(tx, { set, s, fryst }, { actor, nu }, { setId, skal }) {
    const sagt = saga(set, actor.personId, skal, nu);
    if (!sagt.ok) throw new Refused(sagt.error);
    await tx.vagran.createMany({ data: [{ setId, frystId: fryst?.id ?? '', personId: actor.personId, skal, at: nu }] });
    await saveSet(tx, set, sagt.value);
    return { type: 'protokoll.vagrat', subject: setId, detalj: { sammantradeId: s.id } };
  },
});
