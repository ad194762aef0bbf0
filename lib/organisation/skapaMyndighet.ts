import { z } from 'zod';
import { command } from '#lib/platform/command';
import { may } from './policy.ts';

/** A nämnd or styrelse with its förvaltning, and its first diary. */
export const skapaMyndighet = command({
  name: 'organisation.skapaMyndighet',
  input: z.object({
    namn: z.string().trim().min(1, 'Skriv namnet.'),
    kod: z.string().trim().min(1, 'Skriv förkortningen, till exempel SN.').max(12),
    forvaltning: z.string().trim().optional(),
    epost: z.string().trim().optional(),
    tarEmotRemisser: z.coerce.boolean().default(false),
    monster: z.string().trim().min(1).default('{lop}/{yy}'),
  }),
  load: async () => null,
  may: may.administrera,
  async run(tx, _, __, { namn, kod, forvaltning, epost, tarEmotRemisser, monster }) {
    const myndighet = await tx.myndighet.create({ data: { namn, kod, forvaltning: forvaltning || null, epost: epost || null, tarEmotRemisser }, select: { id: true } });
    await tx.diarieserie.create({ data: { myndighetId: myndighet.id, kod, monster, standard: true }, select: { id: true } });
    return { type: 'organisation.myndighet_skapad', subject: myndighet.id, detalj: { kod } };
  },
});
