import { medKod } from '#lib/handling/handling';
import { serie } from '#lib/organisation/serie';
import type { Actor } from '#lib/platform/actor';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { nextNumber } from '#lib/platform/numbers';
import { Refused } from '#lib/platform/result';
import { borjarOmVarjeAr, skrivDiarienummer } from './diarienummer.ts';
import { may } from './policy.ts';

export type NyttArende = { myndighetId: string; arendemening: string; internMening?: string | null; handlaggareId?: string | null; klassificering?: string | null; nu: Date };

/** Opens an ärende in the myndighet's diary: the number is taken last, so that the series stands locked for as short a time as can be. */
export async function oppnaArende(tx: Tx, { myndighetId, arendemening, internMening, handlaggareId, klassificering, nu }: NyttArende): Promise<{ id: string; dnr: string; ar: number; nr: number }> {
  const diarium = await tx.diarieserie.findFirst({ where: { myndighetId }, orderBy: [{ standard: 'desc' }, { id: 'asc' }] });
  if (!diarium) throw new Refused('diarium_saknas');
  if (handlaggareId) await provaHandlaggare(tx, handlaggareId, myndighetId, nu);

  const ar = Number(dagI(nu).slice(0, 4));
  const nr = await nextNumber(tx, serie.arende(diarium.id), borjarOmVarjeAr(diarium.monster) ? ar : 0);
  const skrivet = skrivDiarienummer(diarium.monster, { ar, lop: nr, enhet: diarium.kod, ...(klassificering ? { klass: klassificering } : {}) });
  if (!skrivet.ok) throw new Refused('dnr_saknar_uppgift');
  const { id } = await tx.arende.create({
    data: { diarieserieId: diarium.id, myndighetId, ar, nr, dnr: skrivet.value, arendemening, internMening: internMening || null, klassificering: klassificering || null, handlaggareId: handlaggareId || null, oppnat: new Date(dagI(nu)), skapat: nu },
    select: { id: true },
  });
  return { id, dnr: skrivet.value, ar, nr };
}

/** An ärende is given only to somebody who works for the myndighet on that day. */
export async function provaHandlaggare(tx: Tx, personId: string, myndighetId: string, nu: Date): Promise<void> {
  const dag = new Date(dagI(nu));
  const finns = await tx.behorighet.findFirst({
    where: { personId, roll: { in: ['handlaggare', 'chef', 'registrator', 'namndsekreterare'] }, AND: [{ OR: [{ myndighetId }, { myndighetId: null, organId: null }] }, { OR: [{ till: null }, { till: { gte: dag } }] }], fran: { lte: dag }, person: { aktiv: true } },
    select: { id: true },
  });
  if (!finns) throw new Refused('handlaggaren_hor_inte_hit');
}

export const loadArende = (tx: Tx, id: string) => tx.arende.findFirst({ where: { id }, include: { myndighet: { select: { kod: true, namn: true } } } });
export type Arenderad = NonNullable<Awaited<ReturnType<typeof loadArende>>>;

/** For a command: whoever may not see the ärende is told that it does not exist. */
export async function loadSynligt(tx: Tx, id: string, actor: Actor): Promise<Arenderad> {
  const arende = await loadArende(tx, id);
  if (!arende || !may.visa(actor, arende)) throw new Refused('finns_inte');
  return arende;
}

/** The changes that are made to an ärende's own row, against the version that was read. */
export async function saveArende(tx: Tx, { id, version }: Pick<Arenderad, 'id' | 'version'>, andrat: Partial<Pick<Arenderad, 'arendemening' | 'internMening' | 'klassificering' | 'handlaggareId' | 'status' | 'avslutat' | 'sekretess' | 'sekretessBestammelse' | 'sekretessDatum'>>): Promise<void> {
  const { count } = await tx.arende.updateMany({ where: { id, version }, data: { ...andrat, version: version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
}

/** "KS 183/19" */
export const skrivDnr = ({ dnr, myndighet }: { dnr: string; myndighet: { kod: string } }): string => medKod(myndighet.kod, dnr);
