import { z } from 'zod';
import type { Actor } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import { egetLosenord } from '#lib/platform/forsok';
import { hash } from '#lib/platform/password';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

const nytt = z.string().min(8, 'Lösenordet ska ha minst åtta tecken.').max(200, 'Lösenordet får ha högst 200 tecken.');

/** One's own password, with the one that holds now. Every other session of the konto ends; `sid` is the one that goes on. */
export const bytLosenord = command({
  name: 'organisation.bytLosenord',
  input: z.object({ nuvarande: z.string().min(1, 'Skriv det lösenord du har nu.'), losenord: nytt, igen: z.string(), sid: z.uuid().optional() })
    .refine(({ losenord, igen }) => losenord === igen, { path: ['igen'], error: 'Lösenorden är inte lika. Skriv det nya en gång till.' }),
  load: async (tx, _, { actor }) => (actor.kontoId ? tx.konto.findFirst({ where: { id: actor.kontoId, aktiv: true } }) : null),
  may: may.bytLosenord,
  async run(tx, konto, { actor }, { nuvarande, losenord, sid }) {
    if (!konto || !(await egetLosenord(konto, nuvarande))) throw new Refused('fel_losenord');
    await tx.konto.updateMany({ where: { id: konto.id }, data: { losenord: await hash(losenord) } });
    await tx.session.deleteMany({ where: { kontoId: konto.id, ...(sid ? { NOT: { id: sid } } : {}) } });
    return { type: 'organisation.losenord_bytt', subject: actor.personId };
  },
});

/** A new password for somebody who has lost theirs, or a first login. Refused for a konto that serves elsewhere too: it is not this organisation's alone. */
export const aterstallLosenord = command({
  name: 'organisation.aterstallLosenord',
  input: z.object({ id: z.uuid(), losenord: nytt }),
  load: async (tx, { id }) => {
    const person = await tx.person.findFirst({ where: { id }, select: { id: true, kontoId: true } });
    return person && { ...person, platser: person.kontoId ? await tx.tjanstgoring.count({ where: { kontoId: person.kontoId } }) : 0 };
  },
  may: (actor: Actor) => may.administrera(actor),
  async run(tx, person, _, { id, losenord }) {
    if (!person) throw new Refused('finns_inte');
    if (!person.kontoId) throw new Refused('saknar_inloggning');
    if (person.platser > 1) throw new Refused('kontot_delas');
    await tx.konto.updateMany({ where: { id: person.kontoId }, data: { losenord: await hash(losenord) } });
    await tx.session.deleteMany({ where: { kontoId: person.kontoId } });
    return { type: 'organisation.losenord_aterstallt', subject: id };
  },
});
