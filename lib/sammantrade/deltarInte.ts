import { z } from 'zod';
import { Refused } from '#lib/platform/result';
import { lageVid } from './narvaro.ts';
import { paragrafkommando } from './paragrafkommando.ts';
import { narvaroFor } from './underlag.ts';

/** Notes who takes no part in a step that has been taken, and on what condition it was announced (KL 4:25). Nobody does so in a step where they voted. */
export const deltarInte = paragrafkommando({
  name: 'sammantrade.deltarInte',
  input: z.object({ paragrafId: z.uuid(), stegId: z.uuid(), personer: z.array(z.uuid()).max(400), villkor: z.string().trim().max(300).default('') }),
  async run(tx, { s, p }, _, { stegId, personer, villkor }) {
    const i = p.steg.findIndex(({ id }) => id === stegId);
    const steg = p.steg[i];
    if (!steg) throw new Refused('finns_inte');
    const { tjanstgorande } = lageVid(narvaroFor(s), p.id, i);
    if (personer.some((id) => !tjanstgorande.some(({ personId }) => personId === id))) throw new Refused('tjanstgor_inte');
    if (personer.some((id) => steg.roster.some(({ personId, rost }) => personId === id && rost !== 'franvarande'))) throw new Refused('rostar_och_deltar_inte');
    await tx.deltarInte.deleteMany({ where: { stegId } });
    await tx.deltarInte.createMany({ data: [...new Set(personer)].map((personId) => ({ stegId, personId, villkor: villkor || null })) });
    return { type: 'sammantrade.deltar_inte', detalj: { antal: personer.length } };
  },
});
