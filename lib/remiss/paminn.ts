import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { skickaBesked } from './besked.ts';
import { may } from './policy.ts';
import { loadInstansHel, mottagareAv } from './mottagare.ts';
import { overgangInstans, type Instansstatus } from './tillstand.ts';

/** Reminds one that has not answered; the day is kept. */
export const paminn = command({
  name: 'remiss.paminn',
  input: z.object({ instansId: z.uuid() }),
  load: (tx, { instansId }) => loadInstansHel(tx, instansId),
  may: (actor, instans) => may.folja(actor, instans.remiss),
  async run(tx, instans, { actor, nu }) {
    if (!overgangInstans(instans.status as Instansstatus, 'stang').ok) throw new Refused('instansen_vantas_inte');
    await tx.instanshandelse.create({ data: { instansId: instans.id, slag: 'paminnelse', at: nu, personId: actor.personId } });
    await skickaBesked(tx, { svarPaUtbyteId: instans.utbyteId, slag: 'paminnelse' }, mottagareAv(instans, actor.organisationId), nu);
    return { type: 'remiss.paminnelse', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr } };
  },
});
