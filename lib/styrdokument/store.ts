import '#server-only';
import type { Prisma } from '#prisma';
import { lasInnehall } from '#lib/dokument/schema';
import { namnVid } from '#lib/organisation/huvudman';
import type { Tx } from '#lib/platform/db';
import { kontrollsumma, type Json } from '#lib/platform/kanonisk';
import { Refused } from '#lib/platform/result';
import { franKolumner } from '#lib/platform/vagtDatum';
import type { Innehall } from './andring.ts';
import type { Beslutsslag, Omfattning, Publicering, Ratt, Styrdokumentslag } from './styrdokument.ts';

const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);
const giltigaNamn = (namn: readonly { namn: string; fran: Date | null; till: Date | null }[]) => namn.map((n) => ({ namn: n.namn, fran: dag(n.fran), till: dag(n.till) }));
const namnen = { include: { huvudmannamn: true } } as const;
const hela = {
  dokument: { select: { id: true, status: true, innehall: true, titel: true } }, dokumentversion: { select: { id: true, nr: true, titel: true, innehall: true, hash: true, datum: true } }, ansvarigBefattning: { select: { id: true, namn: true } },
  styrdokumentbeslut: { orderBy: [{ datum: 'asc' }, { skapad: 'asc' }], include: { paragraf: { select: { sammantradeId: true } } } }, styrdokumenthuvudman: { orderBy: { ordning: 'asc' }, include: { huvudman: namnen } },
  styrdokumentandring: { orderBy: { ordning: 'asc' } }, versionsnyckeltal: { orderBy: { ordning: 'asc' }, include: { nyckeltal: { include: { nyckeltalsvarde: { where: { huvudmanId: null }, orderBy: { matar: 'asc' } } } } } },
  andringsratt: { orderBy: { ordning: 'asc' }, include: { organ: { select: { namn: true } }, informerarOrgan: { select: { namn: true } }, befattning: { select: { namn: true } } } }, remiss: { select: { id: true, titel: true, dnrAttAnge: true } },
  remisser: { include: { remiss: { select: { id: true, titel: true, dnrAttAnge: true, status: true, sammanstallning: { select: { id: true } } } } } }, pdf: { select: { filHash: true } },
} as const satisfies Prisma.StyrdokumentversionInclude;
const med = {
  myndighet: { select: { namn: true, kod: true, forvaltning: true } }, arende: { select: { id: true, dnr: true, status: true, handlaggareId: true } },
  styrdokumentversion: { orderBy: { nr: 'asc' }, include: hela }, processteg: { orderBy: { ordning: 'asc' }, include: { organ: { select: { namn: true } } } },
} as const satisfies Prisma.StyrdokumentInclude;

type Rad = Prisma.StyrdokumentGetPayload<{ include: typeof med }>;
type Versionsrad = Rad['styrdokumentversion'][number];

const rattAv = ({ vem, organId, befattningId, omfattning, villkor, efterSamrad, informerar, informerarOrganId }: Versionsrad['andringsratt'][number]): Ratt => ({ vem, organId, befattningId, omfattning: omfattning as Omfattning, villkor, efterSamrad, informerar, informerarOrganId });

/** A version as the domain reads it. Its text is the frozen one when there is one, else the draft's; `null` where it is a file. */
export const versionAv = (v: Versionsrad, titel: string) => {
  const frusen = v.publicering === 'antagen' && v.dokumentversion ? lasInnehall(v.dokumentversion.innehall) : null;
  return {
    id: v.id, nr: v.nr, titel: v.titel || titel, dnr: v.dnr, publicering: v.publicering as Publicering, omfattning: v.omfattning as Omfattning, notis: v.notis, forVerksamhet: v.forVerksamhet, version: v.version, skapad: v.skapad, antagen: v.antagen, hash: v.hash,
    giltigFran: franKolumner('giltigFran', v), giltigTill: franKolumner('giltigTill', v), ansvarig: v.ansvarigBefattning?.namn ?? v.ansvarig, ansvarigBefattningId: v.ansvarigBefattningId,
    dokumentId: v.dokumentId, dokumentstatus: v.dokument?.status ?? null, frusen: v.dokumentversion ? { id: v.dokumentversion.id, nr: v.dokumentversion.nr, datum: dag(v.dokumentversion.datum) } : null, fil: v.filHash ? { hash: v.filHash, namn: v.filNamn ?? 'Styrdokument.pdf' } : null, handlingId: v.handlingId, pdfHash: v.pdf?.filHash ?? null,
    /** What the public reads: never the draft that lies beside it. */
    text: frusen ?? (v.publicering !== 'utkast' && v.dokumentversion ? lasInnehall(v.dokumentversion.innehall) : v.dokument ? lasInnehall(v.dokumentversion && v.dokument.status === 'godkant' ? v.dokumentversion.innehall : v.dokument.innehall) : null),
    beslut: v.styrdokumentbeslut.map((b) => ({ id: b.id, slag: b.slag as Beslutsslag, organId: b.organId, organNamn: b.organNamn, datum: dag(b.datum), dnr: b.dnr, beteckning: b.beteckning, paragrafId: b.paragrafId, sammantradeId: b.paragraf?.sammantradeId ?? null, text: b.text })),
    huvudman: v.styrdokumenthuvudman.map(({ huvudmanId, huvudman }) => ({ id: huvudmanId, namn: namnVid(giltigaNamn(huvudman.huvudmannamn), dag(v.giltigFranFran) ?? dag(v.skapad) ?? '') })),
    andringar: v.styrdokumentandring.map(({ id, ordning, tema, sidor, avsnitt, gammalText, nyText, onskemal, onskemalFran, onskemalDatum }) => ({ id, ordning, tema, sidor, avsnitt, gammalText, nyText, onskemal, onskemalFran, onskemalDatum: dag(onskemalDatum) })),
    ratter: v.andringsratt.map((r) => ({ ...rattAv(r), id: r.id, informerar: r.informerarOrgan?.namn ?? r.informerar, befattning: r.befattning?.namn ?? null })),
    nyckeltal: v.versionsnyckeltal.map(({ id, lage, malvarde, nyckeltal: n }) => ({ id, nyckeltalId: n.id, namn: n.namn, enhet: n.enhet, kalla: n.kalla, delmal: n.delmal, lage, malvarde: malvarde === null ? null : Number(malvarde), varden: n.nyckeltalsvarde.map(({ matar, varde, preliminart }) => ({ ar: matar, varde: Number(varde), preliminart })) })),
    franRemiss: v.remiss, remisser: v.remisser.map(({ remiss: { sammanstallning, ...r } }) => ({ ...r, sammanstalld: sammanstallning.length > 0 })),
  };
};
export type Versionen = ReturnType<typeof versionAv>;

const styrdokumentAv = ({ styrdokumentversion, processteg, slag, ...s }: Rad) => ({
  ...s, slag: slag as Styrdokumentslag, versioner: styrdokumentversion.map((v) => versionAv(v, s.titel)),
  steg: processteg.map((p) => ({ id: p.id, ordning: p.ordning, vad: p.vad, vem: p.organ?.namn ?? p.vem, tid: franKolumner('tid', p), klar: p.klar, slag: p.slag as 'steg' | 'information', organId: p.organId, versionId: p.versionId })),
});
export type Styrdokument = ReturnType<typeof styrdokumentAv>;

const arId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** One styrdokument with all its versions, in as many statements however many they are. */
export async function loadStyrdokument(tx: Tx, id: string): Promise<Styrdokument> {
  const rad = arId(id) ? await tx.styrdokument.findFirst({ where: { id }, include: med }) : null;
  if (!rad) throw new Refused('finns_inte');
  return styrdokumentAv(rad);
}

/** Everything of the register at once, for lists. */
export const listaAllt = async (tx: Tx, where: Prisma.StyrdokumentWhereInput): Promise<Styrdokument[]> => (await tx.styrdokument.findMany({ where, include: med, orderBy: [{ titel: 'asc' }, { id: 'asc' }], take: 1000 })).map(styrdokumentAv);

export type Iversion = { s: Styrdokument; v: Versionen; myndighetId: string; publicering: Publicering };
/** A version with the styrdokument it is one of. */
export async function loadVersion(tx: Tx, versionId: string): Promise<Iversion> {
  const rad = arId(versionId) ? await tx.styrdokumentversion.findFirst({ where: { id: versionId }, select: { styrdokumentId: true } }) : null;
  const s = rad ? await loadStyrdokument(tx, rad.styrdokumentId) : null;
  const v = s?.versioner.find(({ id }) => id === versionId);
  if (!s || !v) throw new Refused('finns_inte');
  return { s, v, myndighetId: s.myndighetId, publicering: v.publicering };
}

/** Only what has not been adopted may be changed; what has is answered with how one goes on. */
export function kravUtkast({ publicering }: { publicering: string }): void {
  if (publicering === 'antagen') throw new Refused('versionen_ar_antagen');
}

/** Compare-and-set on a version's own row. */
export async function saveVersion(tx: Tx, { id, version }: Pick<Versionen, 'id' | 'version'>, data: Prisma.StyrdokumentversionUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.styrdokumentversion.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
}

/** What a change is held against (andring.ts). */
export const innehallAv = (v: Versionen): Innehall => ({
  titel: v.titel, giltigFran: v.giltigFran, giltigTill: v.giltigTill, huvudman: v.huvudman.map(({ id }) => id), text: v.text, nyckeltal: v.nyckeltal.map(({ namn, lage, malvarde }) => ({ namn, lage, malvarde })),
  ratter: v.ratter.map(({ vem, organId, befattningId, omfattning, villkor, efterSamrad, informerar, informerarOrganId }) => ({ vem, organId, befattningId, omfattning, villkor, efterSamrad, informerar, informerarOrganId })),
});

/** SHA-256 over all that a reader of the version sees: what the decision adopts. */
export const versionshash = (v: Versionen): string => kontrollsumma({
  nr: v.nr, dnr: v.dnr, forVerksamhet: v.forVerksamhet, ansvarig: v.ansvarig, fil: v.fil?.hash ?? null, andringar: v.andringar.map(({ id: _, ...a }) => a), ...innehallAv(v),
} as unknown as Json);

/** The antagna version whose rules govern the next change; a first version has only its own. */
export const gallande = (s: Styrdokument, v: Versionen): Versionen => s.versioner.filter((x) => x.nr < v.nr && x.publicering === 'antagen').at(-1) ?? v;
