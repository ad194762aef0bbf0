import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { geParagraf } from './geParagraf.ts';
import { lasMote } from './paragrafkommando.ts';
import { klockfalt, tomt } from './planera.ts';
import { may } from './policy.ts';
import { ogonblick } from './tid.ts';

/** Opens the meeting and gives the whole list its §§ at once (their numbers come at locking where the organ has it so). Two secretaries who press at the same time open it once. */
export const oppna = command({
  name: 'sammantrade.oppna',
  input: z.object({ sammantradeId: z.uuid(), kl: tomt(klockfalt) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }, { kl }) {
    if (s.status !== 'planerat' && s.status !== 'kallat') throw new Refused('sammantradet_ar_redan_oppnat');
    if (s.punkter.length === 0) throw new Refused('listan_ar_tom');
    const nummer = s.paragrafer.map(({ nr }) => nr);
    for (const { id } of s.punkter) if (!s.paragrafer.some(({ punktId }) => punktId === id)) nummer.push(await geParagraf(tx, s.id, id));
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { status: 'pagar', start: kl ? ogonblick(s.datum, kl) : nu, version: { increment: 1 } } });
    return { type: 'sammantrade.oppnat', subject: s.id, detalj: { forsta: nummer[0] ?? 0, sista: nummer.at(-1) ?? 0, organ: s.organ.kod } };
  },
});
