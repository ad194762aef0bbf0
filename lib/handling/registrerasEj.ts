import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadInkommet, taInkommet } from './store.ts';

const synligt = async (...[tx, { inkommetId }, { actor }]: [Parameters<typeof loadInkommet>[0], { inkommetId: string }, { actor: Parameters<typeof may.visa>[0] }]) => {
  const inkommet = await loadInkommet(tx, inkommetId);
  if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
  return inkommet;
};

/** Not everything that has arrived is registered (OSL 5:1, of little importance); it stays, with the reason. */
export const registrerasEj = command({
  name: 'inkorg.registrerasEj',
  input: z.object({ inkommetId: z.uuid(), version: z.coerce.number().int(), skal: z.string().trim().min(3, 'Skriv varför den inte registreras, till exempel reklam.').max(500) }),
  load: synligt,
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, { version, skal }) {
    await taInkommet(tx, { id: inkommet.id, version }, 'ej_registrerad', actor.personId, nu, skal);
    return { type: 'inkorg.registreras_ej', subject: inkommet.id };
  },
});

/** "Ångra": it lies in the inbox again, as if nobody had touched it. */
export const laggTillbaka = command({
  name: 'inkorg.laggTillbaka',
  input: z.object({ inkommetId: z.uuid() }),
  load: synligt,
  may: may.registrera,
  async run(tx, { id, version }) {
    const { count } = await tx.inkommet.updateMany({ where: { id, version, status: 'ej_registrerad' }, data: { status: 'ny', skal: null, hanteradAvId: null, hanterad: null, version: version + 1 } });
    if (count !== 1) throw new Refused('inte_lagd_at_sidan');
    return { type: 'inkorg.lagd_tillbaka', subject: id };
  },
});
