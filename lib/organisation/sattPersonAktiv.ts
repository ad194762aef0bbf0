import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

const load = (tx: Tx, { id }: { id: string }) => tx.person.findFirst({ where: { id }, select: { id: true, kontoId: true } });
const input = z.object({ id: z.uuid() });

/** Shuts a person out at once: no role counts and every session here ends. What the person has done stays. */
export const inaktiveraPerson = command({
  name: 'organisation.inaktiveraPerson',
  input,
  load,
  may: may.administrera,
  async run(tx, person, { actor }, { id }) {
    if (!person) throw new Refused('finns_inte');
    if (id === actor.personId) throw new Refused('inte_sig_sjalv');
    await tx.person.updateMany({ where: { id }, data: { aktiv: false } });
    if (person.kontoId) await tx.session.deleteMany({ where: { personId: id } });
    return { type: 'organisation.person_inaktiverad', subject: id };
  },
});

/** Lets a person in again, with the roles that were not taken meanwhile. */
export const aktiveraPerson = command({
  name: 'organisation.aktiveraPerson',
  input,
  load,
  may: may.administrera,
  async run(tx, person, _, { id }) {
    if (!person) throw new Refused('finns_inte');
    await tx.person.updateMany({ where: { id }, data: { aktiv: true } });
    return { type: 'organisation.person_aktiverad', subject: id };
  },
});
