import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagarEfter, dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { ogonblick } from '#lib/sammantrade/tid';
import { berattaFor } from './efter.ts';
import { framsteg, raknade } from './matris.ts';
import { may } from './policy.ts';
import { paminnelsedag } from './rekommendation.ts';
import { load, type Mottagare, type Rekommendation } from './store.ts';

/** Those who are waited for: asked, and without a decision on any clause. */
export function vantade(r: Rekommendation, idag: string): readonly Mottagare[] {
  const alla = { slag: 'alla', varde: null } as const;
  const ids = new Set(framsteg(r.mottagare, r.satser.map(({ id }) => id), alla, idag).saknas);
  return raknade(r.mottagare, idag).flatMap(({ id }) => r.mottagare.filter((m) => m.id === id && ids.has(id)));
}

/** Reminds those who have not decided, or one of them; the day is kept. By the job two weeks before, or by hand whenever it is wanted. */
export const paminn = command({
  name: 'rekommendation.paminn',
  input: z.object({ rekommendationId: z.uuid(), mottagareId: z.uuid().optional() }),
  load: (tx, { rekommendationId }) => load(tx, rekommendationId),
  may: (actor, r) => may.folja(actor, r) || may.system(actor),
  async run(tx, r, { nu }, { mottagareId }) {
    if (r.status !== 'utsand') throw new Refused('rekommendationen_ar_inte_utsand');
    const vilka = vantade(r, dagI(nu)).filter(({ id }) => !mottagareId || id === mottagareId);
    if (vilka.length === 0) throw new Refused('ingen_att_paminna');
    const utbyteId = crypto.randomUUID();
    for (const m of vilka) await tx.rekommendationshandelse.create({ data: { rekommendationId: r.id, mottagareId: m.id, slag: 'paminnelse', at: nu, utbyteId }, select: { id: true } });
    await berattaFor(tx, r, vilka, { slag: 'paminnelse', dnr: r.dnr ?? '' }, nu);
    return { type: 'rekommendation.paminnelse', subject: r.id, arendeId: r.arendeId, detalj: { antal: vilka.length } };
  },
});

/** When it has been sent: the reminder is planned for two weeks before the last day it can mean. Nothing is planned where no day is known, or that day is gone. */
export const planeraPaminnelse = command({
  name: 'rekommendation.planeraPaminnelse',
  input: z.object({ rekommendationId: z.uuid() }),
  load: (tx, { rekommendationId }) => load(tx, rekommendationId),
  may: (actor) => may.system(actor),
  run: async (_tx, r, { nu }) => {
    const dag = paminnelsedag(r.malTid, dagarEfter);
    if (!dag || dag <= dagI(nu)) return { type: 'rekommendation.ingen_paminnelse', subject: r.id, arendeId: r.arendeId };
    return { type: 'rekommendation.paminnelse_planerad', subject: r.id, arendeId: r.arendeId, detalj: { dag }, start: ogonblick(dag, '08:00') };
  },
});
