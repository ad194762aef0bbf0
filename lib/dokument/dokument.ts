import { refuse, type Result } from '#lib/platform/result';
import type { Doc } from './schema.ts';
import { overgang, type Dokumentstatus, type Dokumentverb } from './tillstand.ts';

export const dokumentslag = ['yttrande', 'tjansteskrivelse', 'minnesanteckning', 'styrdokument'] as const;
export type Dokumentslag = (typeof dokumentslag)[number];
export type Ratt = 'skriva' | 'kommentera';
export type Undertecknare = { personId: string | null; namn: string; titel: string };

/** A draft in work. `version` counts saves; frozen versions have numbers of their own. */
export type Dokument = {
  id: string; slag: Dokumentslag; titel: string; arendeId: string | null; myndighetId: string; forfattareId: string; status: Dokumentstatus;
  datum: string | null; innehall: Doc; forslag: string[]; version: number; skapad: Date; andrad: Date;
  delningar: { personId: string; ratt: Ratt }[]; undertecknare: Undertecknare[];
  /** The ärende's handläggare writes in its documents whoever began them. */
  handlaggareId: string | null;
};

export const slagnamn: Record<Dokumentslag, string> = { yttrande: 'Yttrande', tjansteskrivelse: 'Tjänsteskrivelse', minnesanteckning: 'Minnesanteckning', styrdokument: 'Styrdokument' };
export const statusnamn: Record<Dokumentstatus, string> = { utkast: 'Utkast', delat: 'Delat utkast', granskas: 'Granskas', godkant: 'Godkänt' };

/** A step in the dokument's life, with the words of what hinders it. */
export function steg(status: Dokumentstatus, verb: Dokumentverb): Result<Dokumentstatus, string> {
  const gick = overgang(status, verb);
  if (gick.ok) return gick;
  if (status === 'godkant') return refuse('dokumentet_ar_godkant');
  if (verb === 'ny_version') return refuse('dokumentet_ar_inte_godkant');
  return refuse(status === 'granskas' ? 'granskning_ar_redan_begard' : 'granskning_ar_inte_begard');
}

/** What is godkänt is frozen: writing goes on in a new version, which is offered. */
export const skrivbart = (status: Dokumentstatus): boolean => status !== 'godkant';
