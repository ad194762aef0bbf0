import '#server-only';
import type { Punkt } from '#components/min-dag/min-dag';
import { anslasSenast } from '#lib/anslag/frister';
import { tillstandFor } from '#lib/anslag/verkan';
import { verkanI } from '#lib/anslag/store';
import { regelverkFor } from '#lib/organisation/regelverk';
import { addDays, dayAndMonth, dayInText, dayOf } from '#lib/platform/datum';
import type { Tx } from '#lib/platform/db';
import { inom } from './arenden.ts';

/** How long before the earliest laga kraft it is told that somebody shall ask the court. */
const framat = 14;
const dag = (d: Date) => d.toISOString().slice(0, 10);

/** What the board asks of its keeper: justeringar not put up, interruptions to decide, other boards to note, and laga kraft to confirm (KL 8:12, 9:32, 13:5). */
export async function paTavlan(tx: Tx, omfang: readonly string[] | null, idag: string): Promise<Punkt[]> {
  const sets = await tx.justeringsset.findMany({
    where: { status: 'justerat', justerat: { gte: new Date(addDays(idag, -400)) }, sammantrade: { organ: inom(omfang) }, OR: [{ anslag: { none: {} } }, { anslag: { some: { avbrott: { some: { beslut: null } } } } }, { anslag: { some: { andraTavlor: { some: { uppsatt: null } } } } }, { anslag: { some: { lagaKraftTidigast: { lte: new Date(addDays(idag, framat)) } } } }] },
    orderBy: { justerat: 'asc' }, take: 40, include: { anslag: { include: { avbrott: true, andraTavlor: true } }, paragrafer: { orderBy: { ordning: 'asc' }, select: { id: true, nr: true, bokstav: true } }, sammantrade: { select: { id: true, datum: true, organ: { select: { namn: true, kod: true, slag: true, regelverk: true } } } } },
  });
  const verkan = await verkanI(tx, { setId: { in: sets.map(({ id }) => id) } });
  return sets.flatMap((s): Punkt[] => {
    const { organ, id: mote, datum } = s.sammantrade;
    const [forst, sist] = [s.paragrafer[0], s.paragrafer.at(-1)];
    const vad = `${organ.namn} ${dayAndMonth(datum)}${forst && sist ? (forst === sist ? `, §\u00A0${forst.nr}${forst.bokstav}` : `, §§\u00A0${forst.nr}${forst.bokstav}–${sist.nr}${sist.bokstav}`) : ''}`;
    const bas = { id: `anslag ${s.id}`, marke: organ.kod, href: `/sammantraden/${mote}/protokoll?del=${s.id}` };
    const a = s.anslag[0];
    if (!a) return regelverkFor(organ.slag, organ.regelverk).anslaJustering && s.justerat ? [{ ...bas, dag: anslasSenast(dayOf(s.justerat)), titel: `Anslå justeringen: ${vad}`, text: 'Det ska göras senast andra dagen efter justeringen.', gor: 'Anslå' }] : [];
    if (a.avbrott.some(({ till }) => till === null)) return [{ ...bas, dag: idag, titel: `Anslaget är inte uppe: ${vad}`, text: 'Anteckna när det är uppe igen.', gor: 'Se anslaget' }];
    if (a.avbrott.some(({ beslut }) => beslut === null)) return [{ ...bas, dag: idag, titel: `Ny tid att överklaga: ${vad}`, text: 'Anslaget har varit nere. Avgör om det blir en ny period.', gor: 'Avgör' }];
    const saknas = a.andraTavlor.filter(({ uppsatt }) => uppsatt === null).map(({ namn }) => namn);
    if (saknas.length > 0) return [{ ...bas, dag: null, titel: `Anslaget hos ${saknas.join(' och ')}: ${vad}`, text: 'Tiden att överklaga räknas från den sista tavlan.', gor: 'Notera dagen' }];
    const egna = verkan.filter(({ setId }) => setId === s.id);
    const lagen = s.paragrafer.map(({ id }) => tillstandFor(egna, id).lage);
    if (!a.lagaKraftTidigast || !lagen.includes('oppet')) return [];
    // Nothing is late here: it can be asked about from that day on.
    return [{ ...bas, dag: dag(a.lagaKraftTidigast) < idag ? idag : dag(a.lagaKraftTidigast), titel: `Laga kraft tidigast ${dayInText(dag(a.lagaKraftTidigast))}: ${vad}`, text: lagen.includes('overklagat') ? 'Något är överklagat. Fråga förvaltningsrätten om resten och bekräfta.' : 'Fråga förvaltningsrätten om något är överklagat, och bekräfta.', gor: 'Bekräfta' }];
  });
}
