import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { may } from './policy.ts';
import { regelverkFor } from './regelverk.ts';

/** An organ's name and its reglemente as data. `version` is the one that was read: what somebody else changed meanwhile is not written over. */
export const andraOrgan = command({
  name: 'organisation.andraOrgan',
  input: z.object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    namn: z.string().trim().min(1, 'Skriv namnet.'),
    aktiv: z.coerce.boolean().default(false),
    regelverk: z.object({
      kallelsedagar: z.coerce.number('Skriv antalet dagar med siffror.').int('Skriv hela dagar.').min(0).max(60, 'Högst 60 dagar.'),
      distansTillaten: z.coerce.boolean().default(false),
      oppet: z.coerce.boolean().default(false),
      beslutforhet: z.string(),
      jav: z.string(),
      undertecknare: z.array(z.string(), 'Välj minst en som skriver under.').min(1, 'Välj minst en som skriver under.'),
      ordnadSignering: z.coerce.boolean().default(false),
      antalJusterare: z.coerce.number('Skriv antalet med en siffra.').int().min(0).max(4, 'Högst fyra justerare.'),
      paragraferGes: z.string(),
      omedelbarText: z.string().trim().min(1, 'Skriv texten.'),
      mall: z.string(),
      beslutsform: z.string(),
      expedieringsfras: z.string().trim().min(1, 'Skriv frasen, till exempel Exp till.'),
      overklagande: z.string(),
      publiceraProtokoll: z.coerce.boolean().default(false),
      forvaring: z.string().trim().default(''),
      ersattarordning: z.string(),
    }),
  }),
  load: (tx, { id }) => tx.organ.findFirst({ where: { id }, select: { id: true, slag: true, regelverk: true } }),
  may: may.administrera,
  async run(tx, organ, _, { id, version, namn, aktiv, regelverk }) {
    if (!organ) throw new Refused('finns_inte');
    // What the form does not show (avvikelser) stays as it is.
    const nytt = regelverkFor(organ.slag, { ...(organ.regelverk as object), ...regelverk });
    const { count } = await tx.organ.updateMany({ where: { id, version }, data: { namn, aktiv, regelverk: nytt as Prisma.InputJsonValue, version: version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'organisation.organ_andrat', subject: id };
  },
});
