import { z } from 'zod';
import { command } from '#lib/platform/command';
import { datumSchema, valfrittId } from '#lib/platform/falt';
import { may } from './policy.ts';

export const roller = ['registrator', 'handlaggare', 'chef', 'namndsekreterare', 'administrator'] as const;

/** A role in a myndighet (or in one organ, or in the whole organisation) from a day. */
export const geBehorighet = command({
  name: 'organisation.geBehorighet',
  input: z.object({ personId: z.uuid(), roll: z.enum(roller, 'Välj roll.'), myndighetId: valfrittId, organId: valfrittId, fran: datumSchema, till: datumSchema.optional() }),
  load: async () => null,
  may: may.administrera,
  async run(tx, _, __, { myndighetId, organId, till, ...input }) {
    const { id } = await tx.behorighet.create({ data: { ...input, myndighetId: myndighetId ?? null, organId: organId ?? null, till: till ?? null }, select: { id: true } });
    return { type: 'organisation.behorighet_given', subject: id, detalj: { personId: input.personId, roll: input.roll } };
  },
});
