import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { kravLastaOrorda, kravOppenNarvaro, lasMote } from './paragrafkommando.ts';
import { dagfalt, klockfalt, tomt } from './planera.ts';
import { may } from './policy.ts';
import type { Narvarohandelse } from './sammantrade.ts';
import { ogonblick } from './tid.ts';

/** The meeting goes on another day, from the § that is given: when the day before ended, and when this one begins. */
export const nyDag = command({
  name: 'sammantrade.nyDag',
  input: z.object({ sammantradeId: z.uuid(), paragrafId: z.uuid(), datum: dagfalt, kl: klockfalt, slutade: tomt(klockfalt) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { paragrafId, datum, kl, slutade }) {
    if (s.status !== 'pagar' && s.status !== 'avslutat') throw new Refused('sammantradet_pagar_inte');
    kravOppenNarvaro(s);
    if (!s.paragrafer.some(({ id }) => id === paragrafId)) throw new Refused('finns_inte');
    const forra = s.dagar.at(-1) ?? { id: null, datum: s.datum };
    if (datum <= forra.datum) throw new Refused('dagen_ar_inte_senare');
    const start = ogonblick(datum, kl);
    const nyDagen: Narvarohandelse = { id: 'ny', ordning: Math.max(0, ...s.narvaro.map((n) => n.ordning)) + 1, slag: 'ny_dag', grupp: 'fortroendevald', personId: null, namn: null, titel: null, platsId: null, forPersonId: null, paragrafId, nar: 'fore', steg: null, endastParagraf: false, distans: false, tid: start };
    kravLastaOrorda(s, { ...s, narvaro: [...s.narvaro, nyDagen] });
    const slut = slutade ? ogonblick(forra.datum, slutade) : null;
    if (forra.id) await tx.sammantradesdag.updateMany({ where: { id: forra.id }, data: { slut } });
    else await tx.sammantradesdag.create({ data: { sammantradeId: s.id, datum: new Date(s.datum), start: s.start, slut }, select: { id: true } });
    await tx.sammantradesdag.create({ data: { sammantradeId: s.id, datum: new Date(datum), start }, select: { id: true } });
    await tx.narvarohandelse.create({ data: { sammantradeId: s.id, ordning: nyDagen.ordning, slag: 'ny_dag', grupp: 'fortroendevald', paragrafId, tid: start }, select: { id: true } });
    // A pause that nobody ended is the night between the days.
    await tx.ajournering.deleteMany({ where: { sammantradeId: s.id, till: null } });
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.ny_dag', subject: s.id, detalj: { datum } };
  },
});

/** Takes back the last day, where it was noted wrongly. */
export const strykDag = command({
  name: 'sammantrade.strykDag',
  input: z.object({ sammantradeId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s) {
    kravOppenNarvaro(s);
    const sista = s.dagar.at(-1);
    const handelse = s.narvaro.filter(({ slag }) => slag === 'ny_dag').at(-1);
    if (!sista || !handelse || s.dagar.length < 2) throw new Refused('finns_inte');
    kravLastaOrorda(s, { ...s, narvaro: s.narvaro.filter(({ id }) => id !== handelse.id) });
    await tx.narvarohandelse.deleteMany({ where: { id: handelse.id } });
    await tx.sammantradesdag.deleteMany({ where: { sammantradeId: s.id, ...(s.dagar.length > 2 ? { id: sista.id } : {}) } });
    await tx.sammantrade.updateMany({ where: { id: s.id }, data: { version: { increment: 1 } } });
    return { type: 'sammantrade.dag_struken', subject: s.id };
  },
});
