import { z } from 'zod';
import { command } from '#lib/platform/command';
import { inRegister } from '#lib/platform/db';
import { valfri } from '#lib/platform/falt';
import { hash } from '#lib/platform/password';
import { may } from './policy.ts';

/** A person of the organisation; with an e-mail address and a password also a login. A konto that is known already gets one more place to serve. */
export const skapaPerson = command({
  name: 'organisation.skapaPerson',
  input: z.object({
    namn: z.string().trim().min(2, 'Skriv för- och efternamn.'),
    titel: z.string().trim().optional(),
    telefon: z.string().trim().optional(),
    epost: valfri(z.string().trim().toLowerCase().pipe(z.email('Skriv en e-postadress, till exempel namn@kommun.se.'))),
    losenord: valfri(z.string().min(8, 'Lösenordet ska ha minst åtta tecken.')),
  }),
  load: async () => null,
  may: may.administrera,
  async run(tx, _, { actor }, { namn, titel, telefon, epost, losenord }) {
    const konto = epost ? await kontoFor(epost, losenord) : null;
    const { id } = await tx.person.create({ data: { namn, titel: titel || null, telefon: telefon || null, epost: epost ?? null, kontoId: konto }, select: { id: true } });
    if (konto) await tx.tjanstgoring.create({ data: { kontoId: konto, organisationId: actor.organisationId, personId: id }, select: { id: true } });
    return { type: 'organisation.person_skapad', subject: id };
  },
});

/** The konto of an address: the one that is known, else a new one when there is a password for it. */
export async function kontoFor(epost: string, losenord: string | undefined): Promise<string | null> {
  const kant = await inRegister((register) => register.konto.findUnique({ where: { epost }, select: { id: true } }));
  if (kant || !losenord) return kant?.id ?? null;
  const losen = await hash(losenord);
  return (await inRegister((register) => register.konto.create({ data: { epost, losenord: losen }, select: { id: true } }))).id;
}
