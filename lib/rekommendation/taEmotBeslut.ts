import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { provaOmDetStar } from './efter.ts';
import { beskedsinnehall, svarsinnehall } from './kuvert.ts';
import { may } from './policy.ts';
import { load, tillDatum } from './store.ts';
import type { Tx } from '#lib/platform/db';

const hittad = async (tx: Tx, utbyteId: string) => {
  const m = await tx.rekommendationshuvudman.findFirst({ where: { utbyteId }, select: { id: true, rekommendationId: true } });
  if (!m) throw new Refused('finns_inte');
  const r = await load(tx, m.rekommendationId);
  const mottagare = r.mottagare.find(({ id }) => id === m.id);
  if (!mottagare) throw new Refused('finns_inte');
  return { r, mottagare };
};

/** What a huvudman's § decided fills its cells, backed by the utdrag that came with it. The same envelope twice fills them once. */
export const taEmotBeslut = command({
  name: 'rekommendation.taEmotBeslut',
  input: svarsinnehall.extend({ utbyteId: z.uuid(), utdragFilHash: z.string().length(64) }),
  load: (tx, { svarPaUtbyteId }) => hittad(tx, svarPaUtbyteId),
  may: (actor) => may.system(actor),
  async run(tx, { r, mottagare }, { nu }, { utbyteId, utdragFilHash, organ, dnr, datum, beteckning, satser, ovrigt }) {
    const event = { subject: r.id, arendeId: r.arendeId, detalj: { mottagareId: mottagare.id, datum } };
    if (mottagare.beslut.some((b) => b.utbyteId === utbyteId)) return { ...event, type: 'rekommendation.cell_fanns' };
    const { id: beslutId } = await tx.huvudmannabeslut.create({ data: { rekommendationId: r.id, mottagareId: mottagare.id, organNamn: organ, dnr: dnr || null, datum: tillDatum(datum) ?? nu, beteckning, utdragFilHash, utbyteId, ovrigt: ovrigt.join('\n') || null, skapad: nu }, select: { id: true } });
    await tx.huvudmannautfall.createMany({ data: r.satser.flatMap(({ id: satsId, nr }) => satser.filter((s) => s.nr === nr).map((s) => ({ rekommendationId: r.id, beslutId, satsId, utfall: s.utfall, andring: s.andring }))) });
    const star = await provaOmDetStar(tx, r.id, nu);
    return { ...event, type: 'rekommendation.cell_fylld', detalj: { ...event.detalj, star } };
  },
});

/** A huvudman has registered what we sent: its dnr stands beside its name. Said again it changes nothing. */
export const kvitteraRekommendation = command({
  name: 'rekommendation.kvittera',
  input: z.object({ utbyteId: z.uuid(), dnr: z.string().min(1), organ: z.string().default(''), registrerad: z.coerce.date() }),
  load: (tx, { utbyteId }) => hittad(tx, utbyteId),
  may: (actor) => may.system(actor),
  async run(tx, { r, mottagare }, { nu }, { utbyteId, dnr, organ, registrerad }) {
    const igen = mottagare.handelser.some((h) => h.slag === 'registrerad');
    if (!igen) await tx.rekommendationshandelse.create({ data: { rekommendationId: r.id, mottagareId: mottagare.id, slag: 'registrerad', at: registrerad > nu ? nu : registrerad, dnr, organNamn: organ || null, utbyteId }, select: { id: true } });
    return { type: 'rekommendation.kvitterad', subject: r.id, arendeId: r.arendeId, detalj: { mottagareId: mottagare.id, dnr, igen } };
  },
});

/** It has been put off at a huvudman, or put by one of its organs to another: told, with no outcome yet. */
export const noteraPaVag = command({
  name: 'rekommendation.noteraPaVag',
  input: beskedsinnehall.extend({ utbyteId: z.uuid() }),
  load: (tx, { svarPaUtbyteId }) => hittad(tx, svarPaUtbyteId),
  may: (actor) => may.system(actor),
  async run(tx, { r, mottagare }, { nu }, { utbyteId, organ, dnr, datum, text }) {
    const igen = mottagare.handelser.some((h) => h.slag === 'pa_vag' && h.utbyteId === utbyteId);
    if (!igen) await tx.rekommendationshandelse.create({ data: { rekommendationId: r.id, mottagareId: mottagare.id, slag: 'pa_vag', at: nu, dnr: dnr ?? null, organNamn: organ ?? null, datum: tillDatum(datum), text: text ?? null, utbyteId }, select: { id: true } });
    return { type: 'rekommendation.pa_vag', subject: r.id, arendeId: r.arendeId, detalj: { mottagareId: mottagare.id, igen } };
  },
});
