import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** A befattning's name, address and holder. A new holder begins today; the one before ended yesterday. */
export const andraBefattning = command({
  name: 'organisation.andraBefattning',
  input: z.object({ id: z.uuid(), namn: z.string().trim().min(1, 'Skriv befattningens namn.'), epost: z.string().trim().optional(), personId: z.union([z.uuid(), z.literal('')]).optional(), aktiv: z.coerce.boolean().default(false) }),
  load: (tx, { id }, { nu }) => tx.befattning.findFirst({ where: { id }, include: { innehavare: { where: { OR: [{ till: null }, { till: { gte: nu } }] } } } }),
  may: may.administrera,
  async run(tx, befattning, { nu }, { id, namn, epost, personId, aktiv }) {
    if (!befattning) throw new Refused('finns_inte');
    await tx.befattning.updateMany({ where: { id }, data: { namn, epost: epost || null, aktiv } });
    if (!befattning.innehavare.some((i) => i.personId === personId) || !personId) {
      const igar = new Date(nu.getTime() - 86_400_000);
      await tx.befattningsinnehav.updateMany({ where: { id: { in: befattning.innehavare.map((i) => i.id) } }, data: { till: igar } });
      if (personId) await tx.befattningsinnehav.create({ data: { befattningId: id, personId, fran: nu }, select: { id: true } });
    }
    return { type: 'organisation.befattning_andrad', subject: id };
  },
});
