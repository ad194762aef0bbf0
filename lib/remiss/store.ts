import type { Prisma } from '#prisma';
import { inRegister, type Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { VagtDatum } from '#lib/platform/vagtDatum';
import type { Fraga, Missiv, Utkast } from './remiss.ts';
import { mottagen, type MottagenVerb } from './tillstand.ts';

export const tillDatum = (dag: string | null | undefined): Date | null => (dag ? new Date(`${dag}T00:00:00Z`) : null);
export const tillDag = (datum: Date | null): string | null => (datum ? datum.toISOString().slice(0, 10) : null);

const utanTid: VagtDatum = { precision: 'obestamt', fran: null, till: null, text: null };
/** The column's JSON as a vague date: an empty object is one that says nothing. */
export const vagt = (json: Prisma.JsonValue): VagtDatum => ({ ...utanTid, ...(json as Partial<VagtDatum>) });

const hel = { fragor: { orderBy: { nr: 'asc' } }, filer: { orderBy: { ordning: 'asc' } }, instanser: { orderBy: { nr: 'asc' } }, myndighet: true } as const;
export type RemissRad = Prisma.RemissGetPayload<{ include: typeof hel }>;
type MissivJson = Missiv & { instanser?: string[]; avviker?: string[] };

/** What stands in an address may be anything: that which is no id is looked for no further. */
export function provaId(text: string): void {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Refused('finns_inte');
}

/** The remiss with its questions, files and instanser, or `finns_inte`. */
export async function load(tx: Tx, id: string): Promise<RemissRad> {
  provaId(id);
  const rad = await tx.remiss.findFirst({ where: { id }, include: hel });
  if (!rad) throw new Refused('finns_inte');
  return rad;
}

/** The row read as what is being composed. */
export function utkastAv(rad: RemissRad): Utkast {
  const { instanser = [], avviker = [], ...missiv } = rad.missiv as MissivJson;
  return {
    titel: rad.titel, nummer: rad.nummer, svarstid: vagt(rad.svarstid), missiv,
    fragor: rad.fragor.map(({ nr, text, slag, avsnitt }) => ({ nr, text, slag: slag as Fraga['slag'], avsnitt })),
    filer: rad.filer.filter(({ ersatt }) => ersatt === null).map(({ filHash, namn, typ }) => ({ hash: filHash, namn, typ })),
    instanser, avviker,
  };
}

/** The missiv's facts alone, without the draft's choice of instanser. */
export const missivAv = (rad: Pick<RemissRad, 'missiv'>): Missiv => {
  const { instanser: _, avviker: _a, ...missiv } = rad.missiv as MissivJson;
  return missiv;
};

/** Compare-and-set: two who write at once cannot overwrite each other. Gives the new version. */
export async function save(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.RemissUncheckedUpdateManyInput): Promise<number> {
  const { count } = await tx.remiss.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
  return version + 1;
}

/** Writes the composition: questions and files are replaced as they stand. */
export async function saveUtkast(tx: Tx, rad: { id: string; version: number }, utkast: Utkast): Promise<number> {
  const { titel, nummer, svarstid, missiv, fragor, filer, instanser, avviker = [] } = utkast;
  const version = await save(tx, rad, {
    titel, nummer, svarstid: svarstid as unknown as Prisma.InputJsonValue, svarSenast: tillDatum(svarstid.till),
    missiv: { ...missiv, instanser: [...instanser], avviker: [...avviker] } as Prisma.InputJsonValue,
    kontakt: [missiv.kontaktNamn, missiv.kontaktEpost, missiv.kontaktTelefon].filter(Boolean).join(', ') || null,
  });
  await tx.svarsfraga.deleteMany({ where: { remissId: rad.id } });
  await tx.remissfil.deleteMany({ where: { remissId: rad.id } });
  await tx.svarsfraga.createMany({ data: fragor.map(({ avsnitt, ...f }) => ({ ...f, avsnitt: avsnitt ?? null, remissId: rad.id })) });
  await tx.remissfil.createMany({ data: filer.map(({ hash, namn, typ }, i) => ({ remissId: rad.id, filHash: hash, namn, typ, slag: 'bilaga', ordning: i + 1 })) });
  return version;
}

export type Instans = Prisma.RemissinstansGetPayload<{ include: { remiss: true } }>;

/** One instans with the remiss it belongs to, or `finns_inte`. */
export async function loadInstans(tx: Tx, where: { id: string } | { utbyteId: string }): Promise<Instans> {
  const rad = await tx.remissinstans.findFirst({ where, include: { remiss: true } });
  if (!rad) throw new Refused('finns_inte');
  return rad;
}

/** Compare-and-set on one instans. */
export async function saveInstans(tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.RemissinstansUncheckedUpdateManyInput): Promise<void> {
  const { count } = await tx.remissinstans.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
}

/** A remiss that has been received and registered, or `finns_inte`. */
export async function loadMottagen(tx: Tx, id: string) {
  const rad = await tx.mottagenRemiss.findFirst({ where: { id }, include: { arende: true, myndighet: true } });
  if (!rad) throw new Refused('finns_inte');
  return rad;
}

/** Moves remisser received by a verb; one that cannot go that way now stays where it is. */
export async function flyttaMottagna(tx: Tx, ids: readonly string[], verb: MottagenVerb, data: { insand?: Date } = {}): Promise<void> {
  const { fran, till } = mottagen[verb];
  if (ids.length > 0) await tx.mottagenRemiss.updateMany({ where: { id: { in: [...ids] }, status: { in: [...fran] } }, data: { ...data, status: till, version: { increment: 1 } } });
}

/** The organisation one works in, by name. */
export async function egenOrganisation(organisationId: string): Promise<{ id: string; namn: string; adress: string | null; epost: string | null }> {
  const rad = await inRegister((tx) => tx.organisation.findFirst({ where: { id: organisationId }, select: { id: true, namn: true, adress: true, epost: true } }));
  if (!rad) throw new Refused('finns_inte');
  return rad;
}
