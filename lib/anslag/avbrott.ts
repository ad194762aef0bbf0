import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { foreslagnaFrister } from './frister.ts';
import { may } from './policy.ts';
import { fristanslag, loadAnslag } from './store.ts';

const dagfalt = z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2026-12-03.');
const middag = (dag: string) => new Date(`${dag}T11:00:00Z`);

/**
 * The board was down, or the notice was not on it: it must stand the whole time (KL 13:5). When it is up again a full new period is proposed, and a
 * person decides (`avgorPeriod`). Called again without `fran` it ends the interruption that is open.
 */
export const avbrott = command({
  name: 'anslag.avbrott',
  input: z.object({ anslagId: z.uuid(), fran: dagfalt.or(z.literal('')).optional(), till: dagfalt.or(z.literal('')).optional(), skal: z.string().trim().max(500).optional() }),
  load: (tx, { anslagId }) => loadAnslag(tx, anslagId),
  may: may.skota,
  async run(tx, { anslag }, { nu }, { anslagId, fran, till, skal }) {
    const oppet = anslag.avbrott.find((a) => a.till === null);
    if (oppet) {
      const slut = till || dagI(nu);
      if (slut < dagI(oppet.fran)) throw new Refused('avbrottet_slutar_fore_det_borjar');
      await tx.anslagsavbrott.updateMany({ where: { id: oppet.id }, data: { till: middag(slut) } });
    } else {
      if (!fran) throw new Refused('avbrottets_dag_saknas');
      if (!skal) throw new Refused('avbrottets_skal_saknas');
      if (fran < anslag.uppsatt.toISOString().slice(0, 10)) throw new Refused('avbrottet_borjar_fore_anslaget');
      if (till && till < fran) throw new Refused('avbrottet_slutar_fore_det_borjar');
      await tx.anslagsavbrott.create({ data: { anslagId, fran: middag(fran), till: till ? middag(till) : null, skal }, select: { id: true } });
    }
    const forslag = foreslagnaFrister(fristanslag((await loadAnslag(tx, anslagId)).anslag));
    return { type: forslag ? 'anslag.ater_uppe' : 'anslag.avbrutet', subject: anslagId, detalj: { setId: anslag.setId, forslag: forslag?.sistaDag ?? null } };
  },
});
