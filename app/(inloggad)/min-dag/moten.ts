import '#server-only';
import type { Punkt } from '#components/min-dag/min-dag';
import { regelverkFor } from '#lib/organisation/regelverk';
import { justerasSenast } from '#lib/protokoll/justeringsfrist';
import type { Actor } from '#lib/platform/actor';
import { addDays, dayAndMonth, dayInText, dayOf } from '#lib/platform/datum';
import type { Tx } from '#lib/platform/db';
import { organIText } from '#lib/platform/organnamn';
import { capitalNumber, numberWord } from '#lib/platform/tal';
import { inom } from './arenden.ts';

/** The last day to have the protocol justerat: the meeting's last day and what the organ has set (KL 5:69). */
const justeras = ({ datum, dagar, organ }: { datum: Date; dagar: readonly { datum: Date }[]; organ: { slag: string; regelverk: unknown } }): string =>
  justerasSenast(dayOf(dagar.at(-1)?.datum ?? datum), regelverkFor(organ.slag, organ.regelverk).justeringsdagar);

/** A secretary's meetings: to call, to hold, to write and to have justerade. */
export async function moten(tx: Tx, omfang: readonly string[] | null, idag: string): Promise<Punkt[]> {
  const rader = await tx.sammantrade.findMany({
    where: { organ: inom(omfang), OR: [{ status: { in: ['planerat', 'kallat', 'pagar'] }, datum: { lte: new Date(`${addDays(idag, 60)}T00:00:00Z`) } }, { status: 'avslutat', OR: [{ justeringsset: { none: {} } }, { justeringsset: { some: { status: { not: 'justerat' } } } }] }] },
    orderBy: { datum: 'asc' }, take: 40,
    include: {
      organ: { select: { namn: true, kod: true, slag: true, regelverk: true } }, dagar: { select: { datum: true }, orderBy: { datum: 'asc' } }, _count: { select: { punkter: { where: { utgar: false } } } },
      justeringsset: { select: { id: true, status: true, frystId: true, justerare: { select: { personId: true, roll: true } }, vagran: { select: { frystId: true, personId: true, person: { select: { namn: true } } } } } },
    },
  });
  const frysta = rader.flatMap((s) => s.justeringsset.flatMap(({ status, frystId }) => (status === 'signeras' && frystId ? [frystId] : [])));
  const skrivit = frysta.length ? await tx.underskrift.findMany({ where: { frystId: { in: frysta } }, select: { frystId: true, personId: true, roll: true } }) : [];
  return rader.map((s) => {
    const dag = dayOf(s.datum);
    const bas = { id: `mote ${s.id}`, marke: s.organ.kod, href: `/sammantraden/${s.id}` };
    if (s.status === 'planerat') {
      const ut = addDays(dag, -regelverkFor(s.organ.slag, s.organ.regelverk).kallelsedagar);
      return { ...bas, dag: ut, titel: `Kalla till ${organIText(s.organ.namn)} ${dayAndMonth(s.datum)}`, text: s._count.punkter ? `${listpunkter(s._count.punkter)} på föredragningslistan.` : 'Föredragningslistan är tom.', gor: s._count.punkter ? 'Gå igenom listan' : 'Skriv listan' };
    }
    if (s.status === 'kallat' || s.status === 'pagar') {
      return { ...bas, dag, tid: s.planeradStart, titel: s.status === 'pagar' ? `${s.organ.namn} sammanträder` : `${s.organ.namn} ${dayAndMonth(s.datum)}`, text: `${s.plats}. ${listpunkter(s._count.punkter)}.`, gor: s.status === 'pagar' ? 'Fortsätt mötet' : dag <= idag ? 'Öppna mötet' : 'Se listan', ...(dag <= idag || s.status === 'pagar' ? { gorHref: `/sammantraden/${s.id}/mote` } : {}) };
    }
    const senast = justeras(s);
    const protokoll = { ...bas, dag: senast, titel: `Protokollet från ${organIText(s.organ.namn)} ${dayAndMonth(s.datum)}`, href: `/sammantraden/${s.id}/protokoll` };
    const signeras = s.justeringsset.find(({ status }) => status === 'signeras');
    if (!signeras) return { ...protokoll, text: `Ska vara justerat senast ${dayInText(senast)}.`, gor: 'Skriv klart' };
    const kvar = signeras.justerare.filter((j) => !skrivit.some((u) => u.frystId === signeras.frystId && u.personId === j.personId && u.roll === j.roll)).length;
    const vagrar = signeras.vagran.findLast((v) => v.frystId === signeras.frystId && signeras.justerare.some((j) => j.personId === v.personId) && !skrivit.some((u) => u.frystId === v.frystId && u.personId === v.personId));
    if (vagrar) return { ...protokoll, text: `${vagrar.person.namn} skriver inte under. Senast ${dayInText(senast)}.`, gor: 'Läs varför' };
    return { ...protokoll, text: `${kvar === 1 ? 'En underskrift' : `${numberWord(kvar)} underskrifter`} återstår. Senast ${dayInText(senast)}.`, gor: 'Se vem som återstår' };
  });
}

const listpunkter = (n: number) => (n === 1 ? 'En punkt' : `${capitalNumber(n)} punkter`);

/** Protocols locked for signing that this person has not signed yet. */
export async function attSkrivaUnder(tx: Tx, personId: string): Promise<Punkt[]> {
  const sets = await tx.justeringsset.findMany({
    where: { status: 'signeras', justerare: { some: { personId } } }, take: 20,
    include: { justerare: { orderBy: { ordning: 'asc' }, select: { personId: true, roll: true } }, sammantrade: { select: { datum: true, dagar: { select: { datum: true }, orderBy: { datum: 'asc' } }, organ: { select: { namn: true, kod: true, slag: true, regelverk: true } } } }, paragrafer: { select: { nr: true, bokstav: true }, orderBy: { ordning: 'asc' } }, fryst: { select: { underskrifter: { select: { personId: true, roll: true } } } } },
  });
  // Where they sign in order it waits for the one whose turn it is.
  const vantar = (s: (typeof sets)[number]) => {
    const kvar = s.justerare.filter((j) => !s.fryst?.underskrifter.some((u) => u.personId === j.personId && u.roll === j.roll));
    return regelverkFor(s.sammantrade.organ.slag, s.sammantrade.organ.regelverk).ordnadSignering ? kvar[0]?.personId === personId : kvar.some((j) => j.personId === personId);
  };
  return sets.filter(vantar).map((s) => {
    const [forst, sist] = [s.paragrafer[0], s.paragrafer.at(-1)];
    const paragrafer = forst && sist && (forst === sist ? `§\u00A0${forst.nr}${forst.bokstav}` : `§§\u00A0${forst.nr}${forst.bokstav}–${sist.nr}${sist.bokstav}`);
    return { id: `under ${s.id}`, dag: justeras(s.sammantrade), titel: `Justera protokollet från ${organIText(s.sammantrade.organ.namn)} ${dayAndMonth(s.sammantrade.datum)}`, text: paragrafer ? `${paragrafer} väntar på din underskrift.` : 'Väntar på din underskrift.', marke: s.sammantrade.organ.kod, href: `/justering/${s.id}`, gor: 'Läs och skriv under' };
  });
}

/** The meetings one is called to. */
export async function attLasaInfor(tx: Tx, actor: Actor, idag: string): Promise<Punkt[]> {
  const organ = actor.roller.flatMap(({ organId, roll }) => (organId && ['ledamot', 'ersattare', 'ordforande'].includes(roll) ? [organId] : []));
  const rader = await tx.sammantrade.findMany({
    where: { organId: { in: organ }, status: { in: ['kallat', 'pagar'] }, OR: [{ datum: { gte: new Date(`${idag}T00:00:00Z`) } }, { status: 'pagar' }] }, orderBy: { datum: 'asc' }, take: 20,
    include: { organ: { select: { namn: true, kod: true } }, _count: { select: { punkter: { where: { utgar: false } } } } },
  });
  return rader.map((s) => ({ id: `las ${s.id}`, dag: dayOf(s.datum), tid: s.planeradStart, titel: `${s.organ.namn} sammanträder ${dayAndMonth(s.datum)}`, text: `${s.plats}. ${listpunkter(s._count.punkter)} på föredragningslistan.`, marke: s.organ.kod, href: `/sammantraden/${s.id}/lasrum`, gor: 'Läs handlingarna' }));
}
