import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';
import { loadSynligtInkommet, taInkommet } from './store.ts';

/** Not everything that has arrived is registered (OSL 5:1, of little importance); it stays, with the reason. */
export const registrerasEj = command({
  name: 'inkorg.registrerasEj',
  input: z.object({ inkommetId: z.uuid(), version: z.coerce.number().int(), skal: z.string().trim().min(3, 'Skriv varför den inte registreras, till exempel reklam.').max(500) }),
  load: (tx, { inkommetId }, { actor }) => loadSynligtInkommet(tx, inkommetId, actor),
  may: may.registrera,
  async run(tx, inkommet, { actor, nu }, { version, skal }) {
    await taInkommet(tx, { id: inkommet.id, version }, 'ej_registrerad', actor.personId, nu, skal);
    return { type: 'inkorg.registreras_ej', subject: inkommet.id };
  },
});
