import '#server-only';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import type { Yttrandestatus, Yttrandeverb } from './tillstand.ts';
import { overgang } from './tillstand.ts';

/** A yttrande with its ärende, what it answers and what has been decided, oldest decision first. */
export async function loadYttrande(tx: Tx, id: string) {
  const rad = await tx.yttrande.findFirst({
    where: { id },
    include: {
      organ: { select: { id: true, namn: true, kod: true } },
      arende: { select: { id: true, dnr: true, myndighetId: true, arendemening: true, handlaggareId: true, myndighet: { select: { namn: true, kod: true, epost: true } } } },
      remisser: { include: { mottagen: { include: { arende: { select: { dnr: true } } } } }, orderBy: { id: 'asc' } },
      beslut: { include: { organ: { select: { namn: true } }, delegationsbeslut: { select: { delegatTitel: true, delegat: { select: { namn: true } } } }, konsolidering: { include: { godkandAv: { select: { namn: true } } } } }, orderBy: [{ datum: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!rad) throw new Refused('finns_inte');
  return { ...rad, status: rad.status as Yttrandestatus, myndighetId: rad.arende.myndighetId };
}
export type Yttrande = Awaited<ReturnType<typeof loadYttrande>>;

/** Compare-and-set on the state. */
export async function flytta(tx: Tx, y: Pick<Yttrande, 'id' | 'version' | 'status'>, verb: Yttrandeverb, data: { stallning?: string | null; oversant?: Date } = {}): Promise<Yttrandestatus> {
  const till = overgang(y.status, verb);
  if (!till.ok) throw new Refused(till.error);
  const { count } = await tx.yttrande.updateMany({ where: { id: y.id, version: y.version }, data: { ...data, status: till.value, version: y.version + 1 } });
  if (count !== 1) throw new Refused('andrat_av_nagon_annan');
  return till.value;
}

/** The yttrande that a document belongs to, or null. */
export const yttrandeFor = (tx: Tx, dokumentId: string) => tx.yttrande.findFirst({ where: { dokumentId }, select: { id: true } });
