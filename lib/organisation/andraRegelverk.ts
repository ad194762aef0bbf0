import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { may } from './policy.ts';
import { regelverkFor } from './regelverk.ts';
import { bundetAvLag, nyaAvvikelser, regelverksgrupper as grupper } from './regelverksgrupper.ts';

const del = { id: z.uuid(), version: z.coerce.number().int() };

/** One part of an organ's reglemente as data. `version` is the one that was read: what somebody else changed meanwhile is not written over, and what the law itself decides stays. */
export const andraRegelverk = command({
  name: 'organisation.andraRegelverk',
  input: z.discriminatedUnion('grupp', [
    z.object({ ...del, grupp: z.literal('kallelse'), regelverk: grupper.kallelse }),
    z.object({ ...del, grupp: z.literal('motet'), regelverk: grupper.motet }),
    z.object({ ...del, grupp: z.literal('justering'), regelverk: grupper.justering }),
    z.object({ ...del, grupp: z.literal('protokoll'), regelverk: grupper.protokoll }),
    z.object({ ...del, grupp: z.literal('anslag'), regelverk: grupper.anslag }),
  ]),
  load: (tx, { id }) => tx.organ.findFirst({ where: { id }, select: { id: true, slag: true, regelverk: true } }),
  may: may.administrera,
  async run(tx, organ, { actor }, { id, version, ...andrat }) {
    if (!organ) throw new Refused('finns_inte');
    const fore = regelverkFor(organ.slag, organ.regelverk);
    const satt = Object.fromEntries(Object.entries(andrat.regelverk).filter(([, varde]) => varde !== undefined));
    if (andrat.grupp === 'protokoll') satt['avvikelser'] = nyaAvvikelser(fore.avvikelser, andrat.regelverk.avvikelser);
    if (andrat.grupp === 'anslag') satt['anslagsorganisationer'] = await organisationer(tx, actor.organisationId, andrat.regelverk.anslagsorganisationer);
    const nytt = regelverkFor(organ.slag, { ...fore, ...satt, ...bundetAvLag(organ.slag) });
    const { count } = await tx.organ.updateMany({ where: { id, version }, data: { regelverk: nytt as Prisma.InputJsonValue, version: version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'organisation.regelverk_andrat', subject: id, detalj: { grupp: andrat.grupp } };
  },
});

/** The ids of the organisations that are named; one that is not in the register is told at its field. */
async function organisationer(tx: Tx, egen: string, namn: readonly string[]): Promise<string[]> {
  const funna = await tx.organisation.findMany({ where: { namn: { in: [...namn], mode: 'insensitive' } }, select: { id: true, namn: true } });
  const okand = namn.find((n) => !funna.some((f) => f.namn.toLowerCase() === n.toLowerCase()));
  if (okand) throw new z.ZodError([{ code: 'custom', path: ['regelverk', 'anslagsorganisationer'], input: okand, message: `${okand} finns inte i registret. Skriv namnet som det står under Organisationer, eller lägg till organisationen där.` }]);
  return funna.flatMap((f) => (f.id === egen ? [] : f.id));
}
