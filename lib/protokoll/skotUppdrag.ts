import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import type { Actor } from '#lib/platform/actor';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { bevakningstext } from './foljUpp.ts';
import { may } from './policy.ts';
import { aterrapportera } from './uppdrag.ts';

async function rad(tx: Tx, { id }: { id: string }, { actor }: { actor: Actor }) {
  const u = await tx.uppfoljning.findFirst({ where: { id }, include: { organ: { select: { id: true, namn: true, myndighetId: true } } } });
  if (!u || !may.seUppdrag(actor, u)) throw new Refused('finns_inte');
  return u;
}

/** Gives a task an owner, or another: its bevakning goes with it. */
export const tilldelaUppdrag = command({
  name: 'protokoll.tilldelaUppdrag',
  input: z.object({ id: z.uuid(), personId: z.uuid('Välj vem som svarar för uppdraget.') }),
  load: rad,
  may: may.tilldelaUppdrag,
  async run(tx, u, _ctx, { id, personId }) {
    if (u.rapporterad) throw new Refused('uppdraget_ar_aterrapporterat');
    if (!(await tx.person.findFirst({ where: { id: personId, aktiv: true }, select: { id: true } }))) throw new Refused('finns_inte');
    let { bevakningId } = u;
    if (bevakningId) await tx.bevakning.updateMany({ where: { id: bevakningId }, data: { personId } });
    else if (u.arendeId && u.senast) bevakningId = (await tx.bevakning.create({ data: { arendeId: u.arendeId, personId, datum: u.senast, text: bevakningstext(u.organ.namn, u.text) }, select: { id: true } })).id;
    const { count } = await tx.uppfoljning.updateMany({ where: { id, version: u.version }, data: { personId, bevakningId, version: u.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'protokoll.uppdrag_tilldelat', subject: id, arendeId: u.arendeId, detalj: { personId } };
  },
});

/** Reports a task back to the organ that gave it: what was done, with the handling where there is one. Late, it takes a reason. */
export const aterrapporteraUppdrag = command({
  name: 'protokoll.aterrapporteraUppdrag',
  input: z.object({ id: z.uuid(), datum: z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2026-12-03.'), rapport: z.string().trim().min(1, 'Skriv vad som är gjort.').max(4_000), handlingId: z.uuid().or(z.literal('')).optional(), skal: z.string().trim().max(1_000).optional() }),
  load: rad,
  may: may.aterrapportera,
  async run(tx, u, { actor, nu }, { id, datum, rapport, handlingId, skal }) {
    const dag = (d: Date | null) => d && d.toISOString().slice(0, 10);
    const efter = aterrapportera({ senast: dag(u.senast), rapporterad: dag(u.rapporterad) }, datum, dagI(nu), skal || u.sentSkal);
    if (!efter.ok) throw new Refused(efter.error);
    if (handlingId && !(u.arendeId && (await tx.handling.findFirst({ where: { id: handlingId, arendeId: u.arendeId }, select: { id: true } })))) throw new Refused('finns_inte');
    const { count } = await tx.uppfoljning.updateMany({ where: { id, version: u.version }, data: { rapporterad: new Date(datum), rapport, handlingId: handlingId || null, ...(skal ? { sentSkal: skal } : {}), rapporteradAvId: actor.personId, version: u.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    if (u.bevakningId) await tx.bevakning.updateMany({ where: { id: u.bevakningId }, data: { klar: nu } });
    return { type: 'protokoll.uppdrag_aterrapporterat', subject: id, arendeId: u.arendeId, detalj: { organ: u.organ.namn, datum } };
  },
});

/** Tells the organ why a task is late, while it still is. */
export const forklaraForsening = command({
  name: 'protokoll.forklaraForsening',
  input: z.object({ id: z.uuid(), skal: z.string().trim().min(1, 'Skriv varför uppdraget är försenat.').max(1_000) }),
  load: rad,
  may: may.aterrapportera,
  async run(tx, u, _ctx, { id, skal }) {
    if (u.rapporterad) throw new Refused('uppdraget_ar_aterrapporterat');
    const { count } = await tx.uppfoljning.updateMany({ where: { id, version: u.version }, data: { sentSkal: skal, version: u.version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'protokoll.forsening_forklarad', subject: id, arendeId: u.arendeId };
  },
});
