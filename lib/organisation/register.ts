import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

const vardnamn = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
/** An origin, and nothing that could end the header it is written into. */
const ursprung = /^https:\/\/(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{2,5})?$/i;

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
  input: z.object({
    epost: z.email('Skriv en e-postadress, till exempel registrator@kommun.se.').trim().toLowerCase(), adress: z.string().trim().optional(),
    vardnamn: z.string().trim().toLowerCase().regex(vardnamn, 'Skriv bara värdnamnet, till exempel anslag.kommun.se.').or(z.literal('')).optional(),
    inbaddning: z.string().optional().transform((rader) => rader?.split(/\s+/).filter(Boolean)).pipe(z.array(z.string().regex(ursprung, 'Skriv adresser som börjar med https:// och slutar med värdnamnet, en på varje rad.')).max(20).optional()),
  }),
  load: async (tx, { vardnamn: vard }, { actor }) => (vard ? tx.organisation.findFirst({ where: { vardnamn: vard, id: { not: actor.organisationId } }, select: { id: true } }) : null),
  may: may.administrera,
  async run(tx, upptagen, { actor }, { epost, adress, vardnamn: vard, inbaddning }) {
    if (upptagen) throw new Refused('vardnamnet_ar_taget');
    await tx.organisation.updateMany({ where: { id: actor.organisationId }, data: { epost, adress: adress || null, ...(vard === undefined ? {} : { vardnamn: vard || null }), ...(inbaddning ? { inbaddning } : {}) } });
    return { type: 'organisation.organisation_andrad', subject: actor.organisationId };
  },
});
