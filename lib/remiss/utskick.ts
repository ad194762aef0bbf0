import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { load } from './store.ts';

/** One turn of letters is done and more wait: the next turn is a job of its own. */
export const fortsattUtskick = command({
  name: 'remiss.fortsattUtskick',
  input: z.object({ remissId: z.uuid() }),
  load: (tx, { remissId }) => load(tx, remissId),
  may: may.taIn,
  run: async (_tx, remiss) => ({ type: 'remiss.utskick_fortsatter', subject: remiss.id, arendeId: null }),
});

/** A letter with an address to answer at did not get through: its reason stands on the board until somebody tries again. */
export const noteraLankfel = command({
  name: 'remiss.noteraLankfel',
  input: z.object({ lankId: z.uuid(), fel: z.string().max(300) }),
  async load(tx, { lankId }) {
    const lank = await tx.svarslank.findFirst({ where: { id: lankId }, include: { instans: { select: { remissId: true } } } });
    if (!lank) throw new Refused('finns_inte');
    return lank;
  },
  may: may.taIn,
  async run(tx, { id, instansId, instans }, { nu }, { fel }) {
    await tx.svarslank.updateMany({ where: { id, mejlad: null }, data: { fel, forsokt: nu } });
    return { type: 'remiss.svarslank_kom_inte_fram', subject: instans.remissId, arendeId: null, detalj: { instansId } };
  },
});

/** A letter has been sent, or did not get through. */
export const noteraBrev = command({
  name: 'remiss.noteraBrev',
  input: z.object({ brevId: z.uuid(), fel: z.string().max(300).nullable() }),
  async load(tx, { brevId }) {
    const brev = await tx.remissbrev.findFirst({ where: { id: brevId } });
    if (!brev) throw new Refused('finns_inte');
    return brev;
  },
  may: may.taIn,
  async run(tx, brev, { nu }, { fel }) {
    await tx.remissbrev.updateMany({ where: { id: brev.id, skickad: null }, data: fel === null ? { skickad: nu, fel: null } : { fel } });
    return { type: fel === null ? 'remiss.brev_skickat' : 'remiss.brev_kom_inte_fram', subject: brev.remissId, arendeId: null, detalj: { instansId: brev.instansId, slag: brev.slag } };
  },
});

/** What did not get through is tried once more, all of it. */
export const forsokIgen = command({
  name: 'remiss.forsokIgen',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => load(tx, id),
  may: (actor, remiss) => may.folja(actor, remiss),
  async run(tx, remiss) {
    await tx.svarslank.updateMany({ where: { instans: { remissId: remiss.id }, mejlad: null, fel: { not: null } }, data: { fel: null } });
    await tx.remissbrev.updateMany({ where: { remissId: remiss.id, skickad: null, fel: { not: null } }, data: { fel: null } });
    await tx.utgaende.updateMany({ where: { amneId: remiss.id, levererad: null, fel: { not: null } }, data: { fel: null } });
    return { type: 'remiss.utskick_provas_igen', subject: remiss.id, arendeId: remiss.arendeId };
  },
});
