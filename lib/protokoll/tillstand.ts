import { overgangI, type Overgangar } from '#lib/platform/overgang';

export type Paragrafstatus = 'utkast' | 'granskad' | 'last' | 'signeras' | 'justerad';
export type Paragrafverb = 'granska' | 'las' | 'signera' | 'justera' | 'andra';

/** A § is changed until it is justerad, never after (KL 5:69); a change takes it back to utkast and voids signatures. */
export const overgangar: Overgangar<Paragrafstatus, Paragrafverb> = {
  granska: { fran: ['utkast'], till: 'granskad' },
  las: { fran: ['utkast', 'granskad'], till: 'last' },
  signera: { fran: ['last'], till: 'signeras' },
  justera: { fran: ['last', 'signeras'], till: 'justerad' },
  andra: { fran: ['utkast', 'granskad', 'last', 'signeras'], till: 'utkast' },
};

/** Where a § goes by a verb, or that it may not now. */
export const overgang = overgangI(overgangar);
