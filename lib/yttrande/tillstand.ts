import { overgangI, type Overgangar } from '#lib/platform/overgang';

export type Yttrandestatus = 'utkast' | 'granskas' | 'godkant' | 'i_utskott' | 'i_namnd' | 'beslutat' | 'konsolideras' | 'oversant';
export type Yttrandeverb =
  | 'lamna_for_granskning' | 'skicka_tillbaka' | 'godkann' | 'till_utskott' | 'till_namnd' | 'besluta'
  | 'besluta_pa_delegation' | 'aterremittera' | 'bordlagg' | 'konsolidera' | 'godkann_konsoliderad' | 'oversand';

/**
 * Decided by the organ, or by delegation where that is allowed (never a yttrande to fullmäktige or over an appealed
 * decision: KL 6:38). What is sent is exactly the decided variant; one that must be put together first is approved anew.
 */
const overgangar: Overgangar<Yttrandestatus, Yttrandeverb> = {
  lamna_for_granskning: { fran: ['utkast'], till: 'granskas' },
  skicka_tillbaka: { fran: ['granskas', 'godkant'], till: 'utkast' },
  godkann: { fran: ['granskas'], till: 'godkant' },
  till_utskott: { fran: ['godkant'], till: 'i_utskott' },
  till_namnd: { fran: ['godkant', 'i_utskott'], till: 'i_namnd' },
  besluta: { fran: ['i_utskott', 'i_namnd'], till: 'beslutat' },
  besluta_pa_delegation: { fran: ['godkant'], till: 'beslutat' },
  aterremittera: { fran: ['i_utskott', 'i_namnd'], till: 'utkast' },
  bordlagg: { fran: ['i_utskott', 'i_namnd'], till: 'godkant' },
  konsolidera: { fran: ['beslutat'], till: 'konsolideras' },
  godkann_konsoliderad: { fran: ['konsolideras'], till: 'beslutat' },
  oversand: { fran: ['beslutat'], till: 'oversant' },
};

/** Where a yttrande goes by a verb, or that it may not now. */
export const overgang = overgangI(overgangar);
