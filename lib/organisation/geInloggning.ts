import { z } from 'zod';
import { command } from '#lib/platform/command';
import { valfri } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { kontoFor } from './skapaPerson.ts';

/** A login for somebody who is known but has none: by a konto that exists already, else by a first password. */
export const geInloggning = command({
  name: 'organisation.geInloggning',
  input: z.object({
    id: z.uuid(),
    epost: z.string().trim().toLowerCase().pipe(z.email('Skriv en e-postadress, till exempel namn@kommun.se.')),
    losenord: valfri(z.string().min(8, 'Lösenordet ska ha minst åtta tecken.')),
  }),
  load: (tx, { id }) => tx.person.findFirst({ where: { id }, select: { id: true, kontoId: true } }),
  may: may.administrera,
  async run(tx, person, { actor: { organisationId } }, { id, epost, losenord }) {
    if (!person || person.kontoId) throw new Refused('finns_inte');
    const kontoId = await kontoFor(epost, losenord);
    if (!kontoId) throw new z.ZodError([{ code: 'custom', path: ['losenord'], input: '', message: 'Skriv ett första lösenord: adressen har inget konto än.' }]);
    if (await tx.tjanstgoring.count({ where: { organisationId, kontoId } })) throw new z.ZodError([{ code: 'custom', path: ['epost'], input: epost, message: 'Någon annan här loggar redan in med adressen. Skriv en annan.' }]);
    await tx.person.updateMany({ where: { id }, data: { epost, kontoId } });
    await tx.tjanstgoring.create({ data: { kontoId, organisationId, personId: id }, select: { id: true } });
    return { type: 'organisation.inloggning_given', subject: id };
  },
});
