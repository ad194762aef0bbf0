import { tjansteroller } from '#lib/handling/policy';
import { harRoll, myndigheterMed, type Actor } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { organIText } from '#lib/platform/organnamn';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { skrivHandelse } from './historik.ts';
import { skrivLage, statusord, type Frist } from './lage.ts';
import { may } from './policy.ts';
import { skrivDnr } from './store.ts';

const perSida = 50;
const enTjansteperson = (actor: Actor) => harRoll(actor, tjansteroller);
/** What a list may hold: the ärenden of those myndigheter that the actor works for. */
const synliga = (actor: Actor): Prisma.ArendeWhereInput => {
  const mina = myndigheterMed(actor, tjansteroller);
  return mina ? { myndighetId: { in: [...mina] } } : {};
};
const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);

export type Arendefilter = { q?: string; lage?: string; handlaggare?: string; efter?: string };

const avslutade = ['avslutat', 'levererat'];
const oppna = Object.keys(statusord).filter((s) => !avslutade.includes(s));
// Named one by one: a handful of open ärenden among a hundred thousand is found by index, which "not these" is not.
const lagen: Record<string, Prisma.ArendeWhereInput> = { oppna: { status: { in: oppna } }, avslutade: { status: { in: avslutade } }, alla: {} };

const arId = (text: string | undefined) => text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Where a page ended: the next begins after it, however many have come in since. */
const skrivMarke = (a: { skapat: Date; id: string }) => `${a.skapat.getTime()}.${a.id}`;
function efterMarke(marke: string | undefined): Prisma.ArendeWhereInput {
  const [tid = '', id] = (marke ?? '').split('.');
  if (!/^\d{1,15}$/.test(tid) || !arId(id)) return {};
  const skapat = new Date(Number(tid));
  return { skapat: { lte: skapat }, OR: [{ skapat: { lt: skapat } }, { id: { lt: id ?? '' } }] };
}

/** The ärenden of one's nämnder, the newest first, fifty at a time; the same number of statements however many there are. */
export const listArenden = query({
  name: 'arende.lista',
  async load(tx, { q = '', lage = 'oppna', handlaggare, efter }: Arendefilter, { actor }) {
    const sok = q.replaceAll('\u00A0', ' ').trim();
    const [, kod, nummer] = /^(\p{Lu}{2,}) (\d.*)$/u.exec(sok) ?? [];
    const where: Prisma.ArendeWhereInput = {
      AND: [
        synliga(actor),
        lagen[lage] ?? {},
        handlaggare === 'jag' ? { handlaggareId: actor.personId } : handlaggare === 'ingen' ? { handlaggareId: null } : arId(handlaggare) ? { handlaggareId: handlaggare ?? '' } : {},
        sok ? { OR: [{ sok: { contains: sok.toLowerCase() } }, ...(kod && nummer ? [{ dnr: { startsWith: nummer }, myndighet: { kod } }] : [])] } : {},
        efterMarke(efter),
      ],
    };
    const rader = await tx.arende.findMany({
      where, orderBy: [{ skapat: 'desc' }, { id: 'desc' }], take: perSida + 1,
      select: { id: true, dnr: true, arendemening: true, internMening: true, status: true, oppnat: true, skapat: true, sekretess: true, myndighet: { select: { kod: true } }, handlaggare: { select: { namn: true } } },
    });
    return { rader, handlaggare: await listHandlaggare(tx, actor) };
  },
  may: enTjansteperson,
  view: ({ rader, handlaggare }) => ({
    arenden: rader.slice(0, perSida).map((a) => ({
      id: a.id, dnr: skrivDnr(a), mening: a.internMening ?? a.arendemening, lage: statusord[a.status] ?? a.status, oppnat: dag(a.oppnat) ?? '', handlaggare: a.handlaggare?.namn ?? null, sekretess: a.sekretess,
    })),
    nasta: rader.length > perSida ? skrivMarke(rader[perSida - 1] as (typeof rader)[number]) : null,
    handlaggare,
  }),
});

/** Those who can be given an ärende in the actor's myndigheter, by name. */
async function listHandlaggare(tx: Tx, actor: Actor, myndighetId?: string) {
  const mina = myndigheterMed(actor, tjansteroller);
  const iMyndighet: Prisma.BehorighetWhereInput = myndighetId ? { OR: [{ myndighetId }, { myndighetId: null, organId: null }] } : mina ? { OR: [{ myndighetId: { in: [...mina] } }, { myndighetId: null, organId: null }] } : {};
  return tx.person.findMany({
    where: { aktiv: true, behorigheter: { some: { roll: { in: [...tjansteroller] }, till: null, ...iMyndighet } } },
    orderBy: { namn: 'asc' }, select: { id: true, namn: true, titel: true },
  });
}

/** What the form for a new ärende needs: the nämnder where one may open one, and who can be given it. */
export const getNyttArende = query({
  name: 'arende.nytt',
  async load(tx, _: null, { actor }) {
    const alla = await tx.myndighet.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, kod: true } });
    return { myndigheter: alla.filter(({ id }) => may.oppna(actor, { myndighetId: id })), handlaggare: await listHandlaggare(tx, actor) };
  },
  may: (_actor, { myndigheter }) => myndigheter.length > 0,
  view: (funnet) => funnet,
});

/** Everything that stands on an ärende's own page. Of a linked ärende only dnr, organ, date and state. */
export const getArende = query({
  name: 'arende.visa',
  async load(tx, id: string, { actor, nu }) {
    if (!arId(id)) throw new Refused('finns_inte');
    const arende = await tx.arende.findFirst({
      where: { id },
      include: {
        myndighet: { select: { kod: true, namn: true } }, handlaggare: { select: { id: true, namn: true, titel: true } }, relationer: true,
        behandlingar: { orderBy: [{ datum: 'desc' }, { id: 'desc' }] }, bevakningar: { where: { personId: actor.personId }, orderBy: { datum: 'asc' } },
        mottagnaRemisser: { select: { remittent: true, remittentDnr: true, svarSenast: true, status: true } },
      },
    });
    if (!arende || !may.visa(actor, arende)) throw new Refused('finns_inte');
    if (arende.sekretess) await tx.atkomst.create({ data: { personId: actor.personId, query: 'arende.visa', subject: id, at: nu }, select: { id: true } });
    const handlingar = await tx.handling.findMany({ where: { arendeId: id }, orderBy: { aktbilaga: 'asc' } });
    const utkast = await tx.dokument.findMany({ where: { arendeId: id, status: { not: 'godkant' } }, orderBy: { andrad: 'asc' }, select: { id: true, titel: true, slag: true, andrad: true, forfattare: { select: { namn: true } } } });
    const andra = await tx.arende.findMany({ where: { id: { in: arende.relationer.flatMap((r) => r.annatArendeId ?? []) } }, select: { id: true, dnr: true, status: true, oppnat: true, avslutat: true, myndighetId: true, myndighet: { select: { kod: true, namn: true } } } });
    const handelser = await tx.handelse.findMany({ where: { arendeId: id }, orderBy: { seq: 'desc' }, take: 300 });
    const detaljer = handelser.map((h) => JSON.parse(h.detalj) as Record<string, string | number | boolean | null>);
    const idn = [...handelser.map((h) => h.personId), ...detaljer.flatMap((d) => Object.values(d).filter((v): v is string => typeof v === 'string' && arId(v)))];
    const vilka = { where: { id: { in: [...new Set(idn)] } }, select: { id: true, namn: true } };
    const personer = await tx.person.findMany(vilka);
    const instanser = await tx.remissinstans.findMany(vilka);
    const huvudman = handelser.some(({ type }) => type.startsWith('rekommendation.')) ? await tx.rekommendationshuvudman.findMany({ where: vilka.where, select: { id: true, huvudman: { select: { huvudmannamn: { where: { till: null }, select: { namn: true } } } } } }) : [];
    const handlaggare = may.fordela(actor, arende) ? await listHandlaggare(tx, actor, arende.myndighetId) : [];
    return { ...arende, handlingar, utkast, andra, handelser, detaljer, personer, instanser: [...instanser, ...huvudman.flatMap(({ id: hid, huvudman: h }) => h.huvudmannamn.map(({ namn }) => ({ id: hid, namn })))], handlaggareval: handlaggare };
  },
  may: may.visa,
  view(a, { actor, nu }) {
    const namn = new Map([...a.personer, ...a.instanser].map((p) => [p.id, p.namn]));
    const idag = dagI(nu);
    const frister: Frist[] = [
      ...a.mottagnaRemisser.filter((r) => r.svarSenast && !['insand', 'kvitterad', 'avslutad'].includes(r.status)).map((r) => ({ vad: `Svaret till ${organIText(r.remittent)} ska vara inne`, dag: dag(r.svarSenast) ?? '' })),
      ...a.bevakningar.filter((b) => !b.klar).map((b) => ({ vad: b.text.charAt(0).toUpperCase() + b.text.slice(1), dag: dag(b.datum) ?? '' })),
    ];
    const oppet = a.status !== 'avslutat' && a.status !== 'levererat';
    return {
      id: a.id, version: a.version, myndighetId: a.myndighetId, organ: a.myndighet.namn, dnr: skrivDnr(a), arendemening: a.arendemening, internMening: a.internMening, klassificering: a.klassificering,
      rubrik: a.internMening ?? a.arendemening, status: a.status, lage: statusord[a.status] ?? a.status, oppnat: dag(a.oppnat) ?? '', avslutat: dag(a.avslutat),
      sekretess: a.sekretess ? (a.sekretessBestammelse ?? 'Markerad') : null, handlaggare: a.handlaggare, remisser: a.mottagnaRemisser, idag,
      mening: skrivLage({ status: a.status, avslutat: dag(a.avslutat), handlaggare: a.handlaggare ? (a.handlaggare.id === actor.personId ? 'dig' : a.handlaggare.namn) : null, frister, idag }),
      handlingar: a.handlingar.map((h) => ({ id: h.id, lopnr: h.lopnr, aktbilaga: h.aktbilaga, riktning: h.riktning, datum: dag(h.handlingsdatum) ?? '', rubrik: h.rubrik, motpart: h.motpart, makulerad: h.status === 'makulerad', sekretess: h.sekretess })),
      utkast: a.utkast.map((d) => ({ id: d.id, titel: d.titel, slag: d.slag, datum: dagI(d.andrad), av: d.forfattare.namn })),
      kopplade: a.relationer.map((r) => {
        const andra = a.andra.find((x) => x.id === r.annatArendeId);
        const lage = andra?.status ?? r.lage;
        return {
          id: r.id, dnr: andra ? skrivDnr(andra) : r.annatDnr, organ: andra?.myndighet.namn ?? r.annatOrgan ?? r.annanOrganisation, lage: lage ? (statusord[lage] ?? lage) : null,
          datum: andra ? dag(andra.avslutat ?? andra.oppnat) : dag(r.lageDatum), href: andra && may.visa(actor, andra) ? `/arenden/${andra.id}` : null,
        };
      }),
      behandlingar: a.behandlingar.map((b) => ({ id: b.id, datum: dag(b.datum) ?? '', organ: b.organNamn, paragraf: b.paragraf, utfall: b.utfall, text: b.text })),
      bevakningar: a.bevakningar.map((b) => ({ id: b.id, datum: dag(b.datum) ?? '', text: b.text, klar: b.klar !== null })),
      historik: a.handelser.flatMap((h, i) => {
        const text = skrivHandelse({ type: h.type, detalj: a.detaljer[i] ?? {}, av: namn.get(h.personId) ?? null, namn: (x) => namn.get(String(x)) ?? 'någon' });
        return text ? [{ id: String(h.seq), nar: h.at, text, av: namn.get(h.personId) ?? null }] : [];
      }),
      handlaggareval: a.handlaggareval,
      kan: {
        fordela: oppet && may.fordela(actor, a), andra: oppet && may.andra(actor, a), avsluta: oppet && may.avsluta(actor, a), ateroppna: a.status === 'avslutat' && may.avsluta(actor, a),
        koppla: oppet && may.koppla(actor, a), bevaka: oppet && may.bevaka(actor, a), registrera: oppet && harRoll(actor, ['registrator', 'handlaggare', 'namndsekreterare'], { myndighetId: a.myndighetId }),
      },
    };
  },
});
export type ArendeView = Awaited<ReturnType<typeof getArende>>;
