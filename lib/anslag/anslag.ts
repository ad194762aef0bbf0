import type { Dag } from '#lib/platform/dag';
import type { Kungorelseinnehall } from '#lib/sammantrade/kungorelse';

export const overklaganden = ['KL13', 'FL', 'ingen'] as const;
export type Overklagande = (typeof overklaganden)[number];

/** §§ of one notice that are appealed in the same way, and the words that say how. */
export type Grund = { vilket: Overklagande; paragrafer: string; text: string };

/** One notice on the board as the public reads it. `publik` says whether the justerat protocol may be opened from it. */
export type Tavelrad = {
  id: string;
  slag: string;
  organ: string;
  sammantradesdatum: Dag | null;
  paragrafer: string | null;
  omedelbar: boolean;
  uppsatt: Dag;
  sistaDag: Dag | null;
  nedtas: Dag;
  forvaring: string;
  overklagande: Overklagande;
  /** When it was put up or last changed its dates, for a feed. */
  andrad: Date;
  grunder: readonly Grund[];
  /** Boards of a joint nämnd where it is not up yet: the last day to appeal is not known until then. */
  vantarPa: readonly string[];
  /** Notes of what was wrong in the signed text, beside it. */
  rattelser: readonly { paragraf: string | null; text: string; dag: Dag }[];
  /** What a court is trying or has set aside. */
  overklagade: readonly { paragraf: string; ord: string; dag: Dag }[];
  publik: boolean;
  /** What may be opened is a copy without facts about individuals. */
  maskerad: boolean;
  /** Of a fullmäktige's meeting: what was announced (KL 5:13, 8:10 p 1), and whether its PDF is made. */
  kungorelse?: Kungorelseinnehall & { pdf: boolean };
};
export type Tavla = { organisation: { kod: string; namn: string; slag: string; epost: string | null }; anslag: readonly Tavelrad[] };

/** How the decisions are appealed (KL 8:10, 13:1–8; FL 40–46 §§), in words that anybody understands. Every member of those who share a nämnd may appeal (KL 13:1). */
export function overklagandetext(vilket: Overklagande, { namn, slag, tillsammansMed = [] }: { namn: string; slag: string; tillsammansMed?: readonly string[] }): string {
  const vem = slag === 'region' ? 'regionen' : 'kommunen';
  const tavla = tillsammansMed.length > 0 ? `på den sista av anslagstavlorna hos ${[namn, ...tillsammansMed].join(', ')}` : `på ${namn}s anslagstavla`;
  const medlem = tillsammansMed.length > 0 ? `medlem i någon av dem som har nämnden tillsammans (${[namn, ...tillsammansMed].join(', ')})` : `medlem i ${vem}`;
  switch (vilket) {
    case 'KL13':
      return `Den som är ${medlem} kan begära att förvaltningsrätten prövar om ett beslut följer lagen. Det kallas laglighetsprövning (13 kap. kommunallagen). Skriv till förvaltningsrätten. Tala om vilket beslut det gäller, vad som är fel och vad du vill. Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då justeringen tillkännagavs ${tavla}.`;
    case 'FL':
      return `Den som beslutet angår kan överklaga det om det har gått hen emot (42 § förvaltningslagen). Överklagandet ska vara skriftligt och ställt till förvaltningsrätten, men skickas till ${namn}. Skriv vilket beslut som överklagas och hur du vill att det ska ändras (43 §). Det ska ha kommit in till ${namn} inom tre veckor från den dag då du fick del av beslutet; för en part som företräder det allmänna räknas tiden från den dag då beslutet meddelades (44 §). ${namn} prövar om överklagandet har kommit in i rätt tid och lämnar det sedan till domstolen (45–46 §§).`;
    case 'ingen':
      return 'Förberedande beslut går inte att överklaga. Justeringen tillkännages ändå här.';
  }
}

export const overklagandenamn: Record<Overklagande, string> = { KL13: 'Laglighetsprövning (13 kap. kommunallagen)', FL: 'Förvaltningsbesvär (40–46 §§ förvaltningslagen)', ingen: 'Går inte att överklaga' };

/** What the § says itself, else the organ's usual way; what only prepares for another organ has no appeal (KL 13:2). */
export const overklagandeFor = ({ valt, beredande, organets }: { valt: string | null; beredande: boolean; organets: Overklagande }): Overklagande =>
  overklaganden.find((o) => o === valt) ?? (beredande ? 'ingen' : organets);

/** An organ's justering is put up by itself where it has decided so: an utskott's is not, by default (KL 8:12, TF 2:10). */
export const anslasAvSigSjalv = ({ anslaJustering }: { anslaJustering: boolean }): boolean => anslaJustering;
