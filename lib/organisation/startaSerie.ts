import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { startAt } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { serie } from './serie.ts';

/** A kommun moves in mid-year: the series goes on at a given number, with the reason kept. Refused when the number is already used. */
export const startaSerie = command({
  name: 'organisation.startaSerie',
  input: z.object({
    slag: z.enum(['arende', 'lopnr', 'aktbilaga', 'paragraf', 'delegationsbeslut', 'ordforandebeslut'], 'Välj vilken serie det gäller.'),
    agareId: z.uuid('Välj vilken serie det gäller.'),
    ar: z.coerce.number().int().min(0).max(2999),
    forsta: z.coerce.number('Skriv numret med siffror.').int('Skriv ett helt tal.').min(1, 'Numret ska vara minst 1.'),
    skal: z.string().trim().min(3, 'Skriv varför serien börjar här, till exempel vilket system numren kommer från.'),
  }),
  load: (tx, { slag, agareId }) => agare(tx, slag, agareId),
  may: may.startaSerie,
  async run(tx, agande, { actor, nu }, { slag, agareId, ar, forsta, skal }) {
    if (!agande) throw new Refused('finns_inte');
    const namn = serie[slag](agareId);
    if (!(await startAt(tx, namn, ar, forsta))) throw new Refused('numret_ar_redan_anvant');
    const { id } = await tx.seriestart.create({ data: { serie: namn, ar, forsta, skal, personId: actor.personId, at: nu }, select: { id: true } });
    return { type: 'organisation.serie_startad', subject: id, detalj: { slag, ar, forsta } };
  },
});

type Agare = { myndighetId: string } | null;

/** Whose numbers they are: a registrator starts only the series of the own myndighet. */
async function agare(tx: Tx, slag: keyof typeof serie, id: string): Promise<Agare> {
  const select = { myndighetId: true } as const;
  if (slag === 'arende') return tx.diarieserie.findFirst({ where: { id }, select });
  if (slag === 'aktbilaga') return tx.arende.findFirst({ where: { id }, select });
  if (slag === 'lopnr') return tx.myndighet.findFirst({ where: { id }, select: { id: true } }).then((m) => m && { myndighetId: m.id });
  return tx.organ.findFirst({ where: { id }, select });
}
