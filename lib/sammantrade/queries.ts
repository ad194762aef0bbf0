import '#server-only';
import type { Actor } from '#lib/platform/actor';
import { query, type Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { attAnmala } from '#lib/delegation/anmal';
import { arSen, avgorsSenast } from '#lib/inlaga/inlaga';
import { obesvaradeI } from '#lib/inlaga/obesvarade';
import { redovisningsrubrik, redovisningsslag, type Redovisningsslag } from '#lib/inlaga/redovisning';
import { regelverkFor } from '#lib/organisation/regelverk';
import { fristerFore, kallelseVarning } from './arsplan.ts';
import { kommande } from './bereda.ts';
import { foreslagnaTill } from './foreslagna.ts';
import { kungord, kungorelseinnehall } from './kungorelse.ts';
import { jamforListor } from './listjamforelse.ts';
import { loadMottagarval } from './mottagarval.ts';
import { may, omradenFor } from './policy.ts';
import { skrivParagrafnummer, type Motesstatus, type Sammantrade } from './sammantrade.ts';
import { loadRedigerade } from './redigerade.ts';
import { loadSammantrade } from './store.ts';

const sidlangd = 50;

/** The meetings one may see, latest first: staff those of their myndighet, ledamöter those they have been called to. */
export const listSammantraden = query({
  name: 'sammantrade.lista',
  async load(tx, { fore, organId }: { fore?: string | undefined; organId?: string | undefined }, { actor, nu }) {
    const { myndigheter, organ } = omradenFor(actor);
    const synligt = [...(organId ? [{ organId }] : []), { OR: [{ organ: myndigheter === null ? {} : { myndighetId: { in: [...myndigheter] } } }, { organId: { in: [...organ] }, kallelser: { some: {} } }] }];
    const rader = await tx.sammantrade.findMany({
      where: {
        AND: [
          ...(fore ? [{ OR: [{ datum: { lt: new Date(fore.slice(0, 10)) } }, { datum: new Date(fore.slice(0, 10)), id: { lt: fore.slice(11) } }] }] : []),
          ...synligt,
        ],
      },
      orderBy: [{ datum: 'desc' }, { id: 'desc' }],
      take: sidlangd + 1,
      include: { organ: { select: { id: true, namn: true, myndighetId: true } }, _count: { select: { punkter: true, kallelser: true } }, paragrafer: { select: { nr: true }, orderBy: { ordning: 'asc' } } },
    });
    // Asked for by itself: with a whole year planned the nearest is not on the first page.
    const narmast = await tx.sammantrade.findFirst({ where: { AND: [...synligt, { datum: { gte: new Date(dagI(nu)) }, status: { in: ['planerat', 'kallat', 'pagar'] } }] }, orderBy: [{ datum: 'asc' }, { planeradStart: 'asc' }], select: { datum: true, planeradStart: true, organ: { select: { namn: true } } } });
    return { rader, narmast, planerbara: await planerbara(tx, actor) };
  },
  may: () => true,
  view({ rader, narmast, planerbara: organ }, { actor, nu }) {
    const sida = rader.slice(0, sidlangd);
    const sist = rader.length > sidlangd ? sida.at(-1) : undefined;
    return {
      idag: dagI(nu),
      planerbara: organ,
      narmast: narmast && { organ: narmast.organ.namn, datum: narmast.datum.toISOString().slice(0, 10), kl: narmast.planeradStart },
      rader: sida.map((r) => ({
        id: r.id, organ: r.organ.namn, datum: r.datum.toISOString().slice(0, 10), kl: r.planeradStart, plats: r.plats, status: r.status as Motesstatus, punkter: r._count.punkter, kallad: r._count.kallelser > 0,
        paragrafer: r.paragrafer.flatMap(({ nr }) => nr ?? []), personal: may.personal(actor, r), kan: { skota: may.skota(actor, r) },
      })),
      nasta: sist ? `${sist.datum.toISOString().slice(0, 10)}_${sist.id}` : null,
    };
  },
});

/** The organ one may plan meetings of. */
export const planerbara = async (tx: Tx, actor: Actor) =>
  (await tx.organ.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, myndighetId: true, slag: true, regelverk: true } }))
    .filter((organ) => may.planera(actor, { organ }))
    .map(({ id, namn, slag, regelverk }) => ({ id, namn, distans: regelverkFor(slag, regelverk).distansTillaten }));

async function lasForSida(tx: Tx, id: string, { actor }: Ctx) {
  const s = await loadSammantrade(tx, id);
  if (!may.visa(actor, s)) throw new Refused('finns_inte');
  const personal = may.personal(actor, s);
  const pa = s.punkter.flatMap(({ arende }) => arende?.id ?? []);
  const [arenden, kallelse, fatt] = [
    personal ? await tx.arende.findMany({ where: { myndighetId: s.organ.myndighetId, status: { notIn: ['avslutat'] }, id: { notIn: pa } }, orderBy: { skapat: 'desc' }, take: 200, select: { id: true, dnr: true, arendemening: true } }) : [],
    await tx.kallelse.findFirst({ where: { sammantradeId: id }, orderBy: { nr: 'desc' }, include: { filer: true } }),
    personal ? await tx.handelse.findMany({ where: { type: 'sammantrade.kallelse_skickad', subject: { in: s.kallelser.map((k) => k.id) } }, select: { subject: true, at: true, detalj: true } }) : [],
  ];
  const { installtSkal: skal, slapps } = await tx.sammantrade.findFirstOrThrow({ where: { id }, select: { installtSkal: true, slapps: true } });
  const { kallelseinnehall } = await import('./kalla.ts');
  const innehall = kallelse ? kallelseinnehall.parse(kallelse.innehall) : null;
  const skickade = personal ? await tx.kallelse.findMany({ where: { sammantradeId: id }, orderBy: { nr: 'desc' }, select: { nr: true, utfardad: true, innehall: true } }) : [];
  return {
    s, personal, arenden, innehall, skal, slapps,
    attAnmala: personal && ['planerat', 'kallat'].includes(s.status) ? await attAnmala(tx, s.organ.id, s.datum) : [],
    // What waits for fullmäktige's decision, and how much of it has waited a year by then (KL 5:35).
    redovisas: personal && ['fullmaktige', 'styrelse'].includes(s.organ.slag) && ['planerat', 'kallat'].includes(s.status) ? await attRedovisa(tx, s) : [],
    // Against each list as it was sent, with titles as a kallelse writes them.
    skillnader: skickade.map((k) => ({ nr: k.nr, utfardad: k.utfardad, skillnad: jamforListor(kallelseinnehall.parse(k.innehall).punkter, s.punkter.map((p) => ({ ...p, handlingar: p.handlingar.map((h) => ({ titel: h.hanvisning ? `${h.titel}, ${h.hanvisning}` : h.titel })) }))) })),
    filer: kallelse?.filer.map(({ slag }) => slag) ?? [],
    mottagare: (innehall?.mottagare ?? []).map((m) => {
      const brev = fatt.find((f) => f.subject === kallelse?.id && (JSON.parse(f.detalj) as { personId: string }).personId === m.personId);
      // A kallelse frozen before it said so gets its presidium from the seats.
      const uppdrag = m.ersattare ? 'ersattare' : (m.uppdrag ?? s.platser.find(({ innehavareId }) => innehavareId === m.personId)?.uppdrag ?? 'ledamot');
      return { ...m, uppdrag, skickat: brev?.at ?? null };
    }),
    valbara: personal ? await valbaraHandlingar(tx, s) : [],
    foreslagna: personal ? await foreslagnaTill(tx, s) : [],
  };
}

async function attRedovisa(tx: Tx, s: Sammantrade) {
  const slag = Object.keys(redovisningsrubrik) as Redovisningsslag[];
  const alla: { slag: Redovisningsslag; rubrik: string; antal: number; sena: number; paListan: boolean }[] = [];
  for (const ett of slag) {
    const rader = await obesvaradeI(tx, { organ: s.organ, slag: ett, dag: s.datum });
    alla.push({ slag: ett, rubrik: redovisningsrubrik[ett], antal: rader.length, sena: rader.filter((r) => arSen(r.lage, avgorsSenast(redovisningsslag[ett], r.inlamnad), s.datum)).length, paListan: s.punkter.some((p) => p.slag === ett && !p.utgar) });
  }
  return alla;
}

/** Per punkt: frozen versions and registered handlingar of its ärende that do not lie on it yet. */
async function valbaraHandlingar(tx: Tx, s: Sammantrade) {
  const arendeIds = s.punkter.flatMap(({ arende }) => arende?.id ?? []);
  const [versioner, handlingar] = [
    await tx.dokumentversion.findMany({ where: { frusen: true, dokument: { arendeId: { in: arendeIds } } }, select: { id: true, titel: true, nr: true, dokument: { select: { arendeId: true } } }, orderBy: { skapad: 'desc' } }),
    await tx.handling.findMany({ where: { arendeId: { in: arendeIds }, makulerad: null }, select: { id: true, rubrik: true, aktbilaga: true, arendeId: true }, orderBy: { aktbilaga: 'asc' } }),
  ];
  return s.punkter.map((p) => ({
    punktId: p.id,
    versioner: versioner.filter((v) => v.dokument.arendeId === p.arende?.id && !p.handlingar.some((h) => h.dokumentversionId === v.id)).map(({ id, titel, nr }) => ({ id, titel: `${titel} (version ${nr})` })),
    handlingar: handlingar.filter((h) => h.arendeId === p.arende?.id && !p.handlingar.some((x) => x.handlingId === h.id)).map(({ id, rubrik, aktbilaga }) => ({ id, titel: `Aktbilaga ${aktbilaga}: ${rubrik}` })),
  }));
}

/** One meeting with what its list page draws. To whom it is closed it looks as if it did not exist. */
export const getSammantrade = query({
  name: 'sammantrade.visa',
  load: lasForSida,
  may: (actor, { s }) => may.visa(actor, s),
  view: (found, { actor, nu }) => ({
    ...found,
    idag: dagI(nu),
    varning: found.s.status === 'planerat' ? kallelseVarning(dagI(nu), found.s.datum, found.s.organ.slag, found.s.organ.regelverk) : null,
    frister: fristerFore(found.s.datum, found.s.organ.slag, found.s.organ.regelverk),
    kan: { skota: may.skota(actor, found.s), laggTill: may.laggTillPunkt(actor, found.s), kalla: may.skota(actor, found.s) && ['planerat', 'kallat'].includes(found.s.status), oppna: may.skota(actor, found.s) && ['planerat', 'kallat'].includes(found.s.status) },
  }),
});
export type Sammantradesvy = Awaited<ReturnType<typeof getSammantrade>>;

/** Whether somebody may follow what others do in a meeting. */
export const getFoljbart = query({
  name: 'sammantrade.folj',
  async load(tx, id: string) {
    const s = await tx.sammantrade.findFirst({ where: { id }, select: { id: true, organ: { select: { id: true, myndighetId: true } } } });
    if (!s) throw new Refused('finns_inte');
    return s;
  },
  may: may.personal,
  view: ({ id }) => ({ id }),
});

/** The meeting as it is run: the secretary writes in it, others of the myndighet may look. */
export const getMote = query({
  name: 'sammantrade.mote',
  async load(tx, id: string, { actor }) {
    const s = await loadSammantrade(tx, id);
    const [organ, personal, frysta] = [
      // Where an ärende goes on: within the own myndighet, and to styrelse and fullmäktige. Another nämnd's utskott decides nothing for this one.
      await tx.organ.findMany({ where: { aktiv: true, id: { not: s.organ.id }, OR: [{ myndighetId: s.organ.myndighetId }, { slag: { in: ['styrelse', 'fullmaktige'] } }] }, select: { id: true, namn: true, slag: true }, orderBy: { namn: 'asc' } }),
      await tx.person.findMany({ where: { aktiv: true, behorigheter: { some: { roll: { not: 'administrator' }, OR: [{ myndighetId: s.organ.myndighetId }, { myndighetId: null }] } } }, select: { id: true, namn: true, titel: true }, orderBy: { namn: 'asc' } }),
      await tx.dokumentversion.findMany({ where: { frusen: true, dokument: { arendeId: { in: s.paragrafer.flatMap(({ arende }) => arende?.id ?? []) } } }, select: { id: true, titel: true, datum: true, hash: true, forslag: true, dokument: { select: { arendeId: true } } }, orderBy: { skapad: 'desc' } }),
    ];
    const remittenter = await tx.mottagenRemiss.findMany({ where: { arendeId: { in: s.paragrafer.flatMap((p) => p.arende?.id ?? []) }, utbyteId: null, remittentEpost: { not: null } }, select: { arendeId: true, remittent: true, remittentEpost: true } });
    const mottagarval = await loadMottagarval(tx, s.organ, s.paragrafer.flatMap((p) => p.arende?.id ?? []), actor.organisationId);
    const uppe = s.organ.slag === 'fullmaktige' ? (await tx.anslag.findMany({ where: { sammantradeId: id, slag: 'kungorelse' }, select: { uppsatt: true, innehall: true } })).map((a) => ({ uppsatt: dagI(a.uppsatt), punkter: kungorelseinnehall.parse(a.innehall).punkter.map((x) => x.id) })) : [];
    // In fullmäktige what has not been announced is decided only if everybody agrees (KL 5:52).
    const okungjorda = s.organ.slag === 'fullmaktige' ? s.punkter.filter((x) => x.arende && ['inte', 'for_sent'].includes(kungord(s.datum, uppe, x.id))).map((x) => x.id) : [];
    return { s, organ, okungjorda, mottagarval, personal, frysta, remittenter: remittenter.map(({ arendeId, remittent, remittentEpost }) => ({ arendeId, namn: remittent, epost: remittentEpost ?? '' })), redigerade: await loadRedigerade(tx, id) };
  },
  may: (actor, { s }) => may.personal(actor, s),
  view: (found, { actor, nu }) => ({ ...found, nu, kan: { skota: may.skota(actor, found.s) && found.s.status !== 'installt' } }),
});
export type Motesvy = Awaited<ReturnType<typeof getMote>>;

/** The PDF of a meeting's latest kallelse (or of all its handlingar), for those who may see the meeting. */
export const getKallelsefil = query({
  name: 'sammantrade.kallelsefil',
  async load(tx, { id, slag }: { id: string; slag: 'kallelse' | 'handlingar' }) {
    const s = await loadSammantrade(tx, id);
    const fil = await tx.kallelsefil.findFirst({ where: { slag, kallelse: { sammantradeId: id } }, orderBy: { kallelse: { nr: 'desc' } } });
    return { s, fil: fil ? await openFile(tx, fil.filHash) : null, slag };
  },
  may: (actor, { s }) => may.visa(actor, s),
  view({ s, fil, slag }) {
    if (!fil) throw new Refused('finns_inte');
    return { ...fil, namn: `${slag === 'kallelse' ? 'Kallelse' : 'Handlingar'} ${s.organ.kod} ${s.datum}.pdf` };
  },
});

/** Where an ärende has been and will be handled, and the meetings to come that it can be put on with one press. */
export const listForArende = query({
  name: 'sammantrade.forArende',
  async load(tx, arendeId: string, { actor, nu }) {
    const arende = await tx.arende.findFirst({ where: { id: arendeId }, select: { myndighetId: true } });
    if (!arende) throw new Refused('finns_inte');
    const omfang = { organ: { id: '', myndighetId: arende.myndighetId } };
    const punkter = await tx.punkt.findMany({ where: { arendeId }, include: { paragrafer: true, sammantrade: { include: { organ: true } } }, orderBy: { sammantrade: { datum: 'asc' } } });
    const far = may.laggTillPunkt(actor, { organ: { ...omfang.organ, id: punkter[0]?.sammantrade.organId ?? '' } });
    return { omfang, punkter, kommande: far ? await kommande(tx, arende.myndighetId, new Date(dagI(nu))) : [] };
  },
  may: (actor, { omfang }) => may.personal(actor, omfang),
  view: ({ punkter, kommande: moten }) => ({
    punkter: punkter.map((p) => ({
      id: p.id, sammantradeId: p.sammantradeId, organ: p.sammantrade.organ.namn, datum: p.sammantrade.datum.toISOString().slice(0, 10), beteckning: p.beteckning, utgar: p.utgar,
      paragraf: p.paragrafer[0] && p.paragrafer[0].nr !== null ? skrivParagrafnummer(p.sammantrade.organ.paragrafmonster, p.paragrafer[0]) : null,
    })),
    kommande: moten.filter(({ id }) => !punkter.some((p) => p.sammantradeId === id && !p.utgar)).map(({ id, datum, organ }) => ({ id, datum: datum.toISOString().slice(0, 10), organ: organ.namn })),
  }),
});
