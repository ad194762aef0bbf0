import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { load } from './store.ts';

/** A letter has gone to a huvudman outside the installation, or could not. `utbyteId` tells which letter. */
export const noteraMejl = command({
  name: 'rekommendation.noteraMejl',
  input: z.object({ rekommendationId: z.uuid(), mottagareId: z.uuid(), utbyteId: z.uuid(), fel: z.string().max(300).nullable() }),
  async load(tx, { rekommendationId, mottagareId }) {
    const r = await load(tx, rekommendationId);
    const mottagare = r.mottagare.find(({ id }) => id === mottagareId);
    if (!mottagare) throw new Refused('finns_inte');
    return { r, mottagare };
  },
  may: (actor) => may.system(actor),
  async run(tx, { r, mottagare }, { nu }, { utbyteId, fel }) {
    const slag = fel ? 'fel' : 'mejlad';
    if (!mottagare.handelser.some((h) => h.slag === slag && h.utbyteId === utbyteId)) await tx.rekommendationshandelse.create({ data: { rekommendationId: r.id, mottagareId: mottagare.id, slag, at: nu, utbyteId, text: fel }, select: { id: true } });
    return { type: fel ? 'rekommendation.brev_misslyckat' : 'rekommendation.brev_skickat', subject: r.id, arendeId: r.arendeId, detalj: { mottagareId: mottagare.id } };
  },
});
