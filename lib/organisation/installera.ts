import { z } from 'zod';
import { harRoll } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import { hash } from '#lib/platform/password';
import { Refused } from '#lib/platform/result';

/**
 * A new organisation in the installation with its first administratör, who does the rest by hand. The actor is the system in the
 * organisation that is to be. All of it or nothing; a konto that is known already keeps its password and serves here too.
 */
export const installera = command({
  name: 'organisation.installera',
  input: z.object({
    namn: z.string().trim().min(2, 'Skriv organisationens namn.'),
    kortnamn: z.string().trim().optional(),
    // Stands in the address of the anslagstavla.
    kod: z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Skriv koden med små bokstäver a–z, siffror och bindestreck, till exempel ekeby.').max(40),
    slag: z.enum(['kommun', 'region'], 'Slaget är kommun eller region.'),
    epost: z.string().trim().toLowerCase().pipe(z.email('Skriv organisationens e-postadress, till exempel registrator@kommun.se.')),
    administrator: z.string().trim().min(2, 'Skriv administratörens för- och efternamn.'),
    administratorEpost: z.string().trim().toLowerCase().pipe(z.email('Skriv administratörens e-postadress, till exempel namn@kommun.se.')),
    losenord: z.string().min(8, 'Lösenordet ska ha minst åtta tecken.').max(200, 'Lösenordet får ha högst 200 tecken.'),
  }),
  load: (tx, { kod, administratorEpost }) => Promise.all([
    tx.organisation.findUnique({ where: { kod }, select: { id: true } }),
    tx.konto.findUnique({ where: { epost: administratorEpost }, select: { id: true } }),
  ]),
  may: (actor) => harRoll(actor, 'system'),
  async run(tx, [finns, kant], { actor, nu }, { namn, kortnamn, kod, slag, epost, administrator, administratorEpost, losenord }) {
    if (finns) throw new Refused('koden_ar_tagen');
    const organisationId = actor.organisationId;
    await tx.organisation.create({ data: { id: organisationId, namn, kortnamn: kortnamn || namn, kod, slag, grupper: [], epost, ansluten: true }, select: { id: true } });
    const konto = kant ?? (await tx.konto.create({ data: { epost: administratorEpost, losenord: await hash(losenord) }, select: { id: true } }));
    const { id: personId } = await tx.person.create({ data: { namn: administrator, epost: administratorEpost, kontoId: konto.id }, select: { id: true } });
    await tx.tjanstgoring.create({ data: { kontoId: konto.id, organisationId, personId }, select: { id: true } });
    await tx.behorighet.create({ data: { personId, roll: 'administrator', fran: new Date(`${nu.toISOString().slice(0, 10)}T00:00:00Z`) }, select: { id: true } });
    return { type: 'organisation.installerad', subject: organisationId, detalj: { kod, nyttKonto: !kant } };
  },
});
