import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadAnslag, loadVerkan } from './store.ts';

/** Takes back what was noted about a decision, by one more row with its reason: nothing is erased. */
export const angraVerkan = command({
  name: 'anslag.angraVerkan',
  input: z.object({ anslagId: z.uuid(), verkanId: z.uuid(), skal: z.string().trim().min(1, 'Skriv varför det var fel.').max(500) }),
  load: (tx, { anslagId }) => loadAnslag(tx, anslagId),
  may: may.skota,
  async run(tx, { anslag }, { actor, nu }, { anslagId, verkanId, skal }) {
    const { setId } = anslag;
    if (!setId) throw new Refused('finns_inte');
    const { rader } = await loadVerkan(tx, setId);
    const vald = rader.find(({ id }) => id === verkanId);
    if (!vald || vald.slag === 'angrat') throw new Refused('finns_inte');
    if (rader.some(({ gallerId }) => gallerId === verkanId)) throw new Refused('redan_angrat');
    const senare = rader.slice(rader.indexOf(vald) + 1).some((v) => v.slag !== 'angrat' && !rader.some((x) => x.gallerId === v.id) && (v.paragrafId === vald.paragrafId || v.paragrafId === null || vald.paragrafId === null));
    if (senare) throw new Refused('angra_det_senaste_forst');
    await tx.beslutsverkan.createMany({ data: [{ setId, paragrafId: vald.paragrafId, slag: 'angrat', gallerId: verkanId, datum: nu, text: skal, personId: actor.personId, at: nu }] });
    return { type: 'anslag.verkan_angrad', subject: anslagId, detalj: { setId, slag: vald.slag } };
  },
});
