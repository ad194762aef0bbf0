import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadSet } from './store.ts';

/**
 * What a justerat set's decisions gave as tasks becomes something to look after: each with an owner (who holds the befattning it was given to, else the
 * ärende's handläggare) and, where there is a day, a bevakning. Done twice it is done once.
 */
export const foljUpp = command({
  name: 'protokoll.foljUpp',
  input: z.object({ setId: z.uuid() }),
  async load(tx, { setId }) {
    await tx.$queryRaw`select 1 from justeringsset where id = ${setId}::uuid for update`;
    return loadSet(tx, setId);
  },
  may: may.system,
  async run(tx, { set, s }, { nu }, { setId }) {
    if (set.status !== 'justerat') throw new Refused('inte_justerat_an');
    const uppdrag = await tx.beslutsuppdrag.findMany({
      where: { uppfoljning: null, beslutspunkt: { del: { paragrafId: { in: [...set.paragrafer] } } } },
      include: { beslutspunkt: { select: { del: { select: { paragraf: { select: { id: true, arendeId: true, arende: { select: { handlaggareId: true } } } } } } } } },
    });
    for (const u of uppdrag) {
      const { paragraf } = u.beslutspunkt.del;
      const personId = (await innehavare(tx, u.mottagare, s.organ.myndighetId, nu)) ?? paragraf.arende?.handlaggareId ?? null;
      const bevakning = personId && u.senast && paragraf.arendeId ? await tx.bevakning.create({ data: { arendeId: paragraf.arendeId, personId, datum: u.senast, text: bevakningstext(s.organ.namn, u.text) }, select: { id: true } }) : null;
      await tx.uppfoljning.create({ data: { uppdragId: u.id, setId, paragrafId: paragraf.id, organId: s.organ.id, arendeId: paragraf.arendeId, mottagare: u.mottagare, text: u.text, senast: u.senast, personId, bevakningId: bevakning?.id ?? null, skapad: nu }, select: { id: true } });
    }
    return { type: 'protokoll.uppdrag_foljs_upp', subject: setId, detalj: { antal: uppdrag.length } };
  },
});

export const bevakningstext = (organ: string, text: string): string => `Återkomma till ${organ}: ${text}`.slice(0, 300);

async function innehavare(tx: Tx, mottagare: string, myndighetId: string, nu: Date): Promise<string | null> {
  const rad = await tx.befattningsinnehav.findFirst({
    where: { befattning: { namn: { equals: mottagare.trim(), mode: 'insensitive' } }, fran: { lte: nu }, OR: [{ till: null }, { till: { gte: nu } }] },
    orderBy: { fran: 'desc' }, select: { personId: true, befattning: { select: { myndighetId: true } } },
  });
  return rad && rad.befattning.myndighetId === myndighetId ? rad.personId : null;
}
