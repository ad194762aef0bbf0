import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { load, save } from './store.ts';

/** Nobody is waited for any longer. What comes later is still taken in. */
export const avsluta = command({
  name: 'rekommendation.avsluta',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => load(tx, id),
  may: may.folja,
  async run(tx, r) {
    if (r.status !== 'utsand') throw new Refused('rekommendationen_ar_inte_utsand');
    await save(tx, r, { status: 'avslutad' });
    return { type: 'rekommendation.avslutad', subject: r.id, arendeId: r.arendeId };
  },
});

/** Whether anybody may read how far it has come, on a page of the organisation's own site. */
export const publicera = command({
  name: 'rekommendation.publicera',
  input: z.object({ id: z.uuid(), publik: z.enum(['ja', 'nej']) }),
  load: (tx, { id }) => load(tx, id),
  may: may.folja,
  async run(tx, r, _, { publik }) {
    if (r.status === 'utkast') throw new Refused('rekommendationen_ar_inte_utsand');
    await save(tx, r, { publik: publik === 'ja' });
    return { type: publik === 'ja' ? 'rekommendation.publicerad' : 'rekommendation.avpublicerad', subject: r.id, arendeId: r.arendeId };
  },
});
