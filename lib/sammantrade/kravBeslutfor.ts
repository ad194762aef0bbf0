import { Refused } from '#lib/platform/result';
import { beslutforhetVid } from './beslutforhet.ts';
import type { Paragraf, Sammantrade } from './sammantrade.ts';
import { beslutforhetsregelFor, narvaroFor } from './underlag.ts';

type Provad = Pick<Paragraf, 'id'> & Partial<Pick<Paragraf, 'arende' | 'beslut'>>;

/** Quorum of one §, after jäv. The question of jäv itself may be decided by fewer (KL 6:30), and an interpellation that is only answered (KL 5:45); the ärende may not. */
export const beslutforhetFor = (s: Sammantrade, p: Provad) =>
  beslutforhetVid(narvaroFor(s), p.id, beslutforhetsregelFor(s.organ, s.platser.length), p.arende?.inlaga?.slag === 'interpellation' && p.beslut?.length === 0 ? 'interpellation' : null);

/** A wall: below quorum an ärende is not handled where KL 5:45 or 6:27 applies. For utskott, råd and beredningar it is a warning (domain.md). */
export function kravBeslutfor(s: Sammantrade, { id }: Pick<Paragraf, 'id'>): void {
  const { beslutfor, deltagande, kravs, lagrum } = beslutforhetFor(s, { id });
  if (!beslutfor && lagrum) throw new Refused(`inte_beslutfor|${deltagande}|${kravs}|${lagrum}`);
}
