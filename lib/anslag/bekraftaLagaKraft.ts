import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { arOavgjort } from './frister.ts';
import { may } from './policy.ts';
import { fristanslag, loadAnslag } from './store.ts';

/** Somebody has asked the court and confirms it: laga kraft is never computed, only "tidigast" is (KL 13:5). */
export const bekraftaLagaKraft = command({
  name: 'anslag.bekraftaLagaKraft',
  input: z.object({ anslagId: z.uuid(), text: z.string().trim().max(500).optional() }),
  load: (tx, { anslagId }) => loadAnslag(tx, anslagId),
  may: may.skota,
  async run(tx, { anslag }, { actor, nu }, { anslagId, text }) {
    const { setId, lagaKraftTidigast } = anslag;
    if (!setId || !lagaKraftTidigast) throw new Refused('anslaget_har_ingen_laga_kraft');
    if (new Date(dagI(nu)) < lagaKraftTidigast) throw new Refused('laga_kraft_ar_for_tidigt');
    if (anslag.avbrott.some(({ till }) => till === null)) throw new Refused('anslaget_ar_avbrutet');
    if (arOavgjort(fristanslag(anslag))) throw new Refused('avbrottet_ar_inte_avgjort');
    if (await tx.beslutsverkan.findFirst({ where: { setId, slag: 'laga_kraft' }, select: { id: true } })) return { type: 'anslag.laga_kraft_fanns', subject: anslagId };
    await tx.beslutsverkan.createMany({ data: [{ setId, slag: 'laga_kraft', datum: lagaKraftTidigast, text: text || null, personId: actor.personId, at: nu }] });
    return { type: 'anslag.laga_kraft', subject: anslagId, detalj: { setId, datum: lagaKraftTidigast.toISOString().slice(0, 10) } };
  },
});
