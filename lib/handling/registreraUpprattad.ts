import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { dagSchema, filrefSchema } from './falt.ts';
import { may } from './policy.ts';
import { egnaFiler, registreraHandling } from './store.ts';

/** Registers what has been drawn up in the ärende (TF 2:10): a letter sent, a finished document, a note that adds facts. */
export const registreraUpprattad = command({
  name: 'handling.registreraUpprattad',
  input: z.object({
    arendeId: z.uuid(),
    riktning: z.enum(['upprattad', 'utgaende']).default('upprattad'),
    rubrik: z.string().trim().min(1, 'Skriv vad handlingen är, till exempel ”Tjänsteskrivelse”.').max(500),
    motpart: z.string().trim().max(300).optional(),
    handlingsdatum: dagSchema,
    filer: z.array(filrefSchema).default([]),
  }),
  async load(tx, { arendeId }, { actor }) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, select: { id: true, dnr: true, myndighetId: true } });
    if (!arende || !may.visa(actor, arende)) throw new Refused('finns_inte');
    return arende;
  },
  may: may.registreraUpprattad,
  async run(tx, { id: arendeId, dnr, myndighetId }, { actor, nu }, { motpart, ...handling }) {
    await egnaFiler(tx, actor, handling.filer);
    const { id, lopnr, aktbilaga } = await registreraHandling(tx, { ...handling, motpart: motpart || null, arendeId, myndighetId, personId: actor.personId, nu });
    return { type: 'handling.upprattad', subject: id, arendeId, detalj: { dnr, lopnr, aktbilaga, riktning: handling.riktning } };
  },
});
