import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadInlaga, saveInlaga } from './store.ts';

/** Withdrawn by whoever wrote it, as long as fullmäktige has not decided. It stays in the diary. */
export const aterkalla = command({
  name: 'inlaga.aterkalla',
  input: z.object({ inlagaId: z.uuid(), skal: z.string().trim().max(500).default('') }),
  load: (tx, { inlagaId }) => loadInlaga(tx, inlagaId),
  may: may.aterkalla,
  async run(tx, inlaga, { nu }, { skal }) {
    if (inlaga.aterkallad) throw new Refused('inlagan_ar_aterkallad');
    if (inlaga.besvarad || inlaga.satser.some(({ utfall }) => utfall)) throw new Refused('inlagan_ar_avgjord');
    await saveInlaga(tx, inlaga, { aterkallad: new Date(dagI(nu)), aterkalladSkal: skal });
    return { type: 'inlaga.aterkallad', subject: inlaga.id, arendeId: inlaga.arendeId, detalj: { slag: inlaga.slag } };
  },
});
