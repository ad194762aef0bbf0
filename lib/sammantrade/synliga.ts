import type { Actor } from '#lib/platform/actor';
import type { Tx } from '#lib/platform/db';
import { kallelseinnehall } from './kalla.ts';
import { may } from './policy.ts';
import type { Listpunkt, Sammantrade } from './sammantrade.ts';

/** The items a ledamot sees: until the meeting opens, those that a kallelse has let out. Staff of the myndighet see the list as it is being written. */
export async function synligaPunkter(tx: Tx, s: Sammantrade, actor: Actor): Promise<readonly Listpunkt[]> {
  if (s.status !== 'kallat' || may.personal(actor, s)) return s.punkter;
  const senast = await tx.kallelse.findFirst({ where: { sammantradeId: s.id }, orderBy: { nr: 'desc' }, select: { innehall: true } });
  const ute = new Set(senast ? kallelseinnehall.parse(senast.innehall).punkter.map(({ id }) => id) : []);
  return s.punkter.filter(({ id }) => ute.has(id));
}
