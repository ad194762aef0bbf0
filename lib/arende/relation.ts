import { medKod } from '#lib/handling/handling';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { skrivDnr, type Arenderad } from './store.ts';

/** An ärende by its dnr, with or without the kod before it; without, it is one of the own myndighet. */
export async function meddnr(tx: Tx, skrivet: string, myndighetId: string): Promise<Arenderad | null> {
  const dnr = skrivet.replaceAll('\u00A0', ' ').trim();
  const [, kod, resten] = /^(\p{Lu}+)[ -](.+)$/u.exec(dnr) ?? [];
  const traffar = await tx.arende.findMany({
    where: { OR: [{ dnr }, ...(kod && resten ? [{ dnr: resten, myndighet: { kod } }] : [])] },
    include: { myndighet: { select: { kod: true, namn: true } } },
    take: 50,
  });
  return traffar.find((a) => medKod(a.myndighet.kod, a.dnr).replaceAll('\u00A0', ' ') === dnr) ?? traffar.find((a) => a.myndighetId === myndighetId) ?? null;
}

/** Writes one side of a relation: the other side's dnr, organ and state on that day, and nothing else of it. */
export async function relatera(tx: Tx, arendeId: string, annat: Arenderad, nu: Date, slag = 'hor_ihop'): Promise<void> {
  await tx.arenderelation.create({
    data: { arendeId, slag, annatArendeId: annat.id, annatOrgan: annat.myndighet.namn, annatDnr: skrivDnr(annat), lage: annat.status, lageDatum: new Date(dagI(nu)) },
    select: { id: true },
  });
}
