import { z } from 'zod';
import { command } from '#lib/platform/command';
import { valfrittId } from '#lib/platform/falt';
import type { Prisma } from '#prisma';
import { may } from './policy.ts';
import { organslag, regelverkFor } from './regelverk.ts';

/** What meets: with its regelverk and its seats (ordinarie, then ersättare), each with the party it belongs to. */
export const skapaOrgan = command({
  name: 'organisation.skapaOrgan',
  input: z.object({
    myndighetId: z.uuid('Välj myndighet.'),
    overordnatId: valfrittId,
    namn: z.string().trim().min(1, 'Skriv namnet.'),
    kod: z.string().trim().min(1, 'Skriv förkortningen.').max(12),
    slag: z.enum(organslag, 'Välj vad det är för slags organ.'),
    regelverk: z.record(z.string(), z.unknown()).default({}),
    platser: z.coerce.number().int().min(0).max(151).default(0),
    ersattarplatser: z.coerce.number().int().min(0).max(151).default(0),
  }),
  load: async () => null,
  may: may.administrera,
  async run(tx, _, __, { platser, ersattarplatser, overordnatId, regelverk, ...organ }) {
    regelverkFor(organ.slag, regelverk);
    const { id } = await tx.organ.create({ data: { ...organ, overordnatId: overordnatId ?? null, regelverk: regelverk as Prisma.InputJsonValue }, select: { id: true } });
    const rad = (slag: string) => (__: unknown, i: number) => ({ organId: id, slag, ordning: i + 1 });
    await tx.plats.createMany({ data: [...Array.from({ length: platser }, rad('ordinarie')), ...Array.from({ length: ersattarplatser }, rad('ersattare'))] });
    return { type: 'organisation.organ_skapat', subject: id, detalj: { kod: organ.kod } };
  },
});
