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
    const slut = kl ? ogonblick(s.datum, kl) : nu;
    if (s.start && slut < s.start) throw new Refused('slutar_fore_start');
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { status: 'avslutat', slut, version: { increment: 1 } } });
    return { type: 'sammantrade.avslutat', subject: s.id, detalj: { organ: s.organ.kod } };
  },
});
