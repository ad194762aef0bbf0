import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { lasMote } from './paragrafkommando.ts';
import { dagfalt, klockfalt, tomt } from './planera.ts';
import { may } from './policy.ts';

/** When and where, until the meeting has begun. Those who have been called are told by a new kallelse. */
export const andraSammantrade = command({
  name: 'sammantrade.andra',
  input: z.object({
    sammantradeId: z.uuid(), version: z.coerce.number().int(), datum: dagfalt, kl: tomt(klockfalt), plats: z.string().trim().min(1, 'Skriv var ni sammanträder.'), distans: z.coerce.boolean().default(false), upplysningar: z.string().trim().default(''),
  }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { version, datum, kl, plats, distans, upplysningar }) {
    if (s.status !== 'planerat' && s.status !== 'kallat') throw new Refused('sammantradet_har_borjat');
    if (s.version !== version) throw new Refused('andrat_av_nagon_annan');
    if (datum !== s.datum && (await tx.sammantrade.count({ where: { organId: s.organ.id, id: { not: s.id }, status: { not: 'installt' }, datum: new Date(datum) } })) > 0) throw new Refused('sammantradet_finns_redan');
    await tx.sammantrade.updateMany({
      where: { id: s.id },
      data: { datum: new Date(datum), planeradStart: kl ?? null, plats, distans: distans && s.organ.regelverk.distansTillaten, upplysningar: upplysningar ? upplysningar.split(/\n+/) : [], version: version + 1 },
    });
    return { type: 'sammantrade.andrat', subject: s.id, detalj: { fran: s.datum, till: datum } };
  },
});

/** The meeting is not held, and why. Whoever had been called is told, and the calendars take it away. */
export const stallIn = command({
  name: 'sammantrade.stallIn',
  input: z.object({ sammantradeId: z.uuid(), skal: z.string().trim().min(3, 'Skriv varför sammanträdet ställs in.').max(500) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }, { skal }) {
    if (s.status !== 'planerat' && s.status !== 'kallat') throw new Refused('sammantradet_har_borjat');
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { status: 'installt', installtSkal: skal, installt: nu, version: { increment: 1 } } });
    // A § that was given with the kallelse stays in the series, as withdrawn.
    await tx.paragraf.updateMany({ where: { sammantradeId: s.id }, data: { utgar: true } });
    return { type: 'sammantrade.installt', subject: s.id, detalj: { organ: s.organ.kod, datum: s.datum } };
  },
});

/** Held after all: the meeting and its list are as they were. Whoever had been called is called anew. */
export const aterupptaSammantrade = command({
  name: 'sammantrade.ateruppta',
  input: z.object({ sammantradeId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s) {
    if (s.status !== 'installt') throw new Refused('andrat_av_nagon_annan');
    if ((await tx.sammantrade.count({ where: { organId: s.organ.id, id: { not: s.id }, status: { not: 'installt' }, datum: new Date(s.datum) } })) > 0) throw new Refused('sammantradet_finns_redan');
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { status: 'planerat', installtSkal: null, installt: null, version: { increment: 1 } } });
    // Its §§ are handled again, but for those that had been withdrawn by themselves.
    await tx.paragraf.updateMany({ where: { sammantradeId: s.id, punkt: { utgar: false } }, data: { utgar: false } });
    return { type: 'sammantrade.aterupptaget', subject: s.id };
  },
});
