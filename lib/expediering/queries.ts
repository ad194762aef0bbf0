import '#server-only';
import { query } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { myndigheterMed, type Actor } from '#lib/platform/actor';
import { Refused } from '#lib/platform/result';
import { skrivParagrafnummer } from '#lib/sammantrade/sammantrade';
import { lageord, type Expedieringsstatus, type Vag } from './expediering.ts';
import { may, seende } from './policy.ts';

const med = { paragraf: { include: { organ: { select: { namn: true, kod: true, paragrafmonster: true, myndighetId: true } }, sammantrade: { select: { id: true, datum: true } }, arende: { select: { id: true, dnr: true } } } } } as const;

async function rader(tx: Tx, where: object, take = 200) {
  const alla = await tx.expediering.findMany({ where, include: med, orderBy: [{ skapad: 'desc' }, { paragrafId: 'desc' }, { ordning: 'asc' }], take });
  const ute = new Map((await tx.utgaende.findMany({ where: { slag: 'utdrag', utbyteId: { in: alla.map(({ utbyteId }) => utbyteId) } }, select: { utbyteId: true, levererad: true } })).map((u) => [u.utbyteId, u.levererad]));
  return alla.map((e) => {
    const vag: Vag = ute.has(e.utbyteId) ? 'utbyte' : e.epost ? 'brev' : e.levererad ? 'internt' : 'okand';
    // The outbox knows when the receiver's door took it in; nothing has to be copied here.
    const levererad = ute.get(e.utbyteId) ?? e.levererad;
    const status: Expedieringsstatus = e.status === 'koad' && levererad ? 'levererad' : (e.status as Expedieringsstatus);
    const { organ, sammantrade, arende } = e.paragraf;
    return {
      id: e.id, setId: e.setId, paragrafId: e.paragrafId, organ: organ.namn, organKod: organ.kod, datum: sammantrade.datum, sammantradeId: sammantrade.id, paragraf: skrivParagrafnummer(organ.paragrafmonster, e.paragraf), rubrik: e.paragraf.rubrik,
      arende, mottagare: e.namn, slag: e.mottagarslag, epost: e.epost, vag, status, lage: lageord({ status, vag }), skapad: e.skapad, levererad, registrerad: e.registrerad, mottagarensDnr: e.mottagarensDnr, mottagarensLopnr: e.mottagarensLopnr,
      fel: e.fel, medSvar: e.dokumentversionId !== null, myndighetId: organ.myndighetId,
    };
  });
}
export type Expedieringsvy = Awaited<ReturnType<typeof rader>>[number] & { kan: { skicka: boolean } };
const medKan = (r: Awaited<ReturnType<typeof rader>>, actor: Actor): Expedieringsvy[] => r.map((e) => ({ ...e, kan: { skicka: may.skicka(actor, e) } }));

/** What one's myndigheter have sent, newest first; what did not arrive before everything else. */
export const listExpedieringar = query({
  name: 'expediering.lista',
  async load(tx, _: null, { actor }) {
    const inom = myndigheterMed(actor, seende);
    const dar = inom === null ? {} : { paragraf: { organ: { myndighetId: { in: [...inom] } } } };
    return { rader: [...(await rader(tx, { ...dar, status: 'fel' })), ...(await rader(tx, { ...dar, status: { not: 'fel' } }))], far: inom === null || inom.length > 0 };
  },
  may: (_actor, { far }) => far,
  view: ({ rader: alla }, { actor }) => medKan(alla, actor),
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
