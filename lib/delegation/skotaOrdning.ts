import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagSchema, tomt } from '#lib/platform/falt';
import { dagarEfter } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { tolkaOrdning } from './delegation.ts';
import { may } from './policy.ts';
import { loadOrgan, loadPunkter } from './store.ts';

const overklaganden = ['KL13', 'FL', 'ingen'] as const;

/** One point of the delegationsordning: what, to whom, on what condition, whether it is reported (KL 6:40), and from when to when it holds. */
export const sparaDelegationspunkt = command({
  name: 'delegation.sparaPunkt',
  input: z.object({
    organId: z.uuid(), id: z.uuid().optional().or(tomt),
    nr: z.string().trim().min(1, 'Skriv punktens nummer, till exempel 1.1.').max(20), text: z.string().trim().min(1, 'Skriv vad som delegeras.').max(1000),
    /** A befattning's id, or "ordforande". */
    delegat: z.string().min(1, 'Välj vem som får besluta.'), villkor: z.string().trim().max(500).default(''), anmals: z.coerce.boolean().default(false), overklagande: z.enum(overklaganden).default('KL13'),
    fran: dagSchema, till: dagSchema.optional().or(tomt),
  }),
  load: (tx, { organId }) => loadOrgan(tx, organId),
  may: may.skotaOrdning,
  async run(tx, { organ }, _, { id, delegat, fran, till, villkor, organId, ...punkt }) {
    if (till && till < fran) throw new Refused('delegation_slutar_fore_start');
    const befattning = delegat === 'ordforande' ? null : await tx.befattning.findFirst({ where: { id: delegat, myndighetId: organ.myndighetId }, select: { id: true, namn: true } });
    if (delegat !== 'ordforande' && !befattning) throw new Refused('finns_inte');
    const data = { ...punkt, villkor: villkor || null, delegat: befattning?.namn ?? 'Ordföranden', befattningId: befattning?.id ?? null, ordforande: !befattning, fran: new Date(fran), till: till ? new Date(till) : null };
    if (id) {
      const { count } = await tx.delegationspunkt.updateMany({ where: { id, organId }, data });
      if (count !== 1) throw new Refused('finns_inte');
      return { type: 'delegation.punkt_andrad', subject: id };
    }
    const ny = await tx.delegationspunkt.create({ data: { ...data, organId }, select: { id: true } });
    return { type: 'delegation.punkt_tillagd', subject: ny.id };
  },
});

/** A whole delegationsordning, pasted as a table. Those that hold today can end the day before, so that what was decided by them keeps its point. */
export const importeraOrdning = command({
  name: 'delegation.importera',
  input: z.object({ organId: z.uuid(), fran: dagSchema, ersatt: z.coerce.boolean().default(false), text: z.string().min(1, 'Klistra in delegationsordningen.').max(200_000) }),
  load: (tx, { organId }) => loadOrgan(tx, organId),
  may: may.skotaOrdning,
  async run(tx, { organ }, _, { organId, fran, ersatt, text }) {
    const last = tolkaOrdning(text);
    if (!last.ok) throw new z.ZodError([{ code: 'custom', path: ['text'], input: text, message: `Raden ”${last.error}” går inte att läsa. Varje rad ska ha nummer, ärende och delegat, skilda åt av tabb eller semikolon.` }]);
    if (last.value.length === 0) throw new z.ZodError([{ code: 'custom', path: ['text'], input: text, message: 'Klistra in minst en rad.' }]);
    if (ersatt) for (const p of await loadPunkter(tx, organId)) if (p.fran < fran && (p.till === null || p.till >= fran)) await tx.delegationspunkt.updateMany({ where: { id: p.id }, data: { till: new Date(dagarEfter(fran, -1)) } });
    const befattningar = await namngivna(tx, organ.myndighetId);
    await tx.delegationspunkt.createMany({
      data: last.value.map((r) => {
        const ordforande = /ordförande/i.test(r.delegat) && !befattningar.has(r.delegat.toLowerCase());
        return { ...r, organId, ordforande, befattningId: befattningar.get(r.delegat.toLowerCase()) ?? null, fran: new Date(fran) };
      }),
    });
    return { type: 'delegation.ordning_importerad', subject: organId, detalj: { antal: last.value.length, fran } };
  },
});

const namngivna = async (tx: Tx, myndighetId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await tx.befattning.findMany({ where: { myndighetId }, select: { id: true, namn: true } })).map(({ id, namn }) => [namn.toLowerCase(), id]));
