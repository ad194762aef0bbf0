import '#server-only';
import { harRoll, myndigheterMed, type Actor } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { skrivParagrafnummer } from '#lib/sammantrade/sammantrade';
import { may } from './policy.ts';
import { uppdragslage, uppdragsord, type Uppdragslage } from './uppdrag.ts';

const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);
const tjanst = ['registrator', 'handlaggare', 'chef', 'namndsekreterare'] as const;
const fortroende = ['ordforande', 'ledamot', 'ersattare'];
const med = { organ: true, person: { select: { id: true, namn: true } }, handling: { select: { id: true, rubrik: true } }, arende: { select: { id: true, dnr: true, myndighet: { select: { kod: true } } } }, paragraf: { select: { id: true, ar: true, nr: true, bokstav: true, rubrik: true, sammantrade: { select: { id: true, datum: true } } } } } as const;

/** Tasks with the organ's own numbers and days; the same number of statements however many there are. */
async function rader(tx: Tx, where: object, idag: string) {
  const alla = await tx.uppfoljning.findMany({ where, orderBy: [{ rapporterad: { sort: 'desc', nulls: 'first' } }, { senast: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }], take: 300, include: med });
  const handlingar = await tx.handling.findMany({ where: { arendeId: { in: alla.flatMap(({ arendeId }) => arendeId ?? []) }, status: { not: 'makulerad' } }, orderBy: { aktbilaga: 'desc' }, take: 400, select: { id: true, arendeId: true, rubrik: true, aktbilaga: true } });
  return alla.map((u) => {
    const tid = { senast: dag(u.senast), rapporterad: dag(u.rapporterad) };
    const lage = uppdragslage(tid, idag);
    return {
      id: u.id, setId: u.setId, organ: u.organ, personId: u.personId, ansvarig: u.person, mottagare: u.mottagare, text: u.text, ...tid, lage, lagesord: uppdragsord[lage], rapport: u.rapport, skal: u.sentSkal, handling: u.handling,
      arende: u.arende && { id: u.arende.id, dnr: `${u.arende.myndighet.kod} ${u.arende.dnr}` }, paragraf: skrivParagrafnummer(u.organ.paragrafmonster, u.paragraf), rubrik: u.paragraf.rubrik, sammantradeId: u.paragraf.sammantrade.id, datum: dag(u.paragraf.sammantrade.datum) ?? '',
      handlingar: handlingar.filter((h) => h.arendeId === u.arendeId).map((h) => ({ id: h.id, namn: `Aktbilaga ${h.aktbilaga}: ${h.rubrik}` })),
    };
  });
}
type Rad = Awaited<ReturnType<typeof rader>>[number];
const medKan = (alla: Rad[], actor: Actor) => alla.filter((u) => may.seUppdrag(actor, u)).map(({ organ, ...u }) => ({ ...u, organ: organ.namn, organId: organ.id, kan: { rapportera: u.rapporterad === null && may.aterrapportera(actor, { organ, personId: u.personId }), tilldela: u.rapporterad === null && may.tilldelaUppdrag(actor, { organ, personId: u.personId }) } }));
export type Uppdragsvy = ReturnType<typeof medKan>[number];

const lagen: Record<string, readonly Uppdragslage[]> = { kvar: ['oppet', 'sent'], sena: ['sent'], klara: ['aterrapporterat', 'sent_aterrapporterat'] };

/** The tasks that one's organ have given, those that are late first; or one's own. */
export const listUppdrag = query({
  name: 'protokoll.uppdragslista',
  async load(tx, { organ, lage = 'kvar', vems }: { organ?: string | undefined; lage?: string | undefined; vems?: string | undefined }, { actor, nu }) {
    const inom = myndigheterMed(actor, tjanst);
    const sitter = actor.roller.flatMap(({ roll, organId }) => (organId && fortroende.includes(roll) ? [organId] : []));
    const dar = inom === null ? {} : { OR: [{ organ: { myndighetId: { in: [...inom] } } }, { organId: { in: sitter } }, { personId: actor.personId }] };
    const alla = await rader(tx, { AND: [dar, organ ? { organId: organ } : {}, vems === 'jag' ? { personId: actor.personId } : {}] }, dagI(nu));
    const organen = await tx.organ.findMany({ where: inom === null ? { aktiv: true } : { OR: [{ myndighetId: { in: [...inom] } }, { id: { in: sitter } }] }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } });
    const personer = await tx.person.findMany({ where: { aktiv: true, behorigheter: { some: { roll: { in: [...tjanst] }, till: null, ...(inom === null ? {} : { OR: [{ myndighetId: { in: [...inom] } }, { myndighetId: null, organId: null }] }) } } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } });
    return { alla: alla.filter((u) => lagen[lage]?.includes(u.lage) ?? true), organen, personer, sena: alla.filter((u) => u.lage === 'sent').length };
  },
  may: (actor) => harRoll(actor, [...tjanst, ...fortroende]),
  view: ({ alla, organen, personer, sena }, { actor, nu }) => ({ rader: medKan(alla, actor), organen, personer, sena, idag: dagI(nu) }),
});

/** The tasks that an ärende's decisions have given. */
export const arendetsUppdrag = query({
  name: 'protokoll.arendetsUppdrag',
  load: (tx, arendeId: string, { nu }) => rader(tx, { arendeId }, dagI(nu)),
  may: (actor) => harRoll(actor, tjanst),
  view: (alla, { actor }) => medKan(alla, actor),
});

/** What a set's decisions give as tasks: noted before the justering, followed up after it. `punkter`: where one more can be noted. */
export const getSetetsUppdrag = query({
  name: 'protokoll.setetsUppdrag',
  async load(tx, setId: string) {
    const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { id: true, status: true, sammantrade: { select: { organ: true } } } });
    if (!set) throw new Refused('finns_inte');
    const punkter = await tx.beslutspunkt.findMany({
      where: { del: { paragraf: { justeringssetId: setId } } }, orderBy: [{ del: { paragraf: { ordning: 'asc' } } }, { del: { ordning: 'asc' } }, { ordning: 'asc' }],
      select: { id: true, text: true, uppdrag: { include: { uppfoljning: { include: { person: { select: { namn: true } } } } } }, del: { select: { paragraf: { select: { id: true, ar: true, nr: true, bokstav: true, rubrik: true } } } } },
    });
    const befattningar = await tx.befattning.findMany({ where: { myndighetId: set.sammantrade.organ.myndighetId }, orderBy: { namn: 'asc' }, select: { namn: true } });
    return { s: { organ: set.sammantrade.organ }, set: { ...set, undertecknare: [] as string[] }, punkter, befattningar };
  },
  may: may.oppna,
  view({ s, set, punkter, befattningar }, { actor, nu }) {
    const nummer = (p: (typeof punkter)[number]) => skrivParagrafnummer(s.organ.paragrafmonster, p.del.paragraf);
    return {
      uppdrag: punkter.flatMap((p) => p.uppdrag.map((u) => ({ id: u.id, paragrafId: p.del.paragraf.id, paragraf: nummer(p), mottagare: u.mottagare, text: u.text, senast: dag(u.senast), ansvarig: u.uppfoljning?.person?.namn ?? null, lage: u.uppfoljning ? uppdragsord[uppdragslage({ senast: dag(u.uppfoljning.senast), rapporterad: dag(u.uppfoljning.rapporterad) }, dagI(nu))] : null }))),
      punkter: punkter.map((p) => ({ id: p.id, paragrafId: p.del.paragraf.id, namn: `${nummer(p)}: ${p.text}`.slice(0, 120), text: p.text, ger: /uppdrag|återkomma|återrapporter/i.test(p.text) })),
      befattningar: befattningar.map(({ namn }) => namn), kan: { notera: set.status === 'utkast' && may.skota(actor, { s }) },
    };
  },
});
