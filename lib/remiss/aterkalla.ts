import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { loadInstansHel } from './mottagare.ts';
import { may } from './policy.ts';
import { load, save, saveInstans } from './store.ts';
import { adress, sagTill } from './tillInstans.ts';
import { overgangInstans, overgangSand, type Instansstatus, type SandStatus } from './tillstand.ts';

/** The whole remiss is withdrawn, with the reason. Answers that have been given stay as they are. */
export const aterkalla = command({
  name: 'remiss.aterkalla',
  input: z.object({ id: z.uuid(), skal: z.string().trim().min(3, 'Skriv varför remissen återkallas.').max(2000) }),
  load: (tx, { id }) => load(tx, id),
  may: may.sanda,
  async run(tx, remiss, { actor, nu }, { skal }) {
    const till = overgangSand(remiss.status as SandStatus, 'aterkalla');
    if (!till.ok) throw new Refused('remissen_ar_avslutad');
    await save(tx, remiss, { status: till.value });
    const ute = await tx.remissinstans.findMany({ where: { remissId: remiss.id, status: { notIn: ['besvarad', 'avstar', 'aterkallad'] } }, select: adress });
    await tx.instanshandelse.createMany({ data: ute.map(({ id }) => ({ instansId: id, slag: 'aterkallad', at: nu, text: skal, personId: actor.personId })) });
    await tx.remissinstans.updateMany({ where: { id: { in: ute.map(({ id }) => id) } }, data: { status: 'aterkallad', version: { increment: 1 } } });
    await sagTill(tx, ute, { slag: 'aterkallad', text: skal }, { egenId: actor.organisationId, arendeId: remiss.arendeId, nu });
    return { type: 'remiss.aterkallad', subject: remiss.id, arendeId: remiss.arendeId };
  },
});

/** One instans is no longer asked; an answer it has given stays. */
export const aterkallaInstans = command({
  name: 'remiss.aterkallaInstans',
  input: z.object({ instansId: z.uuid(), skal: z.string().trim().min(3, 'Skriv varför den inte längre tillfrågas.').max(2000) }),
  load: (tx, { instansId }) => loadInstansHel(tx, instansId),
  may: (actor, instans) => may.folja(actor, instans.remiss),
  async run(tx, instans, { actor, nu }, { skal }) {
    const till = overgangInstans(instans.status as Instansstatus, 'aterkalla');
    if (!till.ok) throw new Refused('instansen_vantas_inte');
    await tx.instanshandelse.create({ data: { instansId: instans.id, slag: 'aterkallad', at: nu, text: skal, personId: actor.personId } });
    await saveInstans(tx, instans, { status: till.value });
    await sagTill(tx, [instans], { slag: 'aterkallad', text: skal }, { egenId: actor.organisationId, arendeId: instans.remiss.arendeId, nu });
    return { type: 'remiss.instans_aterkallad', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr } };
  },
});
