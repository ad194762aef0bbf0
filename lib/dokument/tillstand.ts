import { overgangI, type Overgangar } from '#lib/platform/overgang';

export type Dokumentstatus = 'utkast' | 'delat' | 'granskas' | 'godkant';
export type Dokumentverb = 'dela' | 'sluta_dela' | 'lamna_for_granskning' | 'skicka_tillbaka' | 'godkann' | 'ny_version';

/** A draft is not an allmän handling (TF 2:12); approval freezes a version, and what comes after is a new one. */
const overgangar: Overgangar<Dokumentstatus, Dokumentverb> = {
  dela: { fran: ['utkast'], till: 'delat' },
  sluta_dela: { fran: ['delat'], till: 'utkast' },
  lamna_for_granskning: { fran: ['utkast', 'delat'], till: 'granskas' },
  skicka_tillbaka: { fran: ['granskas'], till: 'delat' },
  godkann: { fran: ['granskas'], till: 'godkant' },
  ny_version: { fran: ['godkant'], till: 'utkast' },
};

/** Where a dokument goes by a verb, or that it may not now. */
export const overgang = overgangI(overgangar);
