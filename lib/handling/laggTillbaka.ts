import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSynligtInkommet } from './store.ts';

/** "Ångra": it lies in the inbox again, as if nobody had touched it. */
export const laggTillbaka = command({
  name: 'inkorg.laggTillbaka',
  input: z.object({ inkommetId: z.uuid() }),
  load: (tx, { inkommetId }, { actor }) => loadSynligtInkommet(tx, inkommetId, actor),
  may: may.registrera,
  async run(tx, { id, version }) {
    const { count } = await tx.inkommet.updateMany({ where: { id, version, status: 'ej_registrerad' }, data: { status: 'ny', skal: null, hanteradAvId: null, hanterad: null, version: version + 1 } });
    if (count !== 1) throw new Refused('inte_lagd_at_sidan');
    return { type: 'inkorg.lagd_tillbaka', subject: id };
  },
});
