import '#server-only';
import type { Tx } from '#lib/platform/db';
import { skrivParagrafnummer, type Sammantrade } from './sammantrade.ts';

export type Foreslaget = { arendeId: string; dnr: string; rubrik: string; fran: string; forslag: readonly string[] };

/** What this organ itself has put off, by bordläggning or återremiss, and nobody has placed on a later list: it turns up again with when it was put off. */
async function uppskjutnaI(tx: Tx, { organ, datum, punkter }: Pick<Sammantrade, 'organ' | 'datum' | 'punkter'>): Promise<readonly Foreslaget[]> {
  const pa = punkter.flatMap(({ arende, utgar }) => (arende && !utgar ? arende.id : []));
  const rader = await tx.paragraf.findMany({
    where: { utgar: false, organId: organ.id, arendeId: { not: null, notIn: pa }, arende: { status: { not: 'avslutat' } }, steg: { some: { utfall: { in: ['bordlagt', 'aterremitterat'] } } }, sammantrade: { datum: { lte: new Date(datum) } } },
    include: { organ: true, sammantrade: { select: { datum: true } }, steg: { orderBy: { ordning: 'desc' }, take: 1 }, forslag: { where: { kalla: { in: ['forvaltning', 'organ'] } }, orderBy: { ordning: 'asc' }, take: 1 }, arende: { include: { punkter: { where: { utgar: false, sammantrade: { organId: organ.id, status: { not: 'installt' } } }, select: { sammantrade: { select: { datum: true } } } } } } },
    orderBy: { sammantrade: { datum: 'desc' } }, take: 100,
  });
  const sedda = new Set<string>();
  return rader.flatMap((p): Foreslaget[] => {
    const { arende, arendeId, steg: [sista] } = p;
    if (!arende || !arendeId || sedda.has(arendeId) || !['bordlagt', 'aterremitterat'].includes(sista?.utfall ?? '')) return [];
    sedda.add(arendeId);
    if (arende.punkter.some(({ sammantrade }) => sammantrade.datum > p.sammantrade.datum)) return [];
    const hur = sista?.utfall === 'bordlagt' ? 'bordlagt' : 'återremitterat';
    return [{ arendeId, dnr: arende.dnr, rubrik: arende.arendemening, fran: `${hur} ${p.sammantrade.datum.toISOString().slice(0, 10)}, ${skrivParagrafnummer(p.organ.paragrafmonster, p)}`, forslag: (p.forslag[0]?.text ?? '').split('\n').map((rad) => rad.trim().replace(/^att\s+/i, '')).filter(Boolean) }];
  });
}

/** What waits to come on a list: what has been put off here, and what another organ has put to this one. */
export const foreslagnaTill = async (tx: Tx, s: Pick<Sammantrade, 'organ' | 'datum' | 'punkter'>): Promise<readonly Foreslaget[]> => {
  const egna = await uppskjutnaI(tx, s);
  return [...egna, ...(await foreslagnaUtifran(tx, s)).filter(({ arendeId }) => !egna.some((x) => x.arendeId === arendeId))];
};

/** What another organ has put to this one and nobody has yet placed on a list: styrelsen to fullmäktige (KL 5:28), an utskott to its nämnd. */
async function foreslagnaUtifran(tx: Tx, { organ, datum, punkter }: Pick<Sammantrade, 'organ' | 'datum' | 'punkter'>): Promise<readonly Foreslaget[]> {
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
