import { z } from 'zod';
import { oppnaArende } from '#lib/arende/store';
import { harRoll } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { fardig } from './remiss.ts';
import { load, save, utkastAv } from './store.ts';

/** An organ shall decide that it is sent: its ärende is opened, to be put on the organ's list, and the composition stands still until the organ has said what it says. */
export const foreslaBeslut = command({
  name: 'remiss.foreslaBeslut',
  input: z.object({ id: z.uuid(), organId: z.uuid('Välj vem som ska besluta.') }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, { actor, nu }, { organId }) {
    if (remiss.status !== 'utkast') throw new Refused('remissen_ar_beslutad');
    const redo = fardig(utkastAv(remiss));
    if (!redo.ok) throw new Refused(redo.error);
    if (!(await tx.organ.findFirst({ where: { id: organId, myndighetId: remiss.myndighetId }, select: { id: true } }))) throw new Refused('finns_inte');
    const arendeId = remiss.arendeId ?? (await oppnaArende(tx, { myndighetId: remiss.myndighetId, arendemening: `Remiss: ${remiss.titel}`, handlaggareId: actor.personId, nu })).id;
    await save(tx, remiss, { arendeId, tillOrganId: organId, tillOrgan: nu });
    return { type: 'remiss.beslut_foreslaget', subject: remiss.id, arendeId, detalj: { organId } };
  },
});

/** Taken back from the organ, to be changed or decided by a tjänsteperson after all. */
export const taTillbaka = command({
  name: 'remiss.taTillbaka',
  input: z.object({ id: z.uuid() }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss) {
    if (remiss.status !== 'utkast' || !remiss.tillOrganId) throw new Refused('remissen_ar_beslutad');
    await save(tx, remiss, { tillOrganId: null, tillOrgan: null });
    return { type: 'remiss.tagen_tillbaka', subject: remiss.id, arendeId: remiss.arendeId };
  },
});

/** A justerad § of the organ that was asked handled the remiss's ärende: decided, it may be sent; bordlagd it waits; återremitterad it can be written in again. Done twice it is done once. */
export const foljBeslut = command({
  name: 'remiss.foljBeslut',
  input: z.object({ paragrafId: z.uuid() }),
  async load(tx, { paragrafId }) {
    const behandling = await tx.behandling.findFirst({ where: { paragrafId } });
    const remiss = behandling && (await tx.remiss.findFirst({ where: { arendeId: behandling.arendeId, slag: 'extern', status: 'utkast', tillOrganId: behandling.organId } }));
    return { behandling, remiss };
  },
  may: (actor) => harRoll(actor, 'system'),
  async run(tx, { behandling, remiss }, { nu }, { paragrafId }) {
    if (!behandling || !remiss) return { type: 'remiss.oforandrad', subject: paragrafId, arendeId: null };
    const event = { subject: remiss.id, arendeId: remiss.arendeId, detalj: { paragrafId, utfall: behandling.utfall, paragraf: behandling.paragraf ?? '' } };
    if (behandling.utfall !== 'beslut') {
      if (behandling.utfall === 'aterremitterat') await save(tx, remiss, { tillOrganId: null, tillOrgan: null });
      return { ...event, type: 'remiss.behandlad' };
    }
    const arende = await tx.arende.findFirstOrThrow({ where: { id: behandling.arendeId }, select: { dnr: true } });
    await save(tx, remiss, { status: 'beslutad', dnrAttAnge: arende.dnr, beslutadParagrafId: paragrafId, beslutad: nu });
    return { ...event, type: 'remiss.beslutad' };
  },
});
