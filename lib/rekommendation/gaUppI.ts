import { z } from 'zod';
import { loadHuvudman, mayHuvudman } from '#lib/organisation/huvudmannaregister';
import { command } from '#lib/platform/command';
import { dagSchema } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { provaOmDetStar } from './efter.ts';

/** Two huvudmän become one: from that day the other answers for it in every rekommendation that asks both. What it decided itself stays where it stands. */
export const gaUppI = command({
  name: 'rekommendation.gaUppI',
  input: z.object({ huvudmanId: z.uuid(), iId: z.uuid('Välj vilken den går upp i.'), fran: dagSchema }),
  load: async (tx, { huvudmanId, iId }) => ({ den: await loadHuvudman(tx, huvudmanId), i: await loadHuvudman(tx, iId) }),
  may: (actor) => mayHuvudman(actor),
  async run(tx, { den, i }, { nu }, { fran }) {
    if (den.id === i.id || i.uppgar) throw new Refused('gar_inte_att_ga_upp_i');
    await tx.huvudman.updateMany({ where: { id: den.id }, data: { uppgarIId: i.id, uppgarFran: new Date(fran) } });
    const berorda = await tx.rekommendation.findMany({ where: { status: 'utsand', uppnadd: null, rekommendationshuvudman: { some: { huvudmanId: den.id } } }, orderBy: { id: 'asc' }, select: { id: true } });
    for (const { id } of berorda) await provaOmDetStar(tx, id, nu);
    return { type: 'rekommendation.huvudman_gick_upp', subject: den.id, detalj: { iId: i.id, fran } };
  },
});
