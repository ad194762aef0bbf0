import { Refused } from '#lib/platform/result';
import { beslutforhetVid } from './beslutforhet.ts';
import type { Paragraf, Sammantrade } from './sammantrade.ts';
import { beslutforhetsregelFor, narvaroFor } from './underlag.ts';

/** Quorum of one §, after jäv. The question of jäv itself may be decided by fewer (KL 6:30); the ärende may not. */
export const beslutforhetFor = (s: Sammantrade, p: Pick<Paragraf, 'id'>) =>
  beslutforhetVid(narvaroFor(s), p.id, beslutforhetsregelFor(s.organ, s.platser.length));

/** A wall: below quorum an ärende is not handled where KL 5:45 or 6:27 applies. For utskott, råd and beredningar it is a warning (domain.md). */
export function kravBeslutfor(s: Sammantrade, p: Pick<Paragraf, 'id'>): void {
  const { beslutfor, deltagande, kravs, lagrum } = beslutforhetFor(s, p);
  if (!beslutfor && lagrum) throw new Refused(`inte_beslutfor|${deltagande}|${kravs}|${lagrum}`);
}
