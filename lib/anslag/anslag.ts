import type { Dag } from '#lib/platform/dag';

export const overklaganden = ['KL13', 'FL', 'ingen'] as const;
export type Overklagande = (typeof overklaganden)[number];

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
  text: string;
  publik: boolean;
};
export type Tavla = { organisation: { kod: string; namn: string; slag: string; epost: string | null }; anslag: readonly Tavelrad[] };

/** How the decisions are appealed (KL 8:10, 13:1–8; FL 43–44 §§), in words that anybody understands. */
export function overklagandetext(vilket: Overklagande, { namn, slag }: { namn: string; slag: string }): string {
  const vem = slag === 'region' ? 'regionen' : 'kommunen';
  switch (vilket) {
    case 'KL13':
      return `Den som är medlem i ${vem} kan begära att förvaltningsrätten prövar om ett beslut följer lagen. Det kallas laglighetsprövning (13 kap. kommunallagen). Skriv till förvaltningsrätten. Tala om vilket beslut det gäller, vad som är fel och vad du vill. Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då justeringen tillkännagavs på ${namn}s anslagstavla.`;
    case 'FL':
      return `Den som beslutet angår kan överklaga det om det har gått hen emot (42–44 §§ förvaltningslagen). Skriv till ${namn}. Överklagandet ska ha kommit in inom tre veckor från den dag då du fick del av beslutet.`;
    case 'ingen':
      return 'Förberedande beslut går inte att överklaga. Justeringen tillkännages ändå här.';
  }
}

/** An organ's justering is put up by itself where its decisions can be appealed or it publishes its protocols (KL 8:10, TF 2:10); else by hand. */
export const anslasAvSigSjalv = ({ publiceraProtokoll, overklagande }: { publiceraProtokoll: boolean; overklagande: Overklagande }): boolean => publiceraProtokoll || overklagande !== 'ingen';
