import { z } from 'zod';
import { harRoll } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import { inRegister } from '#lib/platform/db';
import { hash } from '#lib/platform/password';
import { Refused } from '#lib/platform/result';

/** The organisation that others may have put in the register before it worked here, by its name or code; else a new one. What has been sent to it is then sent to the same. */
export const platsFor = async ({ namn, kod }: { namn: string; kod: string }): Promise<string> =>
  (await inRegister((tx) => tx.organisation.findFirst({ where: { ansluten: false, OR: [{ kod: kod.trim() }, { namn: { equals: namn.trim(), mode: 'insensitive' } }] }, orderBy: { id: 'asc' }, select: { id: true } })))?.id ?? crypto.randomUUID();

/**
 * A new organisation in the installation with its first administratör, who does the rest by hand. The actor is the system in the
 * organisation that is to be (`platsFor`): one that stood in the register is connected and keeps its id. All of it or nothing; a konto that is known already keeps its password and serves here too.
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
  load: async (tx, { kod, administratorEpost }, { actor }) => [
    await tx.organisation.findFirst({ where: { kod, id: { not: actor.organisationId } }, select: { id: true } }),
    await tx.konto.findUnique({ where: { epost: administratorEpost }, select: { id: true } }),
    await tx.organisation.findUnique({ where: { id: actor.organisationId }, select: { ansluten: true } }),
  ] as const,
  may: (actor) => harRoll(actor, 'system'),
  async run(tx, [finns, kant, iRegistret], { actor, nu }, { namn, kortnamn, kod, slag, epost, administrator, administratorEpost, losenord }) {
    if (finns || iRegistret?.ansluten) throw new Refused('koden_ar_tagen');
    const organisationId = actor.organisationId;
    const fakta = { namn, kortnamn: kortnamn || namn, kod, slag, epost, ansluten: true };
    await tx.organisation.upsert({ where: { id: organisationId }, update: fakta, create: { id: organisationId, grupper: [], ...fakta }, select: { id: true } });
    const konto = kant ?? (await tx.konto.create({ data: { epost: administratorEpost, losenord: await hash(losenord) }, select: { id: true } }));
    const { id: personId } = await tx.person.create({ data: { namn: administrator, epost: administratorEpost, kontoId: konto.id }, select: { id: true } });
    await tx.tjanstgoring.create({ data: { kontoId: konto.id, organisationId, personId }, select: { id: true } });
    await tx.behorighet.create({ data: { personId, roll: 'administrator', fran: new Date(`${nu.toISOString().slice(0, 10)}T00:00:00Z`) }, select: { id: true } });
    return { type: 'organisation.installerad', subject: organisationId, detalj: { kod, nyttKonto: !kant, urRegistret: iRegistret !== null } };
  },
});
