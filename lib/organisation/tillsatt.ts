import { z } from 'zod';
import { command } from '#lib/platform/command';
import { datumSchema } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

export const uppdrag = ['ledamot', 'ordforande', 'vice1', 'vice2', 'ersattare'] as const;

/** Puts a person on a plats from a day; the seat must be vacant that day. */
export const tillsatt = command({
  name: 'organisation.tillsatt',
  input: z.object({ platsId: z.uuid(), personId: z.uuid('Välj person.'), uppdrag: z.enum(uppdrag), parti: z.string().trim().min(1, 'Skriv partibeteckningen.'), fran: datumSchema }),
  load: async (tx, { platsId, fran }) => tx.fortroendeuppdrag.count({ where: { platsId, OR: [{ till: null }, { till: { gte: fran } }] } }),
  may: may.administrera,
  async run(tx, upptagen, _, input) {
    if (upptagen) throw new Refused('platsen_ar_upptagen');
    const { id } = await tx.fortroendeuppdrag.create({ data: input, select: { id: true } });
    return { type: 'organisation.tillsatt', subject: id, detalj: { platsId: input.platsId, personId: input.personId } };
  },
});
