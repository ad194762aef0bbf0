import { overgangI, type Overgangar } from '#lib/platform/overgang';

export type Handlingsstatus = 'inkommen' | 'upprattad' | 'registrerad' | 'expedierad' | 'makulerad' | 'bevarad' | 'gallrad';
export type Handlingsverb = 'registrera' | 'expediera' | 'makulera' | 'bevara' | 'gallra';

/** Nothing is deleted: makulerad and gallrad are decisions that leave the row (OSL 5:1–2, arkivlagen 10 §). */
const overgangar: Overgangar<Handlingsstatus, Handlingsverb> = {
  registrera: { fran: ['inkommen', 'upprattad'], till: 'registrerad' },
  expediera: { fran: ['registrerad', 'expedierad'], till: 'expedierad' },
  makulera: { fran: ['registrerad'], till: 'makulerad' },
  bevara: { fran: ['registrerad', 'expedierad', 'makulerad'], till: 'bevarad' },
  gallra: { fran: ['registrerad', 'expedierad', 'makulerad'], till: 'gallrad' },
};

/** Where a handling goes by a verb, or that it may not now. */
export const overgang = overgangI(overgangar);
