import '#server-only';
import type { Prisma } from '#prisma';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { dokumenthash } from './hash.ts';
import { lasForslag, lasInnehall, utanKommentarer, type Doc } from './schema.ts';
import type { Dokument, Dokumentslag, Ratt, Undertecknare } from './dokument.ts';
import { amneFor, foljText, nyareText } from './samskrift.ts';
import type { Dokumentstatus } from './tillstand.ts';
import { tell } from '#lib/platform/kanal';

export const dagAv = (datum: Date | null): string | null => datum && datum.toISOString().slice(0, 10);
const datumAv = (dag: string): Date => new Date(`${dag}T00:00:00Z`);

/** The same, with nobody writing in it until the command is done: what is handed over or opened again may not be refused because a colleague types. */
export async function lasDokument(tx: Tx, id: string): Promise<Dokument> {
  await tx.$queryRaw`select 1 from dokument where id = ${id}::uuid for update`;
  return loadDokument(tx, id);
}

/** One document with who may write and who signs. */
export async function loadDokument(tx: Tx, id: string): Promise<Dokument> {
  const rad = await tx.dokument.findFirst({ where: { id }, include: { delningar: true, undertecknare: { orderBy: { ordning: 'asc' } } } });
  if (!rad) throw new Refused('finns_inte');
  const arende = rad.arendeId ? await tx.arende.findFirst({ where: { id: rad.arendeId }, select: { handlaggareId: true } }) : null;
  const { slag, status, datum, innehall: _i, forslag: _f, delningar, undertecknare, organisationId: _o, mall: _m, ...resten } = rad;
  // What is being written just now counts: nothing that a writer was told is saved may be missing in what is read, decided or frozen.
  // The row is read again where nothing lies beside it: what was put together between the two readings stands in the row only.
  const text = (await nyareText(tx, id)) ?? (await tx.dokument.findFirstOrThrow({ where: { id }, select: { titel: true, innehall: true, forslag: true } }));
  return {
    ...resten, slag: slag as Dokumentslag, status: status as Dokumentstatus, datum: dagAv(datum), titel: text.titel || rad.titel, innehall: lasInnehall(text.innehall), forslag: lasForslag(text.forslag),
    delningar: delningar.map((d) => ({ personId: d.personId, ratt: d.ratt as Ratt })), undertecknare: undertecknare.map(({ personId, namn, titel }) => ({ personId, namn, titel })),
    handlaggareId: arende?.handlaggareId ?? null,
  };
}

/** Just so much of a document that it can be said what one may do with it: asked at every word that is written together. */
export async function loadRatt(tx: Tx, id: string, personId: string) {
  const rad = await tx.dokument.findFirst({ where: { id }, select: { myndighetId: true, forfattareId: true, status: true, arendeId: true, delningar: { where: { personId }, select: { personId: true, ratt: true } } } });
  if (!rad) throw new Refused('finns_inte');
  const arende = rad.arendeId ? await tx.arende.findFirst({ where: { id: rad.arendeId }, select: { handlaggareId: true } }) : null;
  const person = await tx.person.findFirst({ where: { id: personId }, select: { namn: true } });
  return { ...rad, status: rad.status as Dokumentstatus, delningar: rad.delningar.map((d) => ({ personId: d.personId, ratt: d.ratt as Ratt })), handlaggareId: arende?.handlaggareId ?? null, namn: person?.namn ?? '' };
}

type Andring = Partial<Pick<Dokument, 'titel' | 'status' | 'innehall' | 'forslag' | 'datum'>>;

/** Compare-and-set: two people saving at once cannot overwrite each other. */
export async function sparaDokument(tx: Tx, fore: Pick<Dokument, 'id' | 'version'>, { datum, innehall, forslag, ...andring }: Andring, nu: Date): Promise<number> {
  const { count } = await tx.dokument.updateMany({
    where: { id: fore.id, version: fore.version },
    data: {
      ...andring, ...(innehall ? { innehall: innehall as unknown as Prisma.InputJsonValue } : {}), ...(forslag ? { forslag } : {}),
      ...(datum ? { datum: datumAv(datum) } : {}), version: fore.version + 1, andrad: nu,
    },
  });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
  const { titel, status } = andring;
  if (titel !== undefined || innehall || forslag) await foljText(tx, fore.id, fore.version + 1, { ...(titel === undefined ? {} : { titel }), ...(innehall ? { innehall } : {}), ...(forslag ? { forslag } : {}) });
  if (status) await tell(tx, { amne: amneFor(fore.id), vad: 'status' });
  return fore.version + 1;
}

export type Versionsslag = 'sparad' | 'krock' | 'granskning' | 'godkand';
type Ny = { slag: Versionsslag; namn?: string; datum?: string | null; avId: string; nu: Date };

/** An insert-only copy of the text as it stands. Only `godkand` is frozen: dated, hashed, and what decisions may point at. */
export async function laggVersion(tx: Tx, dok: Pick<Dokument, 'id' | 'slag' | 'titel' | 'innehall' | 'forslag' | 'undertecknare'>, { slag, namn, datum = null, avId, nu }: Ny) {
  const frusen = slag === 'godkand';
  const innehall = frusen ? utanKommentarer(dok.innehall) : dok.innehall;
  const forslag = frusen ? dok.forslag.filter((f) => f.trim()) : dok.forslag;
  const undertecknare = dok.undertecknare.map((u) => ({ namn: u.namn, titel: u.titel }));
  const hash = dokumenthash({ slag: dok.slag, titel: dok.titel, datum, innehall, forslag, undertecknare });
  const nr = (await tx.dokumentversion.count({ where: { dokumentId: dok.id } })) + 1;
  const { id } = await tx.dokumentversion.create({
    data: {
      dokumentId: dok.id, nr, slag, namn: namn ?? null, titel: dok.titel, datum: datum ? datumAv(datum) : null, innehall: innehall as unknown as Prisma.InputJsonValue,
      forslag, undertecknare, frusen, hash, avId, skapad: nu,
    },
    select: { id: true },
  });
  return { id, nr, hash };
}

export type Frusen = {
  id: string; dokumentId: string; slag: Dokumentslag; nr: number; titel: string; datum: string; innehall: Doc; forslag: string[];
  undertecknare: Pick<Undertecknare, 'namn' | 'titel'>[]; hash: string; arendeId: string | null; myndighetId: string; avNamn: string; skapad: Date;
};

/** A frozen version, checked against its own hash. A decision, a punkt or a handling points at nothing less: `inte_fryst`. */
export async function frusenVersion(tx: Tx, id: string): Promise<Frusen> {
  const rad = await tx.dokumentversion.findFirst({ where: { id }, include: { dokument: true, av: { select: { namn: true } } } });
  if (!rad) throw new Refused('finns_inte');
  if (!rad.frusen || !rad.datum) throw new Refused('inte_fryst');
  const undertecknare = rad.undertecknare as Frusen['undertecknare'];
  const forslag = lasForslag(rad.forslag);
  const datum = rad.datum.toISOString().slice(0, 10);
  const slag = rad.dokument.slag as Dokumentslag;
  if (dokumenthash({ slag, titel: rad.titel, datum, innehall: rad.innehall, forslag, undertecknare }) !== rad.hash) throw new Error(`dokumentversion ${id} is not what was frozen`);
  return {
    id, dokumentId: rad.dokumentId, slag, nr: rad.nr, titel: rad.titel, datum, innehall: rad.innehall as unknown as Doc, forslag, undertecknare, hash: rad.hash,
    arendeId: rad.dokument.arendeId, myndighetId: rad.dokument.myndighetId, avNamn: rad.av.namn, skapad: rad.skapad,
  };
}

/** The newest frozen version of a document, or null. */
export const senasteFrusna = (tx: Tx, dokumentId: string): Promise<{ id: string; nr: number; datum: Date | null; hash: string } | null> =>
  tx.dokumentversion.findFirst({ where: { dokumentId, frusen: true }, orderBy: { nr: 'desc' }, select: { id: true, nr: true, datum: true, hash: true } });
