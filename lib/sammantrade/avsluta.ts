import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { lasMote } from './paragrafkommando.ts';
import { klockfalt, tomt } from './planera.ts';
import { may } from './policy.ts';
import { ogonblick } from './tid.ts';

/** Ends the meeting: from now a reservation comes too late and is noted as such (KL 4:27). */
export const avsluta = command({
  name: 'sammantrade.avsluta',
  input: z.object({ sammantradeId: z.uuid(), kl: tomt(klockfalt) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }, { kl }) {
    if (s.status !== 'pagar') throw new Refused('sammantradet_pagar_inte');
    const sista = s.dagar.at(-1);
    const slut = kl ? ogonblick(sista?.datum ?? s.datum, kl) : nu;
    if (s.start && slut < s.start) throw new Refused('slutar_fore_start');
    if (sista) await tx.sammantradesdag.updateMany({ where: { id: sista.id }, data: { slut } });
    // Nobody says that a pause is over when the meeting is.
    await tx.ajournering.updateMany({ where: { sammantradeId: s.id, till: null }, data: { till: slut } });
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { status: 'avslutat', slut, version: { increment: 1 } } });
    return { type: 'sammantrade.avslutat', subject: s.id, detalj: { organ: s.organ.kod } };
  },
});
