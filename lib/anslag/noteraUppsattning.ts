import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { foreslagnaFrister } from './frister.ts';
import { may } from './policy.ts';
import { fristanslag, loadAnslag, loadVerkan, sattFrister } from './store.ts';
import { tillstandFor } from './verkan.ts';

const harLagaKraft = ({ rader, paragrafer }: Awaited<ReturnType<typeof loadVerkan>>) => paragrafer.some((id) => tillstandFor(rader, id).lage === 'laga_kraft');

/** Another member of a joint nämnd has put the notice on its board. When all have, the last day is counted from the last of them (KL 9:32, 13:5). */
export const noteraUppsattning = command({
  name: 'anslag.noteraUppsattning',
  input: z.object({ anslagId: z.uuid(), uppsattningId: z.uuid(), uppsatt: z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2026-12-03.') }),
  load: (tx, { anslagId }) => loadAnslag(tx, anslagId),
  may: may.skota,
  async run(tx, { anslag }, { actor, nu }, { anslagId, uppsattningId, uppsatt }) {
    if (uppsatt > dagI(nu)) throw new Refused('uppsattning_i_framtiden');
    if (anslag.setId && harLagaKraft(await loadVerkan(tx, anslag.setId))) throw new Refused('laga_kraft_ar_redan_bekraftad');
    const { count } = await tx.anslagsuppsattning.updateMany({ where: { id: uppsattningId, anslagId }, data: { uppsatt: new Date(uppsatt), noteradAvId: actor.personId, noterad: nu } });
    if (count !== 1) throw new Refused('finns_inte');
    const efter = (await loadAnslag(tx, anslagId)).anslag;
    const frister = foreslagnaFrister(fristanslag(efter));
    if (frister) await sattFrister(tx, efter, frister);
    return { type: 'anslag.uppsattning_noterad', subject: anslagId, detalj: { setId: anslag.setId, uppsatt, sistaDag: frister?.sistaDag ?? null } };
  },
});
