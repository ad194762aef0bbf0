import { beslutforhetVid } from './beslutforhet.ts';
import { lageVid, type Narvaro } from './narvaro.ts';
import type { Sammantrade } from './sammantrade.ts';
import { beslutforhetsregelFor, narvaroFor } from './underlag.ts';

export type Javsprovning = { personId: string; provar: boolean };

/**
 * Whether somebody whose jäv is contested takes part in deciding on it: only where the nämnd has no quorum without, and nobody else has been
 * called in (KL 6:30). Null for one who does not serve here anyhow.
 */
export function javsprovning(s: Sammantrade, { id }: { id: string }, personId: string | undefined): Javsprovning | null {
  if (!personId) return null;
  const narvaro = narvaroFor(s);
  const rorPersonen = (h: Narvaro['handelser'][number]) => h.vid.paragraf === id && ((h.typ === 'jav' && h.personId === personId) || (h.typ === 'tjanstgor' && h.endastParagraf === true && h.for === personId));
  const utanFragan: Narvaro = { ...narvaro, handelser: narvaro.handelser.filter((h) => !rorPersonen(h)) };
  if (!lageVid(utanFragan, id).tjanstgorande.some((t) => t.personId === personId)) return null;
  const utanPersonen: Narvaro = { ...narvaro, handelser: [...narvaro.handelser, { typ: 'jav', personId, vid: { paragraf: id, nar: 'fore' } }] };
  return { personId, provar: !beslutforhetVid(utanPersonen, id, beslutforhetsregelFor(s.organ, s.platser.length)).beslutfor };
}
