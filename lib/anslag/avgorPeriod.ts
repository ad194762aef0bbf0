import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { foreslagnaFrister } from './frister.ts';
import { may } from './policy.ts';
import { fristanslag, loadAnslag, sattFrister } from './store.ts';

/** After an interruption a person takes the full new period that is proposed, or keeps the old one and says why (KL 13:5). */
export const avgorPeriod = command({
  name: 'anslag.avgorPeriod',
  input: z.object({ anslagId: z.uuid(), beslut: z.enum(['ny_period', 'behallen'], 'Välj om det blir en ny period.'), skal: z.string().trim().max(500).optional() }),
  load: (tx, { anslagId }) => loadAnslag(tx, anslagId),
  may: may.skota,
  async run(tx, { anslag }, { actor, nu }, { anslagId, beslut, skal }) {
    const oavgjorda = anslag.avbrott.filter((a) => a.till !== null && a.beslut === null);
    if (anslag.avbrott.some((a) => a.till === null)) throw new Refused('anslaget_ar_avbrutet');
    if (oavgjorda.length === 0) throw new Refused('inget_avbrott_att_avgora');
    if (beslut === 'behallen' && !skal) throw new Refused('skal_for_perioden_saknas');
    await tx.anslagsavbrott.updateMany({ where: { id: { in: oavgjorda.map(({ id }) => id) } }, data: { beslut, beslutSkal: skal || null, avgjordAvId: actor.personId, avgjord: nu } });
    const efter = (await loadAnslag(tx, anslagId)).anslag;
    const frister = foreslagnaFrister(fristanslag(efter));
    if (frister) await sattFrister(tx, efter, frister);
    return { type: 'anslag.period_avgjord', subject: anslagId, detalj: { setId: anslag.setId, beslut, sistaDag: frister?.sistaDag ?? null } };
  },
});
