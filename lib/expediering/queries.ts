import '#server-only';
import { query } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { myndigheterMed, type Actor } from '#lib/platform/actor';
import { Refused } from '#lib/platform/result';
import { skrivParagrafnummer } from '#lib/sammantrade/sammantrade';
import { lageord, lagesfilter, type Expedieringsstatus, type Lagesfilter, type Vag } from './expediering.ts';
import { may, seende } from './policy.ts';
import { loadMottagarval } from '#lib/sammantrade/mottagarval';

const med = { paragraf: { include: { organ: { select: { namn: true, kod: true, paragrafmonster: true, myndighetId: true } }, sammantrade: { select: { id: true, datum: true } }, arende: { select: { id: true, dnr: true } } } } } as const;

async function rader(tx: Tx, where: object, take = 200) {
  const alla = await tx.expediering.findMany({ where, include: med, orderBy: [{ skapad: 'desc' }, { paragrafId: 'desc' }, { ordning: 'asc' }], take });
  const ute = new Map((await tx.utgaende.findMany({ where: { slag: 'utdrag', utbyteId: { in: alla.map(({ utbyteId }) => utbyteId) } }, select: { utbyteId: true, levererad: true } })).map((u) => [u.utbyteId, u.levererad]));
  return alla.map((e) => {
    const vag: Vag = ute.has(e.utbyteId) ? 'utbyte' : e.epost ? 'brev' : e.mottagarslag === 'post' ? 'post' : e.levererad ? 'internt' : 'okand';
    // The outbox knows when the receiver's door took it in; nothing has to be copied here.
    const levererad = ute.get(e.utbyteId) ?? e.levererad;
    const status: Expedieringsstatus = e.status === 'koad' && levererad ? 'levererad' : (e.status as Expedieringsstatus);
    const { organ, sammantrade, arende } = e.paragraf;
    return {
      id: e.id, setId: e.setId, paragrafId: e.paragrafId, organ: organ.namn, organKod: organ.kod, datum: sammantrade.datum, sammantradeId: sammantrade.id, paragraf: skrivParagrafnummer(organ.paragrafmonster, e.paragraf), rubrik: e.paragraf.rubrik,
      arende, mottagare: e.namn, slag: e.mottagarslag, epost: e.epost, vag, status, lage: lageord({ status, vag }), skapad: e.skapad, levererad, registrerad: e.registrerad, mottagarensDnr: e.mottagarensDnr, mottagarensLopnr: e.mottagarensLopnr,
      fel: e.fel, eget: e.slag === 'brev', adress: e.adress, fil: e.filHash !== null, medSvar: e.dokumentversionId !== null, myndighetId: organ.myndighetId,
    };
  });
}
export type Expedieringsvy = Awaited<ReturnType<typeof rader>>[number] & { kan: { skicka: boolean } };
const medKan = (r: Awaited<ReturnType<typeof rader>>, actor: Actor): Expedieringsvy[] => r.map((e) => ({ ...e, kan: { skicka: may.skicka(actor, e) } }));

/** What one's myndigheter have sent, newest first; what did not arrive before everything else. */
export const listExpedieringar = query({
  name: 'expediering.lista',
  async load(tx, { lage, mote, q }: { lage?: Lagesfilter | undefined; mote?: string | undefined; q?: string | undefined }, { actor }) {
    const inom = myndigheterMed(actor, seende);
    const sok = q?.trim();
    const dar = { paragraf: { ...(inom === null ? {} : { organ: { myndighetId: { in: [...inom] } } }), ...(mote ? { sammantradeId: mote } : {}) }, ...(sok ? { namn: { contains: sok, mode: 'insensitive' as const } } : {}) };
    const alla = [...(await rader(tx, { ...dar, status: { in: ['fel', 'att_posta'] } })), ...(await rader(tx, { ...dar, status: { notIn: ['fel', 'att_posta'] } }))];
    const moten = await tx.sammantrade.findMany({ where: { ...(inom === null ? {} : { organ: { myndighetId: { in: [...inom] } } }), paragrafer: { some: { expedieringar: { some: {} } } } }, orderBy: { datum: 'desc' }, take: 40, select: { id: true, datum: true, organ: { select: { namn: true } } } });
    // How far each has come is partly the outbox's to know, so it is asked of the row as it is drawn.
    const vilka: readonly string[] | null = lage ? lagesfilter[lage] : null;
    return { rader: vilka ? alla.filter(({ status }) => vilka.includes(status)) : alla, moten, far: inom === null || inom.length > 0 };
  },
  may: (_actor, { far }) => far,
  view: ({ rader: alla, moten }, { actor }) => ({ rader: medKan(alla, actor), moten: moten.map((m) => ({ id: m.id, namn: `${m.organ.namn} ${m.datum.toISOString().slice(0, 10)}` })) }),
});

/** What was sent of an ärende's §§, or of one justeringsset. Only one's own myndighet's rows are there. */
export const expedierat = query({
  name: 'expediering.om',
  load: (tx, om: { arendeId: string } | { setId: string }) => rader(tx, 'setId' in om ? { setId: om.setId } : { paragraf: { arendeId: om.arendeId } }),
  may: (actor) => seende.some((roll) => actor.roller.some((r) => r.roll === roll)) || may.system(actor),
  view: (alla, { actor }) => medKan(alla.filter((e) => may.visa(actor, e)), actor),
});

/** What has been sent to a befattning that the person holds today: for Min dag. */
export const expedieratTillMig = query({
  name: 'expediering.tillMig',
  async load(tx, _: null, { actor, nu }) {
    const innehav = await tx.befattningsinnehav.findMany({ where: { personId: actor.personId, fran: { lte: nu }, OR: [{ till: null }, { till: { gte: nu } }] }, select: { befattningId: true } });
    return innehav.length > 0 ? rader(tx, { befattningId: { in: innehav.map(({ befattningId }) => befattningId) } }, 20) : [];
  },
  may: (actor) => actor.roller.some(({ roll }) => roll === 'person'),
  view: (alla) => alla,
});

/** The utdrag that was sent, for those who see the row, or hold the befattning it went to. */
export const getUtdrag = query({
  name: 'expediering.utdrag',
  async load(tx, id: string, { actor, nu }) {
    const e = await tx.expediering.findFirst({ where: { id }, include: med });
    if (!e?.filHash) throw new Refused('finns_inte');
    const egen = e.befattningId ? await tx.befattningsinnehav.findFirst({ where: { befattningId: e.befattningId, personId: actor.personId, fran: { lte: nu }, OR: [{ till: null }, { till: { gte: nu } }] }, select: { id: true } }) : null;
    const { organ, sammantrade } = e.paragraf;
    const namn = `Protokollsutdrag ${organ.namn} ${sammantrade.datum.toISOString().slice(0, 10)} ${skrivParagrafnummer(organ.paragrafmonster, e.paragraf)}.pdf`.replaceAll('\u00A0', ' ');
    return { myndighetId: organ.myndighetId, egen: egen !== null, fil: await openFile(tx, e.filHash), namn };
  },
  may: (actor, e) => e.egen || may.visa(actor, e),
  view: ({ fil, namn }) => ({ ...fil, namn }),
});

/** To whom a § of the set can be sent, and who is proposed for each. */
export const getMottagarval = query({
  name: 'expediering.mottagarval',
  async load(tx, setId: string, { actor }) {
    const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { paragrafer: { orderBy: { ordning: 'asc' }, select: { id: true, arendeId: true } }, sammantrade: { select: { organ: { select: { id: true, myndighetId: true } } } } } });
    if (!set) throw new Refused('finns_inte');
    const { organ } = set.sammantrade;
    return { set, myndighetId: organ.myndighetId, val: await loadMottagarval(tx, organ, set.paragrafer.flatMap(({ arendeId }) => arendeId ?? []), actor.organisationId) };
  },
  may: may.skicka,
  view: ({ set, val }) => ({ forslag: Object.fromEntries(set.paragrafer.map((p) => [p.id, val.forslag(p.arendeId)])), inom: val.inom }),
});
