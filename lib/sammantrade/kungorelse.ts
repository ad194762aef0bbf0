import { dagarEfter, flyttaBak, type Dag } from '#lib/platform/frist';
import { z } from 'zod';

/** What a kungörelse said when it was put up (KL 5:13): time, place and every ärende. `nya`: those that an earlier one did not have. */
export const kungorelseinnehall = z.object({
  datum: z.string(), kl: z.string().nullable(), plats: z.string(), oppet: z.boolean(), distans: z.boolean(), ordforande: z.string().nullable(),
  punkter: z.array(z.object({ id: z.string(), beteckning: z.string(), rubrik: z.string(), dnr: z.string().nullable(), handlingsnr: z.number().nullable(), ny: z.boolean() })),
});
export type Kungorelseinnehall = z.infer<typeof kungorelseinnehall>;

/** At least one week before the day of the meeting (KL 5:13): counted backwards, so that it is not moved. */
export const kungorsSenast = (datum: Dag): Dag => dagarEfter(datum, -7);

/** An urgent ärende: the last weekday before the day of the meeting (KL 5:14). */
export const bradskandeSenast = (datum: Dag): Dag => flyttaBak(dagarEfter(datum, -1));

export type Kungord = 'i_tid' | 'bradskande' | 'for_sent' | 'inte';

/** How an item was announced: in time, in time for what is urgent, too late, or not at all (KL 5:13–15, 5:52). */
export function kungord(datum: Dag, uppe: readonly { uppsatt: Dag; punkter: readonly string[] }[], punktId: string): Kungord {
  const forst = uppe.filter(({ punkter }) => punkter.includes(punktId)).map(({ uppsatt }) => uppsatt).toSorted()[0];
  if (!forst) return 'inte';
  return forst <= kungorsSenast(datum) ? 'i_tid' : forst <= bradskandeSenast(datum) ? 'bradskande' : 'for_sent';
}
