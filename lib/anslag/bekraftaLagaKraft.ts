import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { arOavgjort } from './frister.ts';
import { may } from './policy.ts';
import { fristanslag, loadAnslag, loadVerkan } from './store.ts';
import { kanFolja, tillstandFor } from './verkan.ts';

/**
 * Somebody has asked the court and confirms it: laga kraft is never computed, only "tidigast" is (KL 13:5). For the whole set, or for one §: one that was
 * appealed and tried, or whose time runs from when somebody was told (FL 44 §). §§ that wait for a court are left out.
 */
export const bekraftaLagaKraft = command({
  name: 'anslag.bekraftaLagaKraft',
  input: z.object({ anslagId: z.uuid(), paragrafId: z.uuid().or(z.literal('')).optional(), datum: z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2026-12-29.').or(z.literal('')).optional(), text: z.string().trim().max(500).optional() }),
  load: (tx, { anslagId }) => loadAnslag(tx, anslagId),
  may: may.skota,
  async run(tx, { anslag }, { actor, nu }, { anslagId, paragrafId, datum, text }) {
    const { setId, lagaKraftTidigast } = anslag;
    if (!setId) throw new Refused('anslaget_har_ingen_laga_kraft');
    if (anslag.avbrott.some(({ till }) => till === null)) throw new Refused('anslaget_ar_avbrutet');
    if (arOavgjort(fristanslag(anslag))) throw new Refused('avbrottet_ar_inte_avgjort');
    const { rader, paragrafer } = await loadVerkan(tx, setId);
    const grund = { setId, slag: 'laga_kraft', text: text || null, personId: actor.personId, at: nu };
    if (paragrafId) {
      if (!paragrafer.includes(paragrafId)) throw new Refused('finns_inte');
      const kan = kanFolja(tillstandFor(rader, paragrafId), 'laga_kraft');
      if (!kan.ok) throw new Refused(kan.error);
      const dag = datum || (lagaKraftTidigast ? lagaKraftTidigast.toISOString().slice(0, 10) : null);
      if (!dag) throw new Refused('laga_kraft_saknar_dag');
      if (dag > dagI(nu) || (lagaKraftTidigast && new Date(dag) < lagaKraftTidigast)) throw new Refused('laga_kraft_ar_for_tidigt');
      await tx.beslutsverkan.createMany({ data: [{ ...grund, paragrafId, datum: new Date(dag) }] });
      return { type: 'anslag.laga_kraft', subject: anslagId, detalj: { setId, datum: dag } };
    }
    if (!lagaKraftTidigast) throw new Refused('anslaget_har_ingen_laga_kraft');
    if (new Date(dagI(nu)) < lagaKraftTidigast) throw new Refused('laga_kraft_ar_for_tidigt');
    const oppna = paragrafer.filter((id) => tillstandFor(rader, id).lage === 'oppet');
    if (oppna.length === 0) return { type: 'anslag.laga_kraft_fanns', subject: anslagId };
    await tx.beslutsverkan.createMany({ data: oppna.length === paragrafer.length ? [{ ...grund, datum: lagaKraftTidigast }] : oppna.map((id) => ({ ...grund, paragrafId: id, datum: lagaKraftTidigast })) });
    return { type: 'anslag.laga_kraft', subject: anslagId, detalj: { setId, datum: lagaKraftTidigast.toISOString().slice(0, 10), antal: oppna.length } };
  },
});
