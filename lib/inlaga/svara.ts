import { z } from 'zod';
import { filrefSchema } from '#lib/handling/falt';
import { egnaFiler, registreraHandling } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { bestamd, harSatser } from './inlaga.ts';
import { may } from './policy.ts';
import { loadInlaga, saveInlaga } from './store.ts';

/** The written answer to an interpellation or a fråga, by the one it was put to (KL 5:59–64): kept as a handling in the ärende. It is given aloud at the meeting. */
export const svara = command({
  name: 'inlaga.svara',
  input: z.object({ inlagaId: z.uuid(), svar: z.string().trim().min(1, 'Skriv svaret.').max(40_000), filer: z.array(filrefSchema).default([]) }),
  load: (tx, { inlagaId }) => loadInlaga(tx, inlagaId),
  may: may.svara,
  async run(tx, inlaga, { actor, nu }, { svar, filer }) {
    if (harSatser(inlaga.slag)) throw new Refused('motionen_besvaras_genom_beslut');
    if (inlaga.aterkallad) throw new Refused('inlagan_ar_aterkallad');
    if (inlaga.besvarad) throw new Refused('inlagan_ar_avgjord');
    await egnaFiler(tx, actor, filer);
    const handling = await registreraHandling(tx, {
      arendeId: inlaga.arendeId, myndighetId: inlaga.organ.myndighetId, riktning: 'upprattad', rubrik: `Svar på ${bestamd[inlaga.slag]}: ${inlaga.titel}`, handlingsdatum: dagI(nu), motpart: inlaga.tillNamn, filer,
      innehall: { svar }, personId: actor.personId, nu,
    });
    await saveInlaga(tx, inlaga, { svar, svarad: nu, svarHandlingId: handling.id });
    return { type: 'inlaga.svar_lamnat', subject: inlaga.id, arendeId: inlaga.arendeId, detalj: { slag: inlaga.slag, lopnr: handling.lopnr, aktbilaga: handling.aktbilaga, medFil: filer.length > 0 } };
  },
});
