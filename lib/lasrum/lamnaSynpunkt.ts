import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { loadSammantrade } from '#lib/sammantrade/store';
import { may } from './policy.ts';

/** A comment or a question before the meeting, to the organ or to the handläggare alone; an answer is seen by those who see what it answers. */
export const lamnaSynpunkt = command({
  name: 'lasrum.lamnaSynpunkt',
  input: z.object({ sammantradeId: z.uuid(), punktId: z.uuid(), slag: z.enum(['synpunkt', 'fraga', 'svar']).default('synpunkt'), synligFor: z.enum(['organet', 'handlaggaren']).default('organet'), svarPaId: z.uuid().optional(), text: z.string().trim().min(1, 'Skriv något först.').max(10_000) }),
  load: (tx, { sammantradeId }) => loadSammantrade(tx, sammantradeId),
  may: may.yttraSig,
  async run(tx, s, { actor, nu }, { punktId, slag, synligFor, svarPaId, text }) {
    const punkt = s.punkter.find(({ id }) => id === punktId);
    if (!punkt) throw new Refused('finns_inte');
    const fraga = svarPaId ? await tx.synpunkt.findFirst({ where: { id: svarPaId, punktId } }) : null;
    if (svarPaId && !(fraga && may.seSynpunkt(actor, s, punkt, fraga))) throw new Refused('finns_inte');
    const { id } = await tx.synpunkt.create({ data: { punktId, personId: actor.personId, slag: fraga ? 'svar' : slag, synligFor: fraga?.synligFor ?? synligFor, svarPaId: fraga?.id ?? null, text, skapad: nu }, select: { id: true } });
    return { type: 'lasrum.synpunkt_lamnad', subject: id, arendeId: punkt.arende?.id ?? null, detalj: { punktId } };
  },
});
