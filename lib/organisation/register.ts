import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** One more organisation in the common register, to send remisser and utdrag to. It works here only when the installation connects it. */
export const laggTillOrganisation = command({
  name: 'organisation.laggTillOrganisation',
  input: z.object({
    namn: z.string().trim().min(2, 'Skriv organisationens namn.'),
    slag: z.enum(['kommun', 'region', 'myndighet', 'bolag', 'forening', 'annan'], 'Välj vad det är för slag.'),
    epost: z.email('Skriv en e-postadress, till exempel registrator@kommun.se.').trim().toLowerCase(),
    adress: z.string().trim().optional(),
  }),
  load: (tx, { namn }) => tx.organisation.findFirst({ where: { namn: { equals: namn, mode: 'insensitive' } }, select: { id: true } }),
  may: may.administrera,
  async run(tx, finns, _, { namn, slag, epost, adress }) {
    if (finns) throw new Refused('finns_redan_i_registret');
    const kod = `${namn.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll(/[öø]/g, 'o').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40)}-${crypto.randomUUID().slice(0, 4)}`;
    const { id } = await tx.organisation.create({ data: { namn, kortnamn: namn, kod, slag, grupper: [], epost, adress: adress || null }, select: { id: true } });
    return { type: 'organisation.organisation_tillagd', subject: id };
  },
});

/** How one's own organisation is reached. Others' facts are theirs to change. */
export const andraOrganisation = command({
  name: 'organisation.andraOrganisation',
  input: z.object({ epost: z.email('Skriv en e-postadress, till exempel registrator@kommun.se.').trim().toLowerCase(), adress: z.string().trim().optional() }),
  load: async () => null,
  may: may.administrera,
  async run(tx, _, { actor }, { epost, adress }) {
    await tx.organisation.updateMany({ where: { id: actor.organisationId }, data: { epost, adress: adress || null } });
    return { type: 'organisation.organisation_andrad', subject: actor.organisationId };
  },
});
