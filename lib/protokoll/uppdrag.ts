import type { Dag } from '#lib/platform/dag';
import { ok, refuse, type Result } from '#lib/platform/result';

/** How a task that a decision gave stands: with its day or without, reported back in time or late. */
export type Uppdragslage = 'oppet' | 'sent' | 'aterrapporterat' | 'sent_aterrapporterat';
type Uppdrag = { senast: Dag | null; rapporterad: Dag | null };

/** The day itself is in time. */
export function uppdragslage({ senast, rapporterad }: Uppdrag, idag: Dag): Uppdragslage {
  if (rapporterad) return senast !== null && rapporterad > senast ? 'sent_aterrapporterat' : 'aterrapporterat';
  return senast !== null && idag > senast ? 'sent' : 'oppet';
}

type Hinder = 'uppdraget_ar_aterrapporterat' | 'skal_for_sent_uppdrag' | 'rapport_i_framtiden';

/** Reported back that day; when that is late the nämnd is told why. */
export function aterrapportera(uppdrag: Uppdrag, dag: Dag, idag: Dag, skal: string | null): Result<Uppdrag & { rapporterad: Dag }, Hinder> {
  if (uppdrag.rapporterad) return refuse('uppdraget_ar_aterrapporterat');
  if (dag > idag) return refuse('rapport_i_framtiden');
  const rapporterat = { ...uppdrag, rapporterad: dag };
  return uppdragslage(rapporterat, idag) === 'sent_aterrapporterat' && !skal ? refuse('skal_for_sent_uppdrag') : ok(rapporterat);
}

export const uppdragsord: Record<Uppdragslage, string> = { oppet: 'Pågår', sent: 'Försenat', aterrapporterat: 'Återrapporterat', sent_aterrapporterat: 'Återrapporterat för sent' };
