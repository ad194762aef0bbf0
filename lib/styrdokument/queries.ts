import { skrivDnr } from '#lib/arende/store';
import { skrivHandelse } from '#lib/arende/historik';
import type { Doc } from '#lib/dokument/schema';
import { styckeAv } from '#lib/dokument/schema';
import { harRoll, type Actor } from '#lib/platform/actor';
import { query } from '#lib/platform/command';
import { dagI, skrivDag, type Dag } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { openFile } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { forstaDag, skrivVagtDatum, sistaDag } from '#lib/platform/vagtDatum';
import { may as mayRemiss } from '#lib/remiss/policy';
import { skillnad } from '#lib/yttrande/skillnad';
import { rubrikerI } from './andring.ts';
import { diagramFor, skrivTal } from './nyckeltal.ts';
import { skrivBeslut, skrivHur, skrivSidor } from './pdf/styrdokument.ts';
import { may, utkastI } from './policy.ts';
import { attBeslutas, giltighetFor, giltighetsord, huvudversion, nastaRevision, omfattningsnamn, revisionNara, slagnamn, styrdokumentslag, type Giltighet, type Styrdokumentslag } from './styrdokument.ts';
import { gallande, listaAllt, loadStyrdokument, type Styrdokument, type Versionen } from './store.ts';

export type Registerfilter = { slag?: string; lage?: string; q?: string };
const arSlag = (slag: string | undefined): slag is Styrdokumentslag => styrdokumentslag.some((s) => s === slag);

/** The versions that this reader may see: drafts only those who work for the myndighet. */
const synliga = (actor: Actor, s: Styrdokument): Versionen[] => s.versioner.filter((v) => may.visa(actor, { myndighetId: s.myndighetId, publicering: v.publicering }));
/** A version that has been adopted or recommended, or a draft that one works with. */
const iRegistret = (actor: Actor) => {
  const egna = utkastI(actor);
  return egna === null ? {} : { OR: [{ myndighetId: { in: [...egna] } }, { styrdokumentversion: { some: { publicering: { not: 'utkast' } } } }] };
};

function revisionFor(s: Styrdokument, idag: Dag) {
  const galler = s.versioner.findLast((v) => v.publicering === 'antagen' && v.omfattning === 'revision');
  const senast = galler ? nastaRevision(s.revisionsmanader, forstaDag(galler.giltigFran) ?? (galler.antagen ? dagI(galler.antagen) : null)) : null;
  const pagar = s.versioner.some((v) => v.publicering !== 'antagen' && v.omfattning === 'revision' && v.nr > (galler?.nr ?? 0));
  return { senast, pagar, sen: senast !== null && senast < idag && !pagar, nara: revisionNara(senast, idag) && !pagar };
}

const radFor = (actor: Actor, s: Styrdokument, idag: Dag) => {
  const alla = synliga(actor, s);
  const v = huvudversion(alla, idag);
  if (!v) return [];
  const giltighet = giltighetFor(v, alla, idag);
  const { senast, sen, nara } = revisionFor(s, idag);
  return [{
    id: s.id, titel: v.titel, slag: slagnamn[s.slag], slagkod: s.slag, nr: v.nr, giltighet, lage: giltighetsord[giltighet], dnr: v.dnr, ansvarig: v.ansvarig, beslutande: [...new Set(v.beslut.filter(({ slag }) => slag !== 'forlangt').map(({ organNamn }) => organNamn))], galler: skrivVagtDatum(v.giltigFran), tillOchMed: skrivVagtDatum(v.giltigTill),
    gallerFran: forstaDag(v.giltigFran), gallerTill: sistaDag(v.giltigTill), huvudman: v.huvudman.length, revideras: senast, sen, nara, pagar: alla.some((x) => x.nr > v.nr && x.publicering !== 'antagen'), versioner: alla.length,
  }];
};

/** The register: one row per styrdokument, by the version that holds. */
export const listStyrdokument = query({
  name: 'styrdokument.lista',
  load: async (tx, { slag, q }: Registerfilter, { actor }) => listaAllt(tx, { ...iRegistret(actor), ...(arSlag(slag) ? { slag } : {}), ...(q?.trim() ? { AND: [{ OR: [{ titel: { contains: q.trim(), mode: 'insensitive' as const } }, { styrdokumentversion: { some: { dnr: { contains: q.trim(), mode: 'insensitive' as const } } } }] }] } : {}) }).then((alla) => ({ alla, slag, q })),
  may: (actor) => may.lista(actor),
  view({ alla }, { actor, nu }) {
    const idag = dagI(nu);
    return { idag, rader: alla.flatMap((s) => radFor(actor, s, idag)), kan: { skapa: harRoll(actor, ['registrator', 'handlaggare', 'chef', 'namndsekreterare']) } };
  },
});
export type Registerrad = Awaited<ReturnType<typeof listStyrdokument>>['rader'][number];

/** In the register the draft and the recommended lie apart from what holds. */
export const ilage = (lage: string, { giltighet }: Pick<Registerrad, 'giltighet'>): boolean => {
  const grupper: Record<string, readonly Giltighet[]> = { galler: ['galler', 'kommande'], rekommenderad: ['rekommenderad'], utkast: ['utkast'], aldre: ['utgangen', 'ersatt', 'upphavd'] };
  return grupper[lage]?.includes(giltighet) ?? true;
};

/** What a new styrdokument can belong to, and who can answer for it. */
export const getNyttStyrdokument = query({
  name: 'styrdokument.nytt',
  async load(tx, _: null, { actor }) {
    const alla = await tx.myndighet.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } });
    return { myndigheter: alla.filter(({ id }) => may.skapa(actor, { myndighetId: id })), befattningar: await befattningarna(tx) };
  },
  may: (_, { myndigheter }) => myndigheter.length > 0,
  view: (val) => val,
});
const befattningarna = (tx: Tx) => tx.befattning.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true, myndighet: { select: { namn: true } } } });

const versionsvy = (s: Styrdokument, v: Versionen, alla: readonly Versionen[], idag: Dag) => {
  const giltighet = giltighetFor(v, alla, idag);
  return {
    ...v, giltighet, lage: giltighetsord[giltighet], galler: skrivVagtDatum(v.giltigFran), tillOchMed: skrivVagtDatum(v.giltigTill), omfattningsnamn: omfattningsnamn[v.omfattning], besluten: v.beslut.map((b) => ({ ...b, ord: skrivBeslut(b) })),
    andringar: v.andringar.map((a) => ({ ...a, var: [skrivSidor(a.sidor), a.avsnitt && `avsnitt ${a.avsnitt}`].filter(Boolean).join(', ') })), ratter: v.ratter.map((r) => ({ ...r, hur: skrivHur(r), vad: omfattningsnamn[r.omfattning] })),
    nyckeltal: v.nyckeltal.map((n) => ({ ...n, malet: n.malvarde === null ? null : skrivTal(n.malvarde), diagram: n.varden.length > 1 ? diagramFor(n.varden, n.malvarde) : null, tabell: n.varden.map((x) => ({ ...x, ord: skrivTal(x.varde) })) })),
    saknas: attBeslutas(gallande(s, v).ratter, v.omfattning, v.beslut), forra: alla.findLast((x) => x.nr < v.nr)?.nr ?? null,
  };
};

/** One plain sentence of where the styrdokument stands. */
function mening(s: Styrdokument, alla: readonly Versionen[], idag: Dag): string {
  const v = huvudversion(alla, idag);
  if (!v) return '';
  const { senast, sen, pagar } = revisionFor(s, idag);
  const g = giltighetFor(v, alla, idag);
  const star: Record<Giltighet, string> = {
    utkast: `Version ${v.nr} skrivs.`, rekommenderad: `Version ${v.nr} är rekommenderad och beslutsprocessen pågår.`, kommande: `Version ${v.nr} är antagen och gäller från ${skrivVagtDatum(v.giltigFran)}.`, galler: `Version ${v.nr} gäller${sistaDag(v.giltigTill) ? ` till och med ${skrivVagtDatum(v.giltigTill)}` : ''}.`,
    utgangen: `Version ${v.nr} har gått ut.`, ersatt: `Version ${v.nr} är ersatt.`, upphavd: `Version ${v.nr} är upphävd.`,
  };
  const revision = pagar && v.publicering === 'antagen' ? ' En ny version är på väg.' : senast ? (sen ? ` Det skulle ha reviderats senast den ${skrivDag(senast)}.` : ` Det revideras senast den ${skrivDag(senast)}.`) : '';
  return star[g] + revision;
}

/** One styrdokument: where it stands, its versions, its calendar, and what has happened to it. */
export const getStyrdokument = query({
  name: 'styrdokument.visa',
  async load(tx, id: string, { actor }) {
    const s = await loadStyrdokument(tx, id);
    const alla = synliga(actor, s);
    const inne = may.utkast(actor, s);
    const handelser = inne ? await tx.handelse.findMany({ where: { subject: id, type: { startsWith: 'styrdokument.' } }, orderBy: { seq: 'desc' }, take: 100 }) : [];
    const organ = inne ? await tx.organ.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } }) : [];
    return { s, alla, handelser, organ, befattningar: inne ? await befattningarna(tx) : [] };
  },
  may: (actor, { alla }) => may.lista(actor) && alla.length > 0,
  view({ s, alla, handelser, organ, befattningar }, { actor, nu }) {
    const idag = dagI(nu);
    const v = huvudversion(alla, idag);
    if (!v) throw new Refused('finns_inte');
    const sist = s.versioner.at(-1);
    const skota = may.skota(actor, s);
    const borja = skota && sist !== undefined && (sist.publicering === 'antagen' || sist.remisser.length > 0);
    return {
      id: s.id, titel: v.titel, slag: slagnamn[s.slag], myndighet: s.myndighet.namn, idag, mening: mening(s, alla, idag), huvudversion: versionsvy(s, v, alla, idag), versioner: alla.toReversed().map((x) => versionsvy(s, x, alla, idag)),
      arende: skota && s.arende ? { id: s.arende.id, dnr: skrivDnr({ dnr: s.arende.dnr, myndighet: s.myndighet }) } : null, revision: { ...revisionFor(s, idag), manader: s.revisionsmanader, ord: s.revision }, principiella: s.principiella,
      steg: s.steg.map((p) => ({ ...p, nar: skrivVagtDatum(p.tid), sen: !p.klar && (sistaDag(p.tid) ?? '9999') < idag })), rubriker: v.text ? rubrikerI(v.text) : [], organ, befattningar: befattningar.map((b) => ({ id: b.id, namn: `${b.namn}, ${b.myndighet.namn}` })),
      historik: handelser.flatMap((h) => {
        const text = skrivHandelse({ type: h.type, detalj: JSON.parse(h.detalj) as Record<string, string>, av: null, namn: String });
        return text ? [{ id: String(h.seq), nar: h.at, text }] : [];
      }),
      kan: { skota, borja, delegera: borja && sist?.publicering === 'antagen' && sist.ratter.some((r) => r.omfattning !== 'revision'), remisser: borja ? (sist?.remisser ?? []).filter(({ status }) => !['utkast', 'beslutad', 'aterkallad'].includes(status)) : [] },
    };
  },
});
export type Styrdokumentvy = Awaited<ReturnType<typeof getStyrdokument>>;

/** One version in full, with what may be done with it now. */
export const getStyrdokumentversion = query({
  name: 'styrdokument.version',
  async load(tx, { id, nr }: { id: string; nr: number }) {
    const s = await loadStyrdokument(tx, id);
    const v = s.versioner.find((x) => x.nr === nr);
    if (!v) throw new Refused('finns_inte');
    return { s, v, myndighetId: s.myndighetId, publicering: v.publicering, organ: await tx.organ.findMany({ where: { aktiv: true }, orderBy: { namn: 'asc' }, select: { id: true, namn: true } }), befattningar: await befattningarna(tx) };
  },
  may: may.visa,
  view({ s, v, organ, befattningar }, { actor, nu }) {
    const skota = may.skota(actor, s) && v.publicering !== 'antagen';
    const vy = versionsvy(s, v, synliga(actor, s), dagI(nu));
    const fryst = v.frusen !== null && v.dokumentstatus === 'godkant';
    const grund = gallande(s, v);
    return {
      id: s.id, titel: v.titel, slag: slagnamn[s.slag], v: vy, organ, befattningar: befattningar.map((b) => ({ id: b.id, namn: `${b.namn}, ${b.myndighet.namn}` })), versioner: synliga(actor, s).map((x) => x.nr), idag: dagI(nu),
      arende: may.skota(actor, s) && s.arende ? { id: s.arende.id, dnr: skrivDnr({ dnr: s.arende.dnr, myndighet: s.myndighet }) } : null, nyckeltalen: [...new Map(s.versioner.flatMap((x) => x.nyckeltal).map((n) => [n.nyckeltalId, n.namn]))].map(([nid, namn]) => ({ id: nid, namn })),
      kan: {
        skota, skriva: skota && v.dokumentId !== null, fryst: fryst || v.fil !== null, noteraBeslut: may.noteraBeslut(actor, s), publicera: skota && may.noteraBeslut(actor, s) && (v.frusen !== null || v.fil !== null), varden: may.skota(actor, s),
        remittera: skota && mayRemiss.skriva(actor, { myndighetId: s.myndighetId }) && (v.frusen !== null || v.fil !== null), faststalla: skota && v.omfattning !== 'revision' && grund !== v, konsolidera: skota && vy.saknas.length === 0 && v.beslut.some(({ slag }) => slag === 'antaget'), hamtaTeman: skota && v.franRemiss !== null,
      },
    };
  },
});
export type Versionssida = Awaited<ReturnType<typeof getStyrdokumentversion>>;

async function somDoc(tx: Tx, v: Versionen): Promise<Doc> {
  if (v.text) return v.text;
  const rad = v.fil ? await tx.fil.findFirst({ where: { hash: v.fil.hash }, select: { text: true } }) : null;
  return { type: 'doc', content: (rad?.text ?? '').split(/\n\s*\n|\f/).map((t) => t.replaceAll(/\s+/g, ' ').trim()).filter(Boolean).map(styckeAv) };
}

/** The difference between any two versions of the same styrdokument, as marked text. */
export const getSkillnad = query({
  name: 'styrdokument.skillnad',
  async load(tx, { id, fran, till }: { id: string; fran: number; till: number }, { actor }) {
    const s = await loadStyrdokument(tx, id);
    const alla = synliga(actor, s);
    const [a, b] = [alla.find(({ nr }) => nr === fran), alla.find(({ nr }) => nr === till)];
    if (!a || !b) throw new Refused('finns_inte');
    return { s, alla, a, b, rader: skillnad(await somDoc(tx, a), await somDoc(tx, b)) };
  },
  may: (actor) => may.lista(actor),
  view: ({ s, alla, a, b, rader }) => ({ id: s.id, titel: b.titel, fran: a.nr, till: b.nr, versioner: alla.map(({ nr }) => nr), rader, andrade: rader.filter((rad) => rad.some(({ slag }) => slag !== 'lika')).length, ratter: b.andringar.length }),
});

/** The file of a version: its own when it is a file, the PDF of what was adopted, or the PDF of the frozen förslag. */
export const openStyrdokument = query({
  name: 'styrdokument.fil',
  async load(tx, { id, nr, original }: { id: string; nr: number; original: boolean }) {
    const s = await loadStyrdokument(tx, id);
    const v = s.versioner.find((x) => x.nr === nr);
    const forslag = v?.frusen && v.publicering !== 'antagen' ? (await tx.versionspdf.findFirst({ where: { dokumentversionId: v.frusen.id }, select: { filHash: true } }))?.filHash : null;
    const hash = original ? v?.fil?.hash : (v?.pdfHash ?? forslag ?? v?.fil?.hash);
    if (!v || !hash) throw new Refused('finns_inte');
    return { myndighetId: s.myndighetId, publicering: v.publicering, fil: await openFile(tx, hash), namn: hash === v.fil?.hash ? v.fil.namn : `${v.titel}, version ${v.nr}.pdf` };
  },
  may: may.visa,
  view: ({ fil, namn }) => ({ ...fil, namn }),
});

/** What everybody may read of one version, with its older ones. */
export const getPublikt = query({
  name: 'styrdokument.publikt',
  async load(tx, { id, nr }: { id: string; nr: number | null }, { nu }) {
    const s = await loadStyrdokument(tx, id);
    const alla = s.versioner.filter(({ publicering }) => publicering !== 'utkast');
    const v = nr === null ? huvudversion(alla, dagI(nu)) : (alla.find((x) => x.nr === nr) ?? null);
    if (!v) throw new Refused('finns_inte');
    return { s, alla, v };
  },
  may: (actor) => may.lista(actor),
  view: ({ s, alla, v }, { nu }) => ({ id: s.id, slag: slagnamn[s.slag], myndighet: s.myndighet.namn, v: versionsvy(s, v, alla, dagI(nu)), versioner: alla.map((x) => ({ nr: x.nr, lage: giltighetsord[giltighetFor(x, alla, dagI(nu))], galler: skrivVagtDatum(x.giltigFran) })) }),
});
export type PubliktStyrdokument = Awaited<ReturnType<typeof getPublikt>>;
