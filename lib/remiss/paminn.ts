import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadInstansHel } from './mottagare.ts';
import { load } from './store.ts';
import { adress, sagTill } from './tillInstans.ts';
import { instans as overgangar, overgangInstans, type Instansstatus } from './tillstand.ts';

/** Reminds one that has not answered; the day is kept. */
export const paminn = command({
  name: 'remiss.paminn',
  input: z.object({ instansId: z.uuid() }),
  load: (tx, { instansId }) => loadInstansHel(tx, instansId),
  may: (actor, instans) => may.folja(actor, instans.remiss),
  async run(tx, instans, { actor, nu }) {
    if (!overgangInstans(instans.status as Instansstatus, 'stang').ok) throw new Refused('instansen_vantas_inte');
    await tx.instanshandelse.create({ data: { instansId: instans.id, slag: 'paminnelse', at: nu, personId: actor.personId } });
    await sagTill(tx, [instans], { slag: 'paminnelse' }, { egenId: actor.organisationId, arendeId: instans.remiss.arendeId, nu });
    return { type: 'remiss.paminnelse', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr } };
  },
});

/** Reminds all that have not answered, at once. */
export const paminnAlla = command({
  name: 'remiss.paminnAlla',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => load(tx, id),
  may: (actor, remiss) => may.folja(actor, remiss),
  async run(tx, remiss, { actor, nu }) {
    if (remiss.status !== 'utskickad') throw new Refused('remissen_ar_avslutad');
    const vantas = await tx.remissinstans.findMany({ where: { remissId: remiss.id, inbjuden: true, status: { in: [...overgangar.stang.fran] } }, select: adress });
    if (vantas.length === 0) throw new Refused('ingen_vantas');
    await tx.instanshandelse.createMany({ data: vantas.map(({ id }) => ({ instansId: id, slag: 'paminnelse', at: nu, personId: actor.personId })) });
    await sagTill(tx, vantas, { slag: 'paminnelse' }, { egenId: actor.organisationId, arendeId: remiss.arendeId, nu });
    return { type: 'remiss.paminnelse', subject: remiss.id, arendeId: remiss.arendeId, detalj: { antal: vantas.length } };
  },
});
