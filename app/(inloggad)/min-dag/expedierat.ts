import '#server-only';
import type { Punkt } from '#components/min-dag/min-dag';
import { addDays, dayOf } from '#lib/platform/datum';
import type { Tx } from '#lib/platform/db';

/** How long a decision that came to one's befattning stands among what is new. */
const nytt = 3;

/** Protokollsutdrag to an organ whose secretary one is: told within the myndighet, with no registration (TF 2:9–10). */
export async function tillMittOrgan(tx: Tx, omfang: readonly string[] | null, idag: string): Promise<Punkt[]> {
  const rader = await tx.expediering.findMany({
    where: { organId: { not: null }, ...(omfang ? { organ: { myndighetId: { in: [...omfang] } } } : {}), status: 'levererad', skapad: { gte: new Date(`${addDays(idag, -nytt)}T00:00:00Z`) } }, orderBy: { skapad: 'desc' }, take: 10,
    include: { organ: { select: { namn: true, kod: true } }, paragraf: { select: { nr: true, bokstav: true, rubrik: true, organ: { select: { namn: true } } } } },
  });
  return rader.map(({ id, skapad, organ, paragraf: p }) => ({
    id: `utdrag ${id}`, dag: dayOf(skapad) < idag ? null : idag, marke: organ?.kod ?? null, titel: `Till ${organ?.namn ?? 'organet'}: beslut i ${p.organ.namn}, §\u00A0${p.nr}${p.bokstav}`, text: p.rubrik, href: `/api/expediering/${id}`, gor: 'Läs utdraget',
  }));
}

/** Protokollsutdrag to a befattning that the person holds: read in the system, or in the letter that went to it. */
export async function tillMinBefattning(tx: Tx, personId: string, idag: string): Promise<Punkt[]> {
  const dag = new Date(`${idag}T00:00:00Z`);
  const innehav = await tx.befattningsinnehav.findMany({ where: { personId, fran: { lte: dag }, OR: [{ till: null }, { till: { gte: dag } }] }, select: { befattningId: true } });
  if (innehav.length === 0) return [];
  const rader = await tx.expediering.findMany({
    where: { befattningId: { in: innehav.map((i) => i.befattningId) }, status: { not: 'fel' }, skapad: { gte: new Date(`${addDays(idag, -nytt)}T00:00:00Z`) } }, orderBy: { skapad: 'desc' }, take: 10,
    include: { paragraf: { select: { nr: true, bokstav: true, rubrik: true, organ: { select: { namn: true, kod: true } } } } },
  });
  return rader.map(({ id, skapad, paragraf: p }) => ({
    id: `utdrag ${id}`, dag: dayOf(skapad) < idag ? null : idag, marke: p.organ.kod, titel: `Beslut i ${p.organ.namn}, §\u00A0${p.nr}${p.bokstav}`, text: `${p.rubrik}. Utdraget är skickat till dig.`, href: `/api/expediering/${id}`, gor: 'Läs utdraget',
  }));
}
