import '#server-only';
import { z } from 'zod';
import { huvudmanAv, medNamn } from '#lib/organisation/huvudmannaregister';
import { type Huvudman } from '#lib/organisation/huvudman';
import type { Tx } from '#lib/platform/db';
import type { VagtDatum } from '#lib/platform/vagtDatum';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import type { Beslut, Tillfragad } from './matris.ts';
import type { Fil, Status, Troskel, Troskelslag, Utfall, Utkast } from './rekommendation.ts';

export const tillDatum = (dag: string | null | undefined): Date | null => (dag ? new Date(`${dag}T00:00:00Z`) : null);
export const tillDag = (datum: Date | null): string | null => (datum ? datum.toISOString().slice(0, 10) : null);

const innehall = z.object({ bakgrund: z.array(z.string()).default([]) }).catch({ bakgrund: [] });
export const medHel = {
  myndighet: true, organ: { select: { namn: true } }, arende: { select: { id: true, dnr: true, status: true, handlaggareId: true, myndighet: { select: { kod: true } } } },
  paragraf: { select: { id: true, nr: true, ar: true, bokstav: true, justeringssetId: true, organ: { select: { namn: true, paragrafmonster: true } }, sammantrade: { select: { datum: true } } } },
  rekommendationssats: { orderBy: { nr: 'asc' } }, rekommendationsbilaga: { orderBy: { nr: 'asc' } },
  rekommendationshuvudman: { orderBy: { ordning: 'asc' }, include: { huvudman: { include: medNamn }, huvudmannabeslut: { include: { huvudmannautfall: true }, orderBy: { id: 'asc' } }, handelser: { orderBy: { at: 'asc' } } } },
} as const;
type Rad = Prisma.RekommendationGetPayload<{ include: typeof medHel }>;

/** What stands in an address may be anything: that which is no id is looked for no further. */
export function provaId(text: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Refused('finns_inte');
}

export type Beslutsrad = Beslut & { organNamn: string; dnr: string | null; beteckning: string | null; utdragHandlingId: string | null; utdragFilHash: string | null; utbyteId: string | null; ovrigt: string | null };
export type Mottagare = Omit<Tillfragad, 'beslut' | 'huvudman'> & { ordning: number; utbyteId: string | null; epost: string | null; huvudman: Huvudman; beslut: readonly Beslutsrad[]; handelser: Rad['rekommendationshuvudman'][number]['handelser'] };

function mottagareAv(m: Rad['rekommendationshuvudman'][number]): Mottagare {
  return {
    id: m.id, ordning: m.ordning, kravs: m.kravs, utbyteId: m.utbyteId, epost: m.epost, huvudman: huvudmanAv(m.huvudman), handelser: m.handelser,
    beslut: m.huvudmannabeslut.map((b) => ({
      id: b.id, datum: tillDag(b.datum) ?? '', skapad: b.skapad, organNamn: b.organNamn, dnr: b.dnr, beteckning: b.beteckning, utdragHandlingId: b.utdragHandlingId, utdragFilHash: b.utdragFilHash, utbyteId: b.utbyteId, ovrigt: b.ovrigt,
      utfall: new Map(b.huvudmannautfall.map((u) => [u.satsId, { utfall: u.utfall as Utfall, andring: u.andring }])),
    })),
  };
}

/** A row as the rules read it. */
export function franRad(r: Rad) {
  const malTid: VagtDatum = { precision: r.malTidPrecision as VagtDatum['precision'], fran: tillDag(r.malTidFran), till: tillDag(r.malTidTill), text: r.malTidText };
  const troskel: Troskel = { slag: r.troskel as Troskelslag, varde: r.troskelvarde };
  return {
    id: r.id, version: r.version, status: r.status as Status, titel: r.titel, fran: r.fran, dnr: r.dnr, datum: tillDag(r.datum), utsand: r.utsand, publik: r.publik, uppnadd: tillDag(r.uppnadd), filHash: r.filHash, skapad: r.skapad,
    myndighetId: r.myndighetId, myndighet: r.myndighet, organ: r.organ?.namn ?? null, arende: r.arende, arendeId: r.arendeId, paragraf: r.paragraf, bakgrund: innehall.parse(r.innehall).bakgrund, malTid, troskel,
    satser: r.rekommendationssats.map(({ id, nr, text }) => ({ id, nr, text })), bilagor: r.rekommendationsbilaga.map(({ id, nr, titel, filHash, namn, typ }) => ({ id, nr, titel, hash: filHash, namn, typ })),
    mottagare: r.rekommendationshuvudman.map(mottagareAv),
  };
}
export type Rekommendation = ReturnType<typeof franRad>;

/** The whole of one, or `finns_inte`: the same number of statements whatever it holds. */
export async function load(tx: Tx, id: string): Promise<Rekommendation> {
  provaId(id);
  const rad = await tx.rekommendation.findFirst({ where: { id }, include: medHel });
  if (!rad) throw new Refused('finns_inte');
  return franRad(rad);
}

/** The composition, as the rules ask about it. */
export const utkastAv = (r: Rekommendation): Utkast => ({
  titel: r.titel, fran: r.fran, bakgrund: r.bakgrund, satser: r.satser.map(({ text }) => text), bilagor: r.bilagor, malTid: r.malTid, troskel: r.troskel,
  huvudman: r.mottagare.flatMap(({ huvudman, kravs }) => (huvudman.iRegistretId ? [{ organisationId: huvudman.iRegistretId, kravs }] : [])),
});


/** Compare-and-set: of two who act at once the second is told. */
export async function save(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.RekommendationUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.rekommendation.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
  return version + 1;
}

type Skrivet = Omit<Utkast, 'huvudman'> & { huvudman: readonly { huvudmanId: string; kravs: boolean; epost: string | null }[] };

/** Writes the composition: clauses, bilagor and huvudmän are replaced as they stand. */
export async function saveUtkast(tx: Tx, r: { id: string; version: number }, u: Skrivet): Promise<number> {
  const version = await save(tx, r, {
    titel: u.titel, fran: u.fran, innehall: { bakgrund: [...u.bakgrund] }, troskel: u.troskel.slag, troskelvarde: u.troskel.slag === 'antal' || u.troskel.slag === 'andel' ? u.troskel.varde : null,
    malTidPrecision: u.malTid.precision, malTidFran: tillDatum(u.malTid.fran), malTidTill: tillDatum(u.malTid.till), malTidText: u.malTid.text,
  });
  const rekommendationId = r.id;
  await tx.rekommendationssats.deleteMany({ where: { rekommendationId } });
  await tx.rekommendationsbilaga.deleteMany({ where: { rekommendationId } });
  await tx.rekommendationshuvudman.deleteMany({ where: { rekommendationId } });
  await tx.rekommendationssats.createMany({ data: u.satser.map((text, i) => ({ rekommendationId, nr: i + 1, text })) });
  await tx.rekommendationsbilaga.createMany({ data: u.bilagor.map(({ hash, namn, typ, titel }, i) => ({ rekommendationId, nr: i + 1, titel, filHash: hash, namn, typ })) });
  await tx.rekommendationshuvudman.createMany({ data: u.huvudman.map((h, i) => ({ rekommendationId, ...h, ordning: i + 1 })) });
  return version;
}

/** The files of a rekommendation that is on its way, each with its hash: the same for all. */
export const filerAv = (r: Rekommendation): readonly Fil[] => r.bilagor.map(({ hash, namn, typ }) => ({ hash, namn, typ }));
