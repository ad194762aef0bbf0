import { z } from 'zod';
import { command } from '#lib/platform/command';
import { datumSchema, valfrittId } from '#lib/platform/falt';
import { may } from './policy.ts';

/** A befattning (socialchef, registrator) of a myndighet, with its holder if there is one. An utdrag can be sent to it. */
export const skapaBefattning = command({
  name: 'organisation.skapaBefattning',
  input: z.object({ myndighetId: z.uuid('Välj myndighet.'), namn: z.string().trim().min(1, 'Skriv befattningens namn.'), epost: z.string().trim().optional(), personId: valfrittId, fran: datumSchema.optional() }),
  load: async () => null,
  may: may.administrera,
  async run(tx, _, { nu }, { myndighetId, namn, epost, personId, fran }) {
    const { id } = await tx.befattning.create({ data: { myndighetId, namn, epost: epost || null }, select: { id: true } });
    if (personId) await tx.befattningsinnehav.create({ data: { befattningId: id, personId, fran: fran ?? nu }, select: { id: true } });
    return { type: 'organisation.befattning_skapad', subject: id };
  },
});
