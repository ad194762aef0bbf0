import { z } from 'zod';
import { command } from '#lib/platform/command';
import { valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { may } from './policy.ts';
import { regelverkFor } from './regelverk.ts';

const antal = z.string().trim().default('').transform((text) => (text === '' ? null : Number(text))).pipe(z.int('Skriv antalet med siffror.').min(0, 'Skriv antalet med siffror.').max(201, 'Högst 201 platser.').nullable());

/** What an organ is called, what it stands under, how its §§ are written and how many seats fullmäktige has decided on. `version` is the one that was read. */
export const andraOrgan = command({
  name: 'organisation.andraOrgan',
  input: z.object({
    id: z.uuid(),
    version: z.coerce.number().int(),
    namn: z.string().trim().min(1, 'Skriv namnet.'),
    aktiv: z.coerce.boolean().default(false),
    overordnatId: valfrittId,
    paragrafmonster: z.string().trim().max(40).refine((monster) => monster.includes('{lop}'), 'Mönstret ska innehålla {lop}, där numret hamnar.').default('§ {lop}'),
    antalPlatser: z.object({ ordinarie: antal, ersattare: antal, beslut: z.string().trim().max(200).default('') }).default({ ordinarie: null, ersattare: null, beslut: '' }),
  }),
  load: async (tx, { id, overordnatId }) => ({
    organ: await tx.organ.findFirst({ where: { id }, select: { id: true, slag: true, regelverk: true, overordnatId: true } }),
    over: overordnatId ? await tx.organ.findFirst({ where: { id: overordnatId }, select: { id: true, overordnatId: true } }) : null,
  }),
  may: may.administrera,
  async run(tx, { organ, over }, _, { id, version, overordnatId, antalPlatser, ...resten }) {
    if (!organ || (overordnatId && !over)) throw new Refused('finns_inte');
    if (overordnatId === id || over?.overordnatId === id) throw new Refused('organet_under_sig_sjalvt');
    const nytt = regelverkFor(organ.slag, { ...(organ.regelverk as object), antalPlatser });
    const { count } = await tx.organ.updateMany({ where: { id, version }, data: { ...resten, overordnatId: overordnatId ?? null, regelverk: nytt as Prisma.InputJsonValue, version: version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'organisation.organ_andrat', subject: id };
  },
});
