import '#server-only';
import type { Tx } from '#lib/platform/db';
import { skrivParagrafnummer, type Sammantrade } from './sammantrade.ts';

export type Foreslaget = { arendeId: string; dnr: string; rubrik: string; fran: string; forslag: readonly string[] };

/** What another organ has put to this one and nobody has yet placed on a list: styrelsen to fullmäktige (KL 5:28), an utskott to its nämnd. */
export async function foreslagnaTill(tx: Tx, { organ, datum, punkter }: Pick<Sammantrade, 'organ' | 'datum' | 'punkter'>): Promise<readonly Foreslaget[]> {
  const pa = punkter.flatMap(({ arende, utgar }) => (arende && !utgar ? arende.id : []));
  const rader = await tx.paragraf.findMany({
    where: { utgar: false, organId: { not: organ.id }, arendeId: { not: null, notIn: pa }, arende: { status: { not: 'avslutat' }, myndighetId: organ.myndighetId }, beslut: { some: { adressatOrganId: organ.id } }, sammantrade: { datum: { lte: new Date(datum) } } },
    include: { organ: true, sammantrade: { select: { datum: true } }, arende: { include: { punkter: { where: { utgar: false, sammantrade: { organId: organ.id, status: { not: 'installt' } } }, select: { sammantrade: { select: { datum: true } } } } } }, beslut: { where: { adressatOrganId: organ.id }, include: { punkter: { where: { overId: null }, orderBy: { ordning: 'asc' } } } } },
    orderBy: { sammantrade: { datum: 'desc' } }, take: 100,
  });
  const sedda = new Set<string>();
  return rader.flatMap((p): Foreslaget[] => {
    const { arende, arendeId } = p;
    if (!arende || !arendeId || sedda.has(arendeId)) return [];
    sedda.add(arendeId);
    if (arende.punkter.some(({ sammantrade }) => sammantrade.datum >= p.sammantrade.datum)) return [];
    return [{ arendeId, dnr: arende.dnr, rubrik: arende.arendemening, fran: `${p.organ.namn} ${p.sammantrade.datum.toISOString().slice(0, 10)}, ${skrivParagrafnummer(p.organ.paragrafmonster, p)}`, forslag: p.beslut.flatMap(({ punkter: satser }) => satser.map(({ text }) => text)) }];
  });
}
