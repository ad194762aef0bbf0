import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** A person's name, title and how to reach them. The name that held before is kept with its day, for what was written then. */
export const andraPerson = command({
  name: 'organisation.andraPerson',
  input: z.object({ id: z.uuid(), namn: z.string().trim().min(2, 'Skriv för- och efternamn.'), titel: z.string().trim().optional(), telefon: z.string().trim().optional() }),
  load: (tx, { id }) => tx.person.findFirst({ where: { id }, select: { id: true, namn: true } }),
  may: may.administrera,
  async run(tx, person, { nu }, { id, namn, titel, telefon }) {
    if (!person) throw new Refused('finns_inte');
    if (person.namn !== namn) await tx.personnamn.create({ data: { personId: id, namn, fran: nu }, select: { id: true } });
    await tx.person.updateMany({ where: { id }, data: { namn, titel: titel || null, telefon: telefon || null } });
    return { type: 'organisation.person_andrad', subject: id };
  },
});
