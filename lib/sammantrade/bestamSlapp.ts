import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { lasMote } from './paragrafkommando.ts';
import { dagfalt, klockfalt } from './planera.ts';
import { may } from './policy.ts';
import { ogonblick } from './tid.ts';

/** The kallelse goes out by itself at that time, with the list as it is then. Until it does, no ledamot sees anything of it. */
export const bestamSlapp = command({
  name: 'sammantrade.bestamSlapp',
  input: z.object({ sammantradeId: z.uuid(), datum: dagfalt, kl: klockfalt }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { actor, nu }, { datum, kl }) {
    if (s.status !== 'planerat' && s.status !== 'kallat') throw new Refused('sammantradet_ar_redan_oppnat');
    const slapps = ogonblick(datum, kl);
    if (slapps <= nu) throw new Refused('slapps_i_forfluten_tid');
    if (datum > s.datum) throw new Refused('slapps_efter_motet');
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { slapps, slappsAvId: actor.personId, version: { increment: 1 } } });
    return { type: 'sammantrade.slapp_bestamt', subject: s.id, detalj: { slapps: slapps.toISOString() }, start: slapps };
  },
});

/** The time is taken back: the list goes out when somebody sends it. */
export const avbrytSlapp = command({
  name: 'sammantrade.avbrytSlapp',
  input: z.object({ sammantradeId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s) {
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { slapps: null, slappsAvId: null, version: { increment: 1 } } });
    return { type: 'sammantrade.slapp_avbrutet', subject: s.id };
  },
});
