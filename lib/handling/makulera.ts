import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSynligHandling } from './store.ts';
import { overgang, type Handlingsstatus } from './tillstand.ts';

/** What was registered by mistake is struck out with a reason: its numbers are never used again, and the row stays. */
export const makulera = command({
  name: 'handling.makulera',
  input: z.object({ handlingId: z.uuid(), skal: z.string().trim().min(3, 'Skriv varför handlingen makuleras.').max(500) }),
  load: (tx, { handlingId }, { actor }) => loadSynligHandling(tx, handlingId, actor),
  may: may.makulera,
  async run(tx, { id, arendeId, status, lopnr, aktbilaga }, { nu }, { skal }) {
    const efter = overgang(status as Handlingsstatus, 'makulera');
    if (!efter.ok) throw new Refused(efter.error);
    const { count } = await tx.handling.updateMany({ where: { id, status }, data: { status: efter.value, makulerad: nu, makuleradSkal: skal } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'handling.makulerad', subject: id, arendeId, detalj: { lopnr, aktbilaga } };
  },
});
