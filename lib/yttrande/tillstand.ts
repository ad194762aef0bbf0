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
  aterremittera: { fran: ['godkant', 'i_utskott', 'i_namnd'], till: 'utkast' },
  bordlagg: { fran: ['godkant', 'i_utskott', 'i_namnd'], till: 'godkant' },
  konsolidera: { fran: ['beslutat'], till: 'konsolideras' },
  godkann_konsoliderad: { fran: ['konsolideras'], till: 'beslutat' },
  oversand: { fran: ['beslutat'], till: 'oversant' },
};

/** A remiss in one of these states has its answer, or will have none. */
export const besvarat: ReadonlySet<string> = new Set(['insand', 'kvitterad', 'avslutad']);

/** Nothing more is done with it: it was sent, or went with the utdrag to the nämnder's own styrelse. */
export const arBesvarat = ({ status, remisser }: { status: string; remisser: readonly { mottagen: { status: string } }[] }): boolean =>
  status === 'oversant' || (status === 'beslutat' && remisser.length > 0 && remisser.every((r) => besvarat.has(r.mottagen.status)));

/** Where a yttrande goes by a verb, or that it may not now. */
export const overgang = overgangI(overgangar);
