import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { kravLastaOrorda, kravOppenNarvaro, lasMote } from './paragrafkommando.ts';
import { klockfalt, tomt } from './planera.ts';
import { may } from './policy.ts';
import { ogonblick } from './tid.ts';
import { dagVid } from './underlag.ts';

const mote = { sammantradeId: z.uuid() };

/** Adjourns the meeting, now or at the time given, where in the meeting it happened. With both times it is a pause noted afterwards. */
export const ajournera = command({
  name: 'sammantrade.ajournera',
  input: z.object({ ...mote, paragrafId: tomt(z.uuid()), nar: z.enum(['fore', 'under', 'efter']).default('efter'), steg: z.coerce.number().int().min(0).optional(), fran: tomt(klockfalt), till: tomt(klockfalt) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }, { paragrafId, nar, steg, fran, till }) {
    if (s.status !== 'pagar' && s.status !== 'avslutat') throw new Refused('sammantradet_pagar_inte');
    kravOppenNarvaro(s);
    if (paragrafId && !s.paragrafer.some(({ id }) => id === paragrafId)) throw new Refused('finns_inte');
    if (!till && s.ajourneringar.some((a) => a.till === null)) throw new Refused('ar_redan_ajournerat');
    const dag = dagVid(s, paragrafId ?? null);
    const [borjar, slutar] = [fran ? ogonblick(dag, fran) : nu, till ? ogonblick(dag, till) : null];
    if (slutar && slutar <= borjar) throw new Refused('pausen_slutar_fore_den_borjar');
    kravLastaOrorda(s, { ...s, ajourneringar: [...s.ajourneringar, { id: 'ny', fran: borjar, till: slutar, paragrafId: paragrafId ?? null, nar, steg: steg ?? null }] });
    await tx.ajournering.create({ data: { sammantradeId: s.id, fran: borjar, till: slutar, paragrafId: paragrafId ?? null, nar, steg: steg ?? null }, select: { id: true } });
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.ajournerat', subject: s.id };
  },
});

/** The meeting goes on. */
export const ateruppta = command({
  name: 'sammantrade.ateruppta',
  input: z.object({ ...mote, kl: tomt(klockfalt) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, { nu }, { kl }) {
    const oppen = s.ajourneringar.find(({ till }) => till === null);
    if (!oppen) throw new Refused('ar_inte_ajournerat');
    const till = kl ? ogonblick(dagVid(s, oppen.paragrafId), kl) : nu;
    if (till <= oppen.fran) throw new Refused('pausen_slutar_fore_den_borjar');
    kravLastaOrorda(s, { ...s, ajourneringar: s.ajourneringar.map((a) => (a.id === oppen.id ? { ...a, till } : a)) });
    await tx.ajournering.updateMany({ where: { id: oppen.id }, data: { till } });
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.aterupptaget', subject: s.id };
  },
});

/** Takes back a pause that was noted wrongly. */
export const strykAjournering = command({
  name: 'sammantrade.strykAjournering',
  input: z.object({ ...mote, ajourneringId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { ajourneringId }) {
    kravOppenNarvaro(s);
    kravLastaOrorda(s, { ...s, ajourneringar: s.ajourneringar.filter(({ id }) => id !== ajourneringId) });
    const { count } = await tx.ajournering.deleteMany({ where: { id: ajourneringId, sammantradeId: s.id } });
    if (count !== 1) throw new Refused('finns_inte');
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.ajournering_struken', subject: s.id };
  },
});
