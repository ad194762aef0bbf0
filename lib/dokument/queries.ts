import { query } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Actor } from '#lib/platform/actor';
import type { Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { skrivbart, type Undertecknare } from './dokument.ts';
import { may, personal } from './policy.ts';
import { dokumentrad } from './rad.ts';
import { kommentarIds, lasForslag, lasInnehall, textAv } from './schema.ts';
import { dagAv, loadDokument } from './store.ts';
import { overgang } from './tillstand.ts';

/** The comments as threads, oldest first. */
async function loadTradar(tx: Tx, dokumentId: string) {
  const rader = await tx.kommentar.findMany({ where: { dokumentId }, include: { forfattare: { select: { namn: true } } }, orderBy: [{ skapad: 'asc' }, { id: 'asc' }] });
  return rader.filter((r) => !r.svarPaId).map((r) => ({
    id: r.id, citat: r.citat, lost: r.lost, fraga: ((r.ankare ?? {}) as { fraga?: number | null }).fraga ?? null,
    inlagg: [r, ...rader.filter((s) => s.svarPaId === r.id)].map((i) => ({ id: i.id, namn: i.forfattare.namn, text: i.text, skapad: i.skapad })),
  }));
}

async function loadVersioner(tx: Tx, dokumentId: string) {
  const rader = await tx.dokumentversion.findMany({
    where: { dokumentId }, orderBy: { nr: 'desc' }, take: 100,
    select: { id: true, nr: true, slag: true, namn: true, datum: true, frusen: true, hash: true, skapad: true, av: { select: { namn: true } }, pdf: { select: { filHash: true } }, handlingar: { where: { riktning: 'upprattad', makulerad: null }, select: { id: true, aktbilaga: true } } },
  });
  return rader.map(({ av, pdf, handlingar, datum, ...v }) => ({ ...v, datum: dagAv(datum), avNamn: av.namn, harPdf: pdf !== null, aktbilaga: handlingar[0]?.aktbilaga ?? null }));
}

const enkelt = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const presidiet: Record<string, string> = { ordforande: 'ordförande', vice1: '1:e vice ordförande', vice2: '2:e vice ordförande' };

/** A document to write in or read: text, comments, versions, who may be asked in, and what may be done now. */
export const getDokument = query({
  name: 'dokument.visa',
  async load(tx, id: string, { actor, nu }) {
    const dok = await loadDokument(tx, id);
    const myndighet = await tx.myndighet.findFirst({ where: { id: dok.myndighetId }, select: { namn: true, kod: true, forvaltning: true } });
    const arende = dok.arendeId ? await tx.arende.findFirst({ where: { id: dok.arendeId }, select: { id: true, dnr: true, arendemening: true } }) : null;
    const tradar = await loadTradar(tx, id);
    const versioner = await loadVersioner(tx, id);
    const kollegor = await tx.person.findMany({ where: { aktiv: true, behorigheter: { some: { roll: { in: [...personal] }, OR: [{ myndighetId: dok.myndighetId }, { myndighetId: null, organId: null }] } } }, select: { id: true, namn: true, titel: true }, orderBy: { namn: 'asc' } });
    const forfattare = await tx.person.findFirst({ where: { id: dok.forfattareId }, select: { namn: true } });
    // A yttrande is the nämnd's own word: its presidium may sign it, besides officials.
    const idag = new Date(`${dagI(nu)}T00:00:00Z`);
    const presidium = dok.slag !== 'yttrande' ? [] : await tx.fortroendeuppdrag.findMany({
      where: { uppdrag: { in: Object.keys(presidiet) }, fran: { lte: idag }, OR: [{ till: null }, { till: { gte: idag } }], person: { aktiv: true }, plats: { organ: { myndighetId: dok.myndighetId, aktiv: true, overordnatId: null } } },
      orderBy: [{ uppdrag: 'asc' }, { id: 'asc' }], select: { uppdrag: true, person: { select: { id: true, namn: true } } },
    });
    const noteringar = await tx.skrivnotering.findMany({ where: { dokumentId: id }, orderBy: { skapad: 'asc' }, select: { id: true, citat: true, text: true, skapad: true } });
    const olasta = await tx.omnamnande.findMany({ where: { dokumentId: id, personId: actor.personId, sedd: null }, select: { kommentarId: true } });
    const jag = await tx.person.findFirst({ where: { id: actor.personId }, select: { namn: true } });
    return { ...dok, mittNamn: jag?.namn ?? '', noteringar, olasta: olasta.map((o) => o.kommentarId), myndighet, arende, tradar, versioner, kollegor, presidium, forfattareNamn: forfattare?.namn ?? '' };
  },
  may: may.visa,
  view(dok, { actor }) {
    const kvar = kommentarIds(dok.innehall);
    const ord = enkelt(textAv(dok.innehall));
    return {
      ...dok,
      // A comment outlives its passage: it stays with its quote, and says so.
      tradar: dok.tradar.map((t) => ({ ...t, iTexten: kvar.has(t.id), borta: !kvar.has(t.id) && !ord.includes(enkelt(t.citat)), namnerMig: t.inlagg.some((i) => dok.olasta.includes(i.id)) })),
      rad: dokumentrad(dok.slag, dok.innehall, dok.forslag, dok.undertecknare.length),
      undertecknarval: [...dok.presidium.map(({ uppdrag, person }) => ({ ...person, titel: presidiet[uppdrag] ?? '' })), ...dok.kollegor],
      delade: dok.delningar.map((d) => ({ ...d, namn: dok.kollegor.find((k) => k.id === d.personId)?.namn ?? '' })),
      kan: kan(actor, dok),
    };
  },
});
export type DokumentView = Awaited<ReturnType<typeof getDokument>>;

/** The same questions as the commands ask. */
function kan(actor: Actor, dok: Parameters<typeof may.skriv>[1] & { status: Parameters<typeof overgang>[0] }) {
  return {
    skriva: skrivbart(dok.status) && may.skriv(actor, dok),
    kommentera: skrivbart(dok.status) && may.kommentera(actor, dok),
    begaraGranskning: overgang(dok.status, 'lamna_for_granskning').ok && may.skriv(actor, dok),
    godkanna: overgang(dok.status, 'godkann').ok && may.godkann(actor, dok),
    nyVersion: overgang(dok.status, 'ny_version').ok && may.skriv(actor, dok),
    registrera: may.registrera(actor, dok),
  };
}

async function loadVersion(tx: Tx, { dokumentId, nr }: { dokumentId: string; nr: number }) {
  const v = await tx.dokumentversion.findFirst({ where: { dokumentId, nr }, include: { av: { select: { namn: true } }, pdf: true, dokument: { include: { myndighet: { select: { namn: true, kod: true } } } } } });
  if (!v) throw new Refused('finns_inte');
  return { ...v, myndighetId: v.dokument.myndighetId };
}

/** One version to read. */
export const getVersion = query({
  name: 'dokument.version',
  load: loadVersion,
  may: may.visa,
  view: ({ av, pdf, dokument, datum, innehall, forslag, undertecknare, ...v }) => ({
    id: v.id, nr: v.nr, slag: v.slag, namn: v.namn, titel: v.titel, frusen: v.frusen, hash: v.hash, skapad: v.skapad, datum: dagAv(datum), innehall: lasInnehall(innehall), forslag: lasForslag(forslag),
    undertecknare: (Array.isArray(undertecknare) ? undertecknare : []) as Pick<Undertecknare, 'namn' | 'titel'>[], avNamn: av.namn, harPdf: pdf !== null,
    dokument: { id: dokument.id, slag: dokument.slag, arendeId: dokument.arendeId, myndighet: dokument.myndighet.namn, kod: dokument.myndighet.kod },
  }),
});

/** The PDF of a frozen version; null while it is being made. */
export const getVersionspdf = query({
  name: 'dokument.pdf',
  async load(tx, nyckel: { dokumentId: string; nr: number }) {
    const v = await loadVersion(tx, nyckel);
    return { myndighetId: v.myndighetId, titel: v.titel, fil: v.pdf && (await openFile(tx, v.pdf.filHash)) };
  },
  may: may.visa,
  view: ({ titel, fil }) => ({ titel, fil }),
});
