import { z } from 'zod';
import { oppnaArende } from '#lib/arende/store';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { fardig } from './remiss.ts';
import { load, save, utkastAv } from './store.ts';

/** A tjänsteperson decides that it shall be sent: the composition stands fast, and its ärende is opened so that there is a dnr to quote. */
export const beslutaRemiss = command({
  name: 'remiss.besluta',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, { actor, nu }) {
    if (remiss.status !== 'utkast') throw new Refused('remissen_ar_beslutad');
    if (remiss.tillOrganId) throw new Refused('remissen_ar_hos_organet');
    const redo = fardig(utkastAv(remiss));
    if (!redo.ok) throw new Refused(redo.error);
    const arende = remiss.arendeId
      ? await tx.arende.findFirstOrThrow({ where: { id: remiss.arendeId } })
      : await oppnaArende(tx, { myndighetId: remiss.myndighetId, arendemening: `Remiss: ${remiss.titel}`, handlaggareId: actor.personId, nu });
    await save(tx, remiss, { status: 'beslutad', arendeId: arende.id, dnrAttAnge: arende.dnr, beslutadAvId: actor.personId, beslutad: nu });
    return { type: 'remiss.beslutad', subject: remiss.id, arendeId: arende.id, detalj: { dnr: arende.dnr } };
  },
});
