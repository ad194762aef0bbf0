import { z } from 'zod';
import { harRoll } from '#lib/platform/actor';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';

/** What the history takes out of a frozen §; the rest of it belongs to the protocol. */
const frystParagraf = z.object({ id: z.string(), beteckning: z.string(), utfall: z.string(), begardAvMinoritet: z.boolean(), arende: z.object({ id: z.string() }).nullable(), text: z.object({ beslut: z.object({ delar: z.array(z.object({ satser: z.array(z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])) })) }).nullish() }).nullish() });
const fryst = z.object({ organ: z.object({ id: z.string(), namn: z.string() }), sammantrade: z.object({ datum: z.string() }), paragrafer: z.array(frystParagraf) });

/** The §§ of a justerat set that handled an ärende. */
export async function behandladeI(tx: Tx, setId: string) {
  const set = await tx.justeringsset.findFirst({ where: { id: setId, status: 'justerat' }, include: { fryst: true } });
  if (!set?.fryst) return [];
  const { organ, sammantrade, paragrafer } = fryst.parse(JSON.parse(set.fryst.json));
  return paragrafer.flatMap(({ arende, ...p }) => (arende ? [{ ...p, arendeId: arende.id, organ, datum: sammantrade.datum }] : []));
}

/** One row in the ärende's history per § that handled it, when the § is justerad: organ, date, §, outcome. Done twice it is done once. */
export const behandla = command({
  name: 'arende.behandla',
  input: z.object({ setId: z.uuid(), paragrafId: z.uuid() }),
  async load(tx, { setId, paragrafId }) {
    const p = (await behandladeI(tx, setId)).find(({ id }) => id === paragrafId);
    if (!p) throw new Refused('finns_inte');
    return { p, redan: await tx.behandling.findFirst({ where: { arendeId: p.arendeId, paragrafId }, select: { id: true } }) };
  },
  may: (actor) => harRoll(actor, 'system'),
  async run(tx, { p, redan }, { nu }, { paragrafId }) {
    if (!redan) {
      await aterTillHandlaggaren(tx, p);
      await tx.behandling.createMany({ data: [{ arendeId: p.arendeId, organId: p.organ.id, organNamn: p.organ.namn, datum: new Date(p.datum), paragrafId, paragraf: p.beteckning, utfall: p.utfall, begardAvMinoritet: p.begardAvMinoritet, skapad: nu }] });
    }
    return { type: 'arende.behandlat', subject: paragrafId, arendeId: p.arendeId, detalj: { organ: p.organ.namn, paragraf: p.beteckning, datum: p.datum, utfall: p.utfall } };
  },
});

/** An ärende that was put off goes back to its handläggare, with the words it was put off by. */
async function aterTillHandlaggaren(tx: Tx, p: Awaited<ReturnType<typeof behandladeI>>[number]): Promise<void> {
  if (p.utfall !== 'aterremitterat' && p.utfall !== 'bordlagt') return;
  const arende = await tx.arende.findFirst({ where: { id: p.arendeId }, select: { handlaggareId: true } });
  if (!arende?.handlaggareId) return;
  const ord = p.text?.beslut?.delar.flatMap(({ satser }) => satser).join(' ') ?? '';
  const text = `${p.utfall === 'bordlagt' ? 'Bordlagt' : 'Återremitterat'} av ${p.organ.namn.toLowerCase()} ${p.datum}, ${p.beteckning}${ord ? `: ${ord}` : ''}`.slice(0, 300);
  await tx.bevakning.create({ data: { arendeId: p.arendeId, personId: arende.handlaggareId, datum: new Date(p.datum), text }, select: { id: true } });
}
