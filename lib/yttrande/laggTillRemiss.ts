import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { skrivbart } from '#lib/dokument/dokument';
import { laggVersion, loadDokument, sparaDokument } from '#lib/dokument/store';
import { may } from './policy.ts';
import { loadYttrande } from './store.ts';
import { besvarat } from './tillstand.ts';
import { lasFragor, medFragor } from './yttrande.ts';

/** One yttrande may answer several remisser: another that the same myndighet has received is answered by the text that is being written, with room for its questions. */
export const laggTillRemiss = command({
  name: 'yttrande.laggTillRemiss',
  input: z.object({ yttrandeId: z.uuid(), mottagenId: z.uuid('Välj vilken remiss som också besvaras.') }),
  async load(tx, { yttrandeId, mottagenId }, { actor }) {
    const y = await loadYttrande(tx, yttrandeId);
    const mottagen = await tx.mottagenRemiss.findFirst({ where: { id: mottagenId, myndighetId: y.myndighetId } });
    if (!mottagen || !may.visa(actor, y)) throw new Refused('finns_inte');
    return { y, mottagen, myndighetId: y.myndighetId, dok: await loadDokument(tx, y.dokumentId) };
  },
  may: may.skapa,
  async run(tx, { y, mottagen, dok }, { actor, nu }) {
    if (y.status !== 'utkast' || !skrivbart(dok.status)) throw new Refused('dokumentet_ar_godkant');
    if (besvarat.has(mottagen.status)) throw new Refused('remissen_ar_avslutad');
    if (y.remisser.some((r) => r.mottagenId === mottagen.id)) throw new Refused('remissen_besvaras_redan');
    if ((await tx.yttrande.count({ where: { id: { not: y.id }, status: { not: 'oversant' }, remisser: { some: { mottagenId: mottagen.id } } } })) > 0) throw new Refused('remissen_besvaras_redan');
    await tx.yttrandeRemiss.create({ data: { yttrandeId: y.id, mottagenId: mottagen.id } });
    const fragor = lasFragor(mottagen.fragor);
    await laggVersion(tx, dok, { slag: 'sparad', namn: `Före frågorna från ${mottagen.remittent}`.slice(0, 120), avId: actor.personId, nu });
    await sparaDokument(tx, dok, { innehall: medFragor(dok.innehall, fragor) }, nu);
    return { type: 'yttrande.remiss_tillagd', subject: y.id, arendeId: y.arendeId, detalj: { mottagenId: mottagen.id, fragor: fragor.length } };
  },
});
