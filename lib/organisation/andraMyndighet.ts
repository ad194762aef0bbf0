import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** What a myndighet is called and how it is reached. Its förkortning stays: numbers that have been given carry it. */
export const andraMyndighet = command({
  name: 'organisation.andraMyndighet',
  input: z.object({
    id: z.uuid(),
    namn: z.string().trim().min(1, 'Skriv namnet.'),
    forvaltning: z.string().trim().optional(),
    epost: z.string().trim().optional(),
    tarEmotRemisser: z.coerce.boolean().default(false),
    delarBeredning: z.coerce.boolean().default(false),
    aktiv: z.coerce.boolean().default(false),
  }),
  load: (tx, { id }) => tx.myndighet.findFirst({ where: { id }, select: { id: true } }),
  may: may.administrera,
  async run(tx, myndighet, _, { id, forvaltning, epost, ...resten }) {
    if (!myndighet) throw new Refused('finns_inte');
    await tx.myndighet.updateMany({ where: { id }, data: { ...resten, forvaltning: forvaltning || null, epost: epost || null } });
    return { type: 'organisation.myndighet_andrad', subject: id };
  },
});
