import { z } from 'zod';
import { command } from '#lib/platform/command';
import { loadSammantrade } from '#lib/sammantrade/store';
import { may } from './policy.ts';

/** Remembers how far one has read: only for oneself. */
export const markera = command({
  name: 'lasrum.markera',
  input: z.object({ sammantradeId: z.uuid(), nyckel: z.string().max(80) }),
  load: (tx, { sammantradeId }) => loadSammantrade(tx, sammantradeId),
  may: may.las,
  async run(tx, s, { actor, nu }, { nyckel }) {
    await tx.lasmarke.upsert({
      where: { organisationId_personId_sammantradeId_nyckel: { organisationId: actor.organisationId, personId: actor.personId, sammantradeId: s.id, nyckel } },
      create: { sammantradeId: s.id, nyckel, last: nu }, update: { last: nu }, select: { id: true },
    });
    return { type: 'lasrum.markerat', subject: s.id };
  },
});
