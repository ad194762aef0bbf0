import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** Sends a letter that did not arrive once more, to the same address or to one that is right; one that did only when it is asked for (`anda`). */
export const forsokIgen = command({
  name: 'expediering.forsokIgen',
  input: z.object({ id: z.uuid(), epost: z.email('Skriv en e-postadress, till exempel namn@kommun.se.').or(z.literal('')).optional(), anda: z.enum(['ja']).optional() }),
  async load(tx, { id }, { actor }) {
    const e = await tx.expediering.findFirst({ where: { id }, include: { paragraf: { select: { arendeId: true, organ: { select: { myndighetId: true } } } } } });
    if (!e || !may.visa(actor, e.paragraf.organ)) throw new Refused('finns_inte');
    return { e, myndighetId: e.paragraf.organ.myndighetId };
  },
  may: may.skicka,
  async run(tx, { e }, _ctx, { id, epost, anda }) {
    if (e.status !== 'fel' && !(anda && e.status === 'levererad' && e.epost)) throw new Refused('expedieringen_ar_inte_misslyckad');
    const adress = epost || e.epost;
    if (!adress) throw new Refused('adress_saknas');
    await tx.expediering.updateMany({ where: { id, version: e.version }, data: { status: 'koad', epost: adress, fel: null, version: e.version + 1 } });
    return { type: 'expediering.omsand', subject: e.setId ?? id, arendeId: e.paragraf.arendeId, detalj: { paragrafId: e.paragrafId, ordning: e.ordning } };
  },
});
