import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSet } from './store.ts';

/** How each decision of a set is appealed, where it is not the organ's usual way (KL 8:10, 13:1; FL 40–42 §§). Chosen until the set is justerat, when the notice is written from it. */
export const valjOverklagande = command({
  name: 'protokoll.valjOverklagande',
  input: z.object({ setId: z.uuid(), val: z.record(z.uuid(), z.enum(['KL13', 'FL', 'ingen', ''])) }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.skota,
  async run(tx, { set }, _ctx, { setId, val }) {
    if (set.status === 'justerat') throw new Refused('redan_justerat');
    const valda = Object.entries(val).filter(([id]) => set.paragrafer.includes(id));
    for (const [id, overklagande] of valda) await tx.paragraf.updateMany({ where: { id }, data: { overklagande: overklagande || null } });
    return { type: 'protokoll.overklagande_valt', subject: setId, detalj: { antal: valda.filter(([, v]) => v !== '').length } };
  },
});
