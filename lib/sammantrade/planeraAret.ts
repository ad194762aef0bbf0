import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { dagfalt, klockfalt, skapaSammantrade, tomt } from './planera.ts';
import { may } from './policy.ts';

/** A year's meetings of an organ, made at once; each can be changed or cancelled by itself afterwards. A row that is not ticked is left out. */
export const planeraAret = command({
  name: 'sammantrade.planeraAret',
  input: z.object({
    organId: z.uuid('Välj vilket organ som sammanträder.'),
    plats: z.string().trim().min(1, 'Skriv var ni sammanträder.'),
    distans: z.coerce.boolean().default(false),
    dagar: z.array(z.object({ med: z.string().optional(), datum: dagfalt, kl: tomt(klockfalt) })).max(120, 'Högst 120 sammanträden åt gången.').default([]),
  }),
  async load(tx, { organId }) {
    const organ = await tx.organ.findFirst({ where: { id: organId } });
    if (!organ) throw new Refused('finns_inte');
    return { organ };
  },
  may: may.planera,
  async run(tx, { organ }, { nu }, { plats, distans, dagar }) {
    const valda = dagar.filter(({ med }) => med).toSorted((a, b) => a.datum.localeCompare(b.datum));
    const [forsta, sista] = [valda[0], valda.at(-1)];
    if (!forsta || !sista) throw new Refused('ingen_dag_vald');
    const redan = await tx.sammantrade.count({ where: { organId: organ.id, status: { not: 'installt' }, datum: { in: valda.map(({ datum }) => new Date(datum)) } } });
    if (redan > 0 || new Set(valda.map(({ datum }) => datum)).size < valda.length) throw new Refused('sammantradet_finns_redan');
    for (const { datum, kl } of valda) await skapaSammantrade(tx, organ, { datum, kl: kl ?? null, plats, distans }, nu);
    return { type: 'sammantrade.aret_planerat', subject: organ.id, detalj: { antal: valda.length, fran: forsta.datum, till: sista.datum } };
  },
});
