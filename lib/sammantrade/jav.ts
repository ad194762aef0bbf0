import { z } from 'zod';
import { Refused } from '#lib/platform/result';
import { lageFor } from './underlag.ts';
import { paragrafkommando } from './paragrafkommando.ts';
import { tomt } from './planera.ts';

/** Notes jäv for one § only, and who serves on the seat meanwhile: in a nämnd one is out of roll and room (KL 6:28–32), in fullmäktige off the roll (KL 5:47–49). */
export const anmalJav = paragrafkommando({
  name: 'sammantrade.anmalJav',
  input: z.object({ paragrafId: z.uuid(), personId: z.uuid('Välj vem som anmäler jäv.'), ersattareId: tomt(z.uuid()), skal: z.string().trim().max(500).default(''), lage: z.enum(['anmalt', 'ifragasatt', 'javig', 'inte_javig', 'bortses']).default('anmalt') }),
  async run(tx, { s, p }, { actor }, { personId, ersattareId, skal, lage }) {
    const innan = lageFor({ ...s, paragrafer: s.paragrafer.map((x) => (x.id === p.id ? { ...x, jav: x.jav.filter((j) => j.personId !== personId) } : x)) }, p.id);
    const platsId = innan.tjanstgorande.find((t) => t.personId === personId)?.platsId ?? null;
    if (ersattareId && (ersattareId === personId || innan.tjanstgorande.some((t) => t.personId === ersattareId))) throw new Refused('ersattaren_tjanstgor_redan');
    const data = { platsId, ersattareId: ersattareId ?? null, skal: skal || null, lage };
    await tx.jav.upsert({
      where: { organisationId_paragrafId_personId: { organisationId: actor.organisationId, paragrafId: p.id, personId } },
      create: { paragrafId: p.id, personId, ...data }, update: data, select: { id: true },
    });
    return { type: 'sammantrade.jav_anmalt', detalj: { personId } };
  },
});

/** Takes back a jäv that was noted wrongly. */
export const strykJav = paragrafkommando({
  name: 'sammantrade.strykJav',
  input: z.object({ paragrafId: z.uuid(), javId: z.uuid() }),
  async run(tx, { p }, _, { javId }) {
    const { count } = await tx.jav.deleteMany({ where: { id: javId, paragrafId: p.id } });
    if (count !== 1) throw new Refused('finns_inte');
    return { type: 'sammantrade.jav_struket' };
  },
});
