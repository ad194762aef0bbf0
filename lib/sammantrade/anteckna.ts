import { z } from 'zod';
import { Refused } from '#lib/platform/result';
import { paragrafkommando } from './paragrafkommando.ts';
import { tomt } from './planera.ts';
import { lageFor } from './underlag.ts';

const flera = z.union([z.array(z.uuid()), z.uuid().transform((id) => [id])]).default([]);

/** A reservation, särskilt yttrande, protokollsanteckning or an ersättare's opinion, by persons, a party or a group. A reservation after the meeting has ended is noted as late (KL 4:27). */
export const anteckna = paragrafkommando({
  name: 'sammantrade.anteckna',
  input: z
    .object({ paragrafId: z.uuid(), slag: z.enum(['reservation', 'sarskilt_yttrande', 'protokollsanteckning', 'ersattares_mening']), av: flera, parti: tomt(z.string().trim().max(20)), grupp: tomt(z.string().trim().max(100)), text: z.string().trim().max(20_000).default('') })
    .refine(({ av, parti, grupp }) => av.length > 0 || parti || grupp, { message: 'Välj vem det gäller.', path: ['av'] })
    .refine(({ slag, text }) => slag === 'reservation' || text, { message: 'Skriv texten.', path: ['text'] }),
  async run(tx, { s, p }, _, { slag, av, parti, grupp, text }) {
    if (slag === 'reservation') {
      const deltog = new Set(lageFor(s, p.id).tjanstgorande.map(({ personId }) => personId));
      const avstod = new Set(p.steg.findLast(({ slag }) => slag !== 'jav')?.deltarInte.map(({ personId }) => personId));
      if (av.some((id) => !deltog.has(id) || avstod.has(id))) throw new Refused('reservation_utan_deltagande');
    }
    const { id } = await tx.paragrafanteckning.create({ data: { paragrafId: p.id, slag, ordning: Math.max(0, ...p.anteckningar.map(({ ordning }) => ordning)) + 1, text: text || null, efterSammantradet: s.status === 'avslutat' }, select: { id: true } });
    const rader = [...av.map((personId) => ({ personId, parti: null, grupp: null })), ...(parti ? [{ personId: null, parti, grupp: null }] : []), ...(grupp ? [{ personId: null, parti: null, grupp }] : [])];
    await tx.anteckningsstallare.createMany({ data: rader.map((r, i) => ({ ...r, anteckningId: id, ordning: i + 1 })) });
    return { type: 'sammantrade.antecknat', detalj: { slag, sent: s.status === 'avslutat' } };
  },
});

/** Takes back a note that was wrong. */
export const strykAnteckning = paragrafkommando({
  name: 'sammantrade.strykAnteckning',
  input: z.object({ paragrafId: z.uuid(), anteckningId: z.uuid() }),
  async run(tx, { p }, _, { anteckningId }) {
    const { count } = await tx.paragrafanteckning.deleteMany({ where: { id: anteckningId, paragrafId: p.id } });
    if (count !== 1) throw new Refused('finns_inte');
    return { type: 'sammantrade.anteckning_struken' };
  },
});
