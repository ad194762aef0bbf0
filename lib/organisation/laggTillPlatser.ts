import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** More seats in an organ, vacant until somebody is put on them. */
export const laggTillPlatser = command({
  name: 'organisation.laggTillPlatser',
  input: z.object({ organId: z.uuid(), slag: z.enum(['ordinarie', 'ersattare'], 'Välj vilka platser det gäller.'), antal: z.coerce.number('Skriv antalet med siffror.').int().min(1, 'Minst en plats.').max(50, 'Högst 50 platser åt gången.') }),
  load: (tx, { organId, slag }) => tx.organ.findFirst({ where: { id: organId }, select: { id: true, plats: { where: { slag }, select: { ordning: true } } } }),
  may: may.administrera,
  async run(tx, organ, _, { organId, slag, antal }) {
    if (!organ) throw new Refused('finns_inte');
    const sista = Math.max(0, ...organ.plats.map(({ ordning }) => ordning));
    await tx.plats.createMany({ data: Array.from({ length: antal }, (__, i) => ({ organId, slag, ordning: sista + i + 1 })) });
    return { type: 'organisation.platser_tillagda', subject: organId, detalj: { slag, antal } };
  },
});
