import '#server-only';
import type { Tx } from '#lib/platform/db';
import type { Filref } from '#lib/platform/files';
import { registreraHandling } from '#lib/handling/store';
import type { Paragrafinnehall } from '#lib/protokoll/innehall';
import type { Justerat } from './store.ts';

/**
 * What leaves the myndighet is expedierat, and so a handling of its own ärende too (TF 2:10): the utdrag itself, once for all who get it, in the name of
 * the secretary whose protocol it is. Within one's own myndighet nothing is registered (TF 2:9), nor in an ärende that has been closed.
 */
export async function diariefor(tx: Tx, nu: Date, { innehall, myndighetId }: Justerat, p: Paragrafinnehall, fil: Filref): Promise<void> {
  const setId = innehall.set.id;
  const arende = p.arende ? await tx.arende.findFirst({ where: { id: p.arende.id, myndighetId, status: { not: 'avslutat' } }, select: { id: true } }) : null;
  const sekreterare = await tx.justerare.findFirst({ where: { setId, roll: 'sekreterare' }, orderBy: { ordning: 'asc' }, select: { personId: true } });
  const rader = await tx.expediering.findMany({ where: { setId, paragrafId: p.id, status: { not: 'fel' } }, orderBy: { ordning: 'asc' }, select: { id: true, namn: true, myndighetId: true, befattning: { select: { myndighetId: true } } } });
  const ut = rader.filter((r) => (r.myndighetId ?? r.befattning?.myndighetId) !== myndighetId);
  if (!arende || !sekreterare || ut.length === 0) return;
  const { id } = await registreraHandling(tx, {
    arendeId: arende.id, myndighetId, riktning: 'upprattad', rubrik: `Protokollsutdrag: ${innehall.organ.namn} ${p.beteckning}`, handlingsdatum: innehall.sammantrade.datum,
    motpart: ut.map(({ namn }) => namn).join(', ').slice(0, 300), filer: [fil], personId: sekreterare.personId, nu,
  });
  await tx.handling.updateMany({ where: { id }, data: { status: 'expedierad' } });
  await tx.expediering.updateMany({ where: { id: { in: ut.map((r) => r.id) } }, data: { handlingId: id } });
}
