import { harRoll, myndigheterMed, type Actor } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import { passandeArenden, sammaFiler } from './forslag.ts';
import { medKod, skrivBeteckning } from './handling.ts';
import { may, tjansteroller } from './policy.ts';
import { overgang, type Handlingsstatus } from './tillstand.ts';
import { tolka } from './tolka.ts';

const perSida = 50;
const arId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const dag = (d: Date) => d.toISOString().slice(0, 10);

async function mojligaMyndigheter(tx: Tx, actor: Actor) {
  const mina = myndigheterMed(actor, tjansteroller);
  return tx.myndighet.findMany({ where: { aktiv: true, ...(mina ? { id: { in: [...mina] } } : {}) }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, kod: true } });
}

export type Inkorgfilter = { visa?: string; efter?: string };

/** What has arrived and waits, the oldest first; or what has been dealt with, the newest first. */
export const listInkorg = query({
  name: 'inkorg.lista',
  async load(tx, { visa = 'nya', efter = '' }: Inkorgfilter, { actor }) {
    const myndigheter = await mojligaMyndigheter(tx, actor);
    const hanterade = visa === 'hanterade';
    const [tid = '', id = ''] = efter.split('.');
    const fran = /^\d{1,15}$/.test(tid) && arId(id) ? new Date(Number(tid)) : null;
    const where: Prisma.InkommetWhereInput = {
      myndighetId: { in: myndigheter.map((m) => m.id) }, status: hanterade ? { not: 'ny' } : 'ny',
      ...(fran ? { OR: hanterade ? [{ inkom: { lt: fran } }, { inkom: fran, id: { lt: id } }] : [{ inkom: { gt: fran } }, { inkom: fran, id: { gt: id } }] } : {}),
    };
    const ordning = hanterade ? 'desc' : 'asc';
    const rader = await tx.inkommet.findMany({ where, orderBy: [{ inkom: ordning }, { id: ordning }], take: perSida + 1, include: { myndighet: { select: { namn: true, kod: true } }, handling: { select: { aktbilaga: true, motpart: true } }, _count: { select: { filer: true } } } });
    const arenden = await tx.arende.findMany({ where: { id: { in: rader.flatMap((r) => r.arendeId ?? []) } }, select: { id: true, dnr: true } });
    return { rader, arenden, myndigheter };
  },
  may: (actor) => harRoll(actor, tjansteroller),
  view: ({ rader, arenden, myndigheter }, { actor }) => ({
    rader: rader.slice(0, perSida).map((r) => {
      const dnr = arenden.find((a) => a.id === r.arendeId)?.dnr;
      return { id: r.id, inkom: r.inkom, fran: r.handling?.motpart ?? r.fran, rubrik: r.rubrik, slag: r.slag, kanal: r.kanal, organ: r.myndighet.namn, filer: r._count.filer, status: r.status, skal: r.skal, arendeId: r.arendeId, blev: dnr && r.handling ? skrivBeteckning(r.myndighet.kod, dnr, r.handling.aktbilaga) : null };
    }),
    nasta: rader.length > perSida ? `${rader[perSida - 1]?.inkom.getTime()}.${rader[perSida - 1]?.id}` : null,
    myndigheter: myndigheter.map((m) => ({ ...m, registrerar: may.registrera(actor, { myndighetId: m.id }) })),
  }),
});

/** One thing that has arrived, with the form's first values and what speaks for where it belongs. */
export const getInkommet = query({
  name: 'inkorg.visa',
  async load(tx, id: string, { actor }) {
    const inkommet = arId(id) ? await tx.inkommet.findFirst({ where: { id }, include: { myndighet: { select: { namn: true, kod: true } }, filer: { orderBy: { ordning: 'asc' } }, handling: { select: { id: true, aktbilaga: true, lopnr: true, registrerad: true } } } }) : null;
    if (!inkommet || !may.visa(actor, inkommet)) throw new Refused('finns_inte');
    const ny = inkommet.status === 'ny';
    const [samma, passande] = [ny ? await sammaFiler(tx, inkommet) : [], ny ? await passandeArenden(tx, inkommet) : []];
    const texter = await tx.fil.findMany({ where: { hash: { in: inkommet.filer.map((f) => f.filHash) } }, select: { hash: true, storlek: true, sidor: true, text: true } });
    const arende = inkommet.arendeId ? await tx.arende.findFirst({ where: { id: inkommet.arendeId }, select: { id: true, dnr: true } }) : null;
    const av = inkommet.hanteradAvId ? await tx.person.findFirst({ where: { id: inkommet.hanteradAvId }, select: { namn: true } }) : null;
    const { myndighetId } = inkommet;
    const handlaggare = await tx.person.findMany({ where: { aktiv: true, behorigheter: { some: { roll: { in: [...tjansteroller] }, till: null, OR: [{ myndighetId }, { myndighetId: null, organId: null }] } } }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, titel: true } });
    // What came through the exchange says what it is; a file from outside is read, and what it seems to say is proposed.
    const kanda = ny && !inkommet.utbyteId ? (await tx.organisation.findMany({ where: { id: { not: actor.organisationId } }, select: { namn: true } })).map((o) => o.namn) : null;
    const oppna = ny ? await tx.arende.findMany({ where: { myndighetId, status: { notIn: ['avslutat', 'levererat'] } }, orderBy: { skapat: 'desc' }, take: 200, select: { id: true, dnr: true, arendemening: true, internMening: true } }) : [];
    return { ...inkommet, samma, passande, texter, arende, av, handlaggare, oppna, kanda };
  },
  may: may.visa,
  view(i, { actor, nu }) {
    const falt = i.innehall && typeof i.innehall === 'object' ? (i.innehall as Record<string, unknown>) : {};
    const okand = i.fran === okandAvsandare;
    const text = i.filer.map((f) => i.texter.find((t) => t.hash === f.filHash)?.text).find(Boolean) ?? null;
    const last = i.kanda && text ? tolka(text, { kom: dagI(i.inkom), kanda: i.kanda }) : null;
    return {
      id: i.id, version: i.version, slag: i.slag, kanal: i.kanal, fran: i.fran, rubrik: i.rubrik, inkom: i.inkom, organ: i.myndighet.namn, kod: i.myndighet.kod, myndighetId: i.myndighetId, innehall: falt, status: i.status, skal: i.skal, utbyteId: i.utbyteId,
      hanterad: i.hanterad, hanteradAv: i.av?.namn ?? null,
      filer: i.filer.map((f) => ({ id: f.id, namn: f.namn, typ: f.typ, storlek: i.texter.find((t) => t.hash === f.filHash)?.storlek ?? 0, sidor: i.texter.find((t) => t.hash === f.filHash)?.sidor ?? null })),
      /** The beginning of what the first file says, to register by. */
      text: text?.slice(0, 12_000) ?? null,
      /** What the first file seems to say: proposals, never facts. */
      last,
      samma: i.samma, passande: i.passande, handlaggare: i.handlaggare,
      oppna: i.oppna.map((a) => ({ id: a.id, dnr: medKod(i.myndighet.kod, a.dnr), mening: a.internMening ?? a.arendemening })),
      blev: i.arende && i.handling ? { arendeId: i.arende.id, handlingId: i.handling.id, beteckning: skrivBeteckning(i.myndighet.kod, i.arende.dnr, i.handling.aktbilaga), lopnr: i.handling.lopnr, registrerad: i.handling.registrerad } : null,
      forval: {
        till: i.passande.length > 0 ? 'befintligt' : 'nytt', arendeId: i.passande[0]?.id ?? '', arendemening: String(falt['titel'] ?? last?.titel ?? i.rubrik), rubrik: last?.titel ?? i.rubrik, motpart: okand ? (last?.avsandare ?? '') : i.fran,
        handlingsdatum: typeof falt['datum'] === 'string' ? falt['datum'] : (last?.datum ?? dagI(i.inkom)), ankomstdag: dagI(i.inkom),
      },
      idag: dagI(nu),
      kan: { registrera: i.status === 'ny' && may.registrera(actor, i), laggTillbaka: i.status === 'ej_registrerad' && may.registrera(actor, i) },
    };
  },
});
export type InkommetView = Awaited<ReturnType<typeof getInkommet>>;

/** What stands as sender until the registrator has looked. */
export const okandAvsandare = 'Avsändaren är inte angiven';

/** A registered handling, with its files and what they say. Reading one under sekretess is itself recorded. */
export const getHandling = query({
  name: 'handling.visa',
  async load(tx, id: string, { actor, nu }) {
    const handling = arId(id) ? await tx.handling.findFirst({ where: { id }, include: { myndighet: { select: { kod: true, namn: true } }, registreradAv: { select: { namn: true } }, filer: { orderBy: { ordning: 'asc' } }, inkommet: { select: { kanal: true } } } }) : null;
    if (!handling || !may.visa(actor, handling)) throw new Refused('finns_inte');
    if (handling.sekretess) await tx.atkomst.create({ data: { personId: actor.personId, query: 'handling.visa', subject: id, at: nu }, select: { id: true } });
    const arende = await tx.arende.findFirstOrThrow({ where: { id: handling.arendeId }, select: { id: true, dnr: true, arendemening: true, internMening: true } });
    const filer = await tx.fil.findMany({ where: { hash: { in: handling.filer.map((f) => f.filHash) } }, select: { hash: true, storlek: true, sidor: true, text: true } });
    return { ...handling, arende, innehallet: filer };
  },
  may: may.visa,
  view: (h, { actor }) => ({
    id: h.id, rubrik: h.rubrik, riktning: h.riktning, organ: h.myndighet.namn, beteckning: skrivBeteckning(h.myndighet.kod, h.arende.dnr, h.aktbilaga), lopnr: h.lopnr, ar: h.ar, aktbilaga: h.aktbilaga,
    arende: { id: h.arende.id, dnr: medKod(h.myndighet.kod, h.arende.dnr), mening: h.arende.internMening ?? h.arende.arendemening },
    handlingsdatum: dag(h.handlingsdatum), inkom: h.inkom ? dagI(h.inkom) : null, registrerad: h.registrerad, registreradAv: h.registreradAv.namn, motpart: h.motpart, kanal: h.inkommet[0]?.kanal ?? null,
    status: h.status, makulerad: h.makulerad, makuleradSkal: h.makuleradSkal, sekretess: h.sekretess ? (h.sekretessBestammelse ?? 'Markerad') : null, sekretessDatum: h.sekretessDatum ? dag(h.sekretessDatum) : null,
    filer: h.filer.map((f) => {
      const inne = h.innehallet.find((x) => x.hash === f.filHash);
      return { id: f.id, namn: f.namn, typ: f.typ, storlek: inne?.storlek ?? 0, sidor: inne?.sidor ?? null, text: inne?.text ?? null };
    }),
    kan: { makulera: overgang(h.status as Handlingsstatus, 'makulera').ok && may.makulera(actor, h), markera: h.status !== 'makulerad' && may.markeraSekretess(actor, h) },
  }),
});

type Filadress = { id: string; filId: string };
const inte = () => new Refused('finns_inte');

/** The bytes of a registered handling's file, for those who may see the handling. */
export const openHandlingsfil = query({
  name: 'handling.fil',
  async load(tx, { id, filId }: Filadress, { actor, nu }) {
    const handling = arId(id) ? await tx.handling.findFirst({ where: { id }, select: { myndighetId: true, sekretess: true, filer: true } }) : null;
    const fil = handling?.filer.find((f) => f.id === filId);
    if (!handling || !fil || !may.visa(actor, handling)) throw inte();
    if (handling.sekretess) await tx.atkomst.create({ data: { personId: actor.personId, query: 'handling.fil', subject: id, at: nu }, select: { id: true } });
    return { ...(await openFile(tx, fil.filHash)), namn: fil.namn, myndighetId: handling.myndighetId };
  },
  may: may.visa,
  view: ({ bytes, typ, namn }) => ({ bytes, typ, namn }),
});

/** The same for what lies in the inbox. */
export const openInkommetfil = query({
  name: 'inkorg.fil',
  async load(tx, { id, filId }: Filadress, { actor }) {
    const inkommet = arId(id) ? await tx.inkommet.findFirst({ where: { id }, select: { myndighetId: true, filer: true } }) : null;
    const fil = inkommet?.filer.find((f) => f.id === filId);
    if (!inkommet || !fil || !may.visa(actor, inkommet)) throw inte();
    return { ...(await openFile(tx, fil.filHash)), namn: fil.namn, myndighetId: inkommet.myndighetId };
  },
  may: may.visa,
  view: ({ bytes, typ, namn }) => ({ bytes, typ, namn }),
});
