import { z } from 'zod';
import { valfrittId } from '#lib/handling/falt';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { oppnaArende } from './store.ts';

/** Opens an ärende that begins at home (an initiative, an internal matter), with a dnr of the nämnd's diary. */
export const oppna = command({
  name: 'arende.oppna',
  input: z.object({
    myndighetId: z.uuid('Välj nämnd.'),
    arendemening: z.string().trim().min(1, 'Skriv ärendemeningen: vad ärendet handlar om.').max(500),
    internMening: z.string().trim().max(500).optional(),
    klassificering: z.string().trim().max(30).optional(),
    handlaggareId: valfrittId,
  }),
  async load(tx, { myndighetId }, { actor }) {
    const myndighet = await tx.myndighet.findFirst({ where: { id: myndighetId, aktiv: true }, select: { id: true } });
    if (!myndighet || !may.visa(actor, { myndighetId })) throw new Refused('finns_inte');
    return { myndighetId };
  },
  may: may.oppna,
  async run(tx, { myndighetId }, { nu }, { arendemening, internMening = null, klassificering = null, handlaggareId = null }) {
    const { id, dnr } = await oppnaArende(tx, { myndighetId, arendemening, internMening, klassificering, handlaggareId, nu });
    return { type: 'arende.oppnat', subject: id, arendeId: id, detalj: { dnr } };
  },
});
