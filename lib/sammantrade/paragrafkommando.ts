import '#server-only';
import type { z } from 'zod';
import { command, type Ctx } from '#lib/platform/command';
import type { Event } from '#lib/platform/audit';
import type { Tx } from '#lib/platform/db';
import { tell } from '#lib/platform/kanal';
import { Refused } from '#lib/platform/result';
import { lageVid } from './narvaro.ts';
import { may } from './policy.ts';
import type { Paragraf, Sammantrade } from './sammantrade.ts';
import { loadSammantrade } from './store.ts';
import { narvaroFor } from './underlag.ts';

export type Vald = { s: Sammantrade; p: Paragraf };

/** The meeting, locked: two who change it at once are put after one another, and neither overwrites the other. Those who look at it are told at commit. */
export async function lasMote(tx: Tx, id: string): Promise<Sammantrade> {
  await tx.$queryRaw`select 1 from sammantrade where id = ${id}::uuid for update`;
  const s = await loadSammantrade(tx, id);
  await tell(tx, { amne: `sammantrade:${s.id}` });
  return s;
}

async function lasVald(tx: Tx, paragrafId: string): Promise<Vald> {
  const rad = await tx.paragraf.findFirst({ where: { id: paragrafId }, select: { sammantradeId: true } });
  if (!rad) throw new Refused('finns_inte');
  const s = await lasMote(tx, rad.sammantradeId);
  const p = s.paragrafer.find(({ id }) => id === paragrafId);
  if (!p) throw new Refused('finns_inte');
  return { s, p };
}

type Spec<S extends z.ZodType<{ paragrafId: string }>> = {
  name: string;
  input: S;
  run: (tx: Tx, vald: Vald, ctx: Ctx, input: z.infer<S>) => Promise<Omit<Event, 'subject' | 'arendeId'> | void>;
};

/** True for a § whose text is locked for signing, or justerat: it is unlocked first, and that voids the signatures (KL 5:69). */
const arLast = (s: Sammantrade, p: Paragraf) => ['signeras', 'justerat'].includes(s.justeringsset.find(({ id }) => id === p.justeringssetId)?.status ?? '');

/** Refuses what would change the item under a locked §. */
export function kravOlast(s: Sammantrade, punktId: string): void {
  if (s.paragrafer.some((p) => p.punktId === punktId && arLast(s, p))) throw new Refused('paragrafen_ar_last');
}

/** Refuses a change of the roll once every § of the meeting is locked: each of them says who was there (KL 5:66). */
export function kravOppenNarvaro(s: Sammantrade): void {
  if (s.paragrafer.length > 0 && s.paragrafer.every((p) => arLast(s, p))) throw new Refused('paragrafen_ar_last');
}

/** What a § says of who was there: at its start, at each step and at its end, and what is noted in it, pauses too. */
function narvaroI(s: Sammantrade, p: Paragraf): string {
  const narvaro = narvaroFor(s);
  const lagen = [-1, ...p.steg.map(({ ordning }) => ordning), Number.POSITIVE_INFINITY].map((steg) => lageVid(narvaro, p.id, steg));
  const vilka = new Set(lagen.flatMap(({ rummet }) => [...rummet.keys()]));
  const hur = s.narvaro.filter((n) => n.slag === 'kommer' && vilka.has(n.personId ?? `gast:${n.namn}`)).map(({ grupp, personId, namn, titel }) => [personId ?? namn, grupp, titel].join());
  const i = s.narvaro.filter(({ paragrafId }) => paragrafId === p.id).map(({ id: _, ordning: __, ...n }) => n);
  const pauser = s.ajourneringar.filter(({ paragrafId }) => paragrafId === p.id).map(({ id: _, ...a }) => a);
  return JSON.stringify([lagen.map(({ rummet, ...lage }) => [[...rummet].toSorted(), lage]), [...new Set(hur)].toSorted(), i, pauser]);
}

/** Refuses a change of the roll that would alter what a locked § says of who was there (KL 5:66); for the others it goes on. */
export function kravLastaOrorda(fore: Sammantrade, efter: Sammantrade): void {
  const rord = fore.paragrafer.find((p) => arLast(fore, p) && narvaroI(fore, p) !== narvaroI(efter, p));
  if (rord) throw new Refused(`andrar_last_paragraf|${rord.beteckning}`);
}

/** A command on one § by the secretary. A § whose text is locked for signing is refused: it is unlocked first, and that voids the signatures (KL 5:69). */
export const paragrafkommando = <S extends z.ZodType<{ paragrafId: string }>>({ name, input, run }: Spec<S>) =>
  command({
    name,
    input,
    load: (tx, { paragrafId }: z.infer<S>) => lasVald(tx, paragrafId),
    may: (actor, { s }: Vald) => may.skota(actor, s),
    async run(tx, vald, ctx, indata) {
      const { s, p } = vald;
      if (arLast(s, p)) throw new Refused('paragrafen_ar_last');
      const event = await run(tx, vald, ctx, indata);
      await tx.paragraf.update({ where: { organisationId_id: { organisationId: ctx.actor.organisationId, id: p.id } }, data: { version: { increment: 1 } } });
      await tell(tx, { amne: `sammantrade:${s.id}`, om: p.id, vad: event?.type ?? name });
      return { type: event?.type ?? name, detalj: { sammantradeId: s.id, nr: p.nr, ar: p.ar, ...event?.detalj }, subject: p.id, arendeId: p.arende?.id ?? null };
    },
  });

/** Decisions point only at what is frozen: one that is not, or does not exist, is refused. */
export async function kravFryst(tx: Tx, ids: readonly (string | null | undefined)[]): Promise<void> {
  const valda = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (valda.length === 0) return;
  const frysta = await tx.dokumentversion.count({ where: { id: { in: valda }, frusen: true } });
  if (frysta !== valda.length) throw new Refused('inte_fryst');
}
