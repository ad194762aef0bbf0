import { z } from 'zod';
import { command } from '#lib/platform/command';
import { startAt } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { serie } from './serie.ts';

/** A kommun moves in mid-year: the series goes on at a given number, with the reason kept. Refused when the number is already used. */
export const startaSerie = command({
  name: 'organisation.startaSerie',
  input: z.object({
    slag: z.enum(['arende', 'lopnr', 'aktbilaga', 'paragraf', 'delegationsbeslut']),
    agareId: z.uuid(),
    ar: z.coerce.number().int().min(0).max(2999),
    forsta: z.coerce.number().int().min(1, 'Numret ska vara minst 1.'),
    skal: z.string().trim().min(3, 'Skriv varför serien börjar här, till exempel vilket system numren kommer från.'),
  }),
  load: async () => null,
  may: may.startaSerie,
  async run(tx, _, { actor, nu }, { slag, agareId, ar, forsta, skal }) {
    const namn = serie[slag](agareId);
    if (!(await startAt(tx, namn, ar, forsta))) throw new Refused('numret_ar_redan_anvant');
    const { id } = await tx.seriestart.create({ data: { serie: namn, ar, forsta, skal, personId: actor.personId, at: nu }, select: { id: true } });
    return { type: 'organisation.serie_startad', subject: id, detalj: { slag, ar, forsta } };
  },
});
