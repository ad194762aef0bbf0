import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** Which party and valkrets a seat was won by: a vacant seat still belongs to them, and its ersättare are called in by them (KL 5:18–21). */
export const andraPlats = command({
  name: 'organisation.andraPlats',
  input: z.object({ platsId: z.uuid(), parti: z.string().trim().max(40).default(''), valkrets: z.string().trim().max(80).default('') }),
  load: (tx, { platsId }) => tx.plats.findFirst({ where: { id: platsId }, select: { id: true, organId: true } }),
  may: may.administrera,
  async run(tx, plats, _, { platsId, parti, valkrets }) {
    if (!plats) throw new Refused('finns_inte');
    await tx.plats.updateMany({ where: { id: platsId }, data: { parti: parti || null, valkrets: valkrets || null } });
    return { type: 'organisation.plats_andrad', subject: plats.organId, detalj: { platsId } };
  },
});
