import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { skickaBesked } from './besked.ts';
import { loadInstansHel, mottagareAv } from './mottagare.ts';
import { may } from './policy.ts';
import { load, save, saveInstans } from './store.ts';
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
    for (const { id } of remiss.instanser) {
      const instans = await loadInstansHel(tx, id);
      if (['besvarad', 'avstar', 'aterkallad'].includes(instans.status)) continue;
      await tx.instanshandelse.create({ data: { instansId: id, slag: 'aterkallad', at: nu, text: skal, personId: actor.personId } });
      await saveInstans(tx, instans, { status: 'aterkallad' });
      await skickaBesked(tx, { svarPaUtbyteId: instans.utbyteId, slag: 'aterkallad', text: skal }, mottagareAv(instans, actor.organisationId), nu);
    }
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
    await skickaBesked(tx, { svarPaUtbyteId: instans.utbyteId, slag: 'aterkallad', text: skal }, mottagareAv(instans, actor.organisationId), nu);
    return { type: 'remiss.instans_aterkallad', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr } };
  },
});
