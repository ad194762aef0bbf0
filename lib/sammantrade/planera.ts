import { z } from 'zod';
import { arRedovisning, redovisningsforslag } from '#lib/inlaga/redovisning';
import { regelverkFor, standardpunkterFor } from '#lib/organisation/regelverk';
import { arDag, type Dag } from '#lib/platform/dag';
import { parseDate } from '#lib/platform/datum';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { tolkaKlockslag } from './tid.ts';

export const dagfalt = z.string().trim().transform((text, ctx) => {
  const tolkat = parseDate(text);
  if (tolkat.ok && arDag(tolkat.value)) return tolkat.value;
  ctx.addIssue({ code: 'custom', message: 'Skriv ett datum, till exempel 2026-12-03.' });
  return z.NEVER;
});
export const klockfalt = z.string().trim().transform((text, ctx) => {
  const kl = tolkaKlockslag(text);
  if (kl) return kl;
  ctx.addIssue({ code: 'custom', message: 'Skriv ett klockslag, till exempel 13.15.' });
  return z.NEVER;
});
/** An empty field in a form is no answer. */
export const tomt = <S extends z.ZodType>(schema: S) => z.union([z.literal('').transform(() => undefined), schema]).optional();

type Uppgifter = { datum: Dag; kl: string | null; plats: string; distans: boolean; upplysningar?: string };

/** The rows of a planned meeting: as open as the organ's meetings are, at a distance only where that is allowed, and its list with the standing items. */
export async function skapaSammantrade(tx: Tx, organ: { id: string; slag: string; regelverk: unknown }, { datum, kl, plats, distans, upplysningar }: Uppgifter, nu: Date): Promise<string> {
  const regelverk = regelverkFor(organ.slag, organ.regelverk);
  const { id } = await tx.sammantrade.create({
    data: {
      organId: organ.id, datum: new Date(datum), planeradStart: kl, plats, distans: distans && regelverk.distansTillaten, oppet: regelverk.oppet,
      upplysningar: upplysningar ? upplysningar.split(/\n+/) : [], skapad: nu,
    },
    select: { id: true },
  });
  await tx.punkt.createMany({ data: standardpunkterFor(regelverk).map((punkt, i) => ({ ...punkt, ...(arRedovisning(punkt.slag) ? { forslag: [...redovisningsforslag] } : {}), sammantradeId: id, ordning: i + 1, beteckning: String(i + 1) })) });
  return id;
}

/** A meeting of an organ, with the standing items its list begins with. */
export const planera = command({
  name: 'sammantrade.planera',
  input: z.object({
    organId: z.uuid('Välj vilket organ som sammanträder.'),
    datum: dagfalt,
    kl: tomt(klockfalt),
    plats: z.string().trim().min(1, 'Skriv var ni sammanträder.'),
    distans: z.coerce.boolean().default(false),
    upplysningar: z.string().trim().default(''),
  }),
  async load(tx, { organId }) {
    const organ = await tx.organ.findFirst({ where: { id: organId } });
    if (!organ) throw new Refused('finns_inte');
    return { organ };
  },
  may: may.planera,
  async run(tx, { organ }, { nu }, { datum, kl, plats, distans, upplysningar }) {
    const id = await skapaSammantrade(tx, organ, { datum, kl: kl ?? null, plats, distans, upplysningar }, nu);
    return { type: 'sammantrade.planerat', subject: id, detalj: { organId: organ.id, datum } };
  },
});
