import '#server-only';
import type { Prisma } from '#prisma';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { franKolumner, skrivVagtDatum } from '#lib/platform/vagtDatum';
import type { Punkttyp, Slutlage, Uppfoljningslage } from './dialogmote.ts';

const dag = (d: Date | null) => (d ? d.toISOString().slice(0, 10) : null);
const organ = { select: { id: true, namn: true, myndighetId: true } } as const;
const med = {
  myndighet: { select: { namn: true, kod: true } }, organ: { select: { namn: true } }, arende: { select: { id: true, dnr: true, status: true, myndighet: { select: { kod: true } } } }, fardigstalldAv: { select: { namn: true } }, handling: { select: { id: true, lopnr: true, aktbilaga: true, filer: { select: { id: true, filHash: true, namn: true, typ: true } } } },
  dialogmotesdag: { orderBy: { ordning: 'asc' }, include: { dialogavsnitt: { orderBy: { ordning: 'asc' }, include: { organ: { select: { namn: true } }, myndighet: { select: { namn: true, forvaltning: true } } } } } },
  dialogpunkt: { orderBy: { nr: 'asc' }, include: { tillOrgan: organ, agarePerson: { select: { namn: true } }, arende: { select: { id: true, dnr: true, myndighetId: true, myndighet: { select: { kod: true } } } }, dialoguppfoljning: { orderBy: { at: 'asc' }, include: { person: { select: { namn: true } } } } } },
} as const satisfies Prisma.DialogmoteInclude;
type Rad = Prisma.DialogmoteGetPayload<{ include: typeof med }>;

const punktAv = (p: Rad['dialogpunkt'][number]) => ({
  id: p.id, nr: p.nr, avsnittId: p.avsnittId, typ: p.typ as Punkttyp, text: p.text, talare: p.talare, till: p.tillOrgan, agare: p.agarePerson?.namn ?? p.agare, agarePersonId: p.agarePersonId, tid: franKolumner('tid', p), nar: skrivVagtDatum(franKolumner('tid', p)), version: p.version,
  arende: p.arende, uppfoljning: p.dialoguppfoljning.map((u) => ({ id: u.id, lage: u.lage as Uppfoljningslage, svar: u.svar, av: u.person.namn, at: u.at })),
});
export type Punkten = ReturnType<typeof punktAv>;

const moteAv = ({ dialogmotesdag, dialogpunkt, fardigstalldSom, ...m }: Rad) => {
  const punkter = dialogpunkt.map(punktAv);
  return {
    ...m, fardigstalldSom: fardigstalldSom as Slutlage | null, punkter,
    dagar: dialogmotesdag.map((d) => ({ id: d.id, datum: dag(d.datum) ?? '', rubrik: d.rubrik, avsnitt: d.dialogavsnitt.map((a) => ({ id: a.id, rubrik: a.rubrik, organ: a.organ?.namn ?? a.myndighet?.forvaltning ?? a.myndighet?.namn ?? null, punkter: punkter.filter((p) => p.avsnittId === a.id) })) })),
  };
};
export type Dialogmote = ReturnType<typeof moteAv>;

const arId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** The notes with their days, sections and punkter, in the order they are read. */
export async function loadDialogmote(tx: Tx, id: string): Promise<Dialogmote> {
  const rad = arId(id) ? await tx.dialogmote.findFirst({ where: { id }, include: med }) : null;
  if (!rad) throw new Refused('finns_inte');
  return moteAv(rad);
}
export const listaAlla = async (tx: Tx, where: Prisma.DialogmoteWhereInput): Promise<Dialogmote[]> => (await tx.dialogmote.findMany({ where, include: med, orderBy: { skapad: 'desc' }, take: 200 })).map(moteAv);

/** A punkt with the notes it stands in. */
export async function loadPunkt(tx: Tx, punktId: string) {
  const rad = await tx.dialogpunkt.findFirst({ where: { id: punktId }, select: { dialogmoteId: true } });
  const mote = rad ? await loadDialogmote(tx, rad.dialogmoteId) : null;
  const punkt = mote?.punkter.find(({ id }) => id === punktId);
  if (!mote || !punkt) throw new Refused('finns_inte');
  return { mote, punkt, ...punkt, myndighetId: mote.myndighetId, status: mote.status, fardigstalldSom: mote.fardigstalldSom };
}

export function kravUtkast({ status }: { status: string }): void {
  if (status !== 'utkast') throw new Refused('anteckningarna_ar_fardiga');
}

/** The punkter are numbered through the whole notes in the order they are read, so that "punkt 7" is one place. */
export async function numrera(tx: Tx, dialogmoteId: string): Promise<void> {
  const { dagar } = await loadDialogmote(tx, dialogmoteId);
  const ratt = dagar.flatMap((d) => d.avsnitt).flatMap((a) => a.punkter);
  if (ratt.every(({ nr }, i) => nr === i + 1)) return;
  await tx.$executeRaw`update dialogpunkt set nr = nr + 100000 where dialogmote_id = ${dialogmoteId}::uuid`;
  for (const [i, { id }] of ratt.entries()) await tx.dialogpunkt.updateMany({ where: { id }, data: { nr: i + 1 } });
}
