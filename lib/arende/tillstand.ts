import { overgangI, type Overgangar } from '#lib/platform/overgang';

export type Arendestatus = 'oppet' | 'vilande' | 'beslutat' | 'verkstalls' | 'avslutat' | 'ateroppnat' | 'levererat';
export type Arendeverb = 'vila' | 'ateruppta' | 'besluta' | 'verkstall' | 'avsluta' | 'ateroppna' | 'leverera';

/** A case lives until it is delivered to the archive; a closed one is opened again, never replaced by a new dnr. */
const overgangar: Overgangar<Arendestatus, Arendeverb> = {
  vila: { fran: ['oppet', 'ateroppnat'], till: 'vilande' },
  ateruppta: { fran: ['vilande', 'beslutat', 'verkstalls'], till: 'oppet' },
  besluta: { fran: ['oppet', 'ateroppnat', 'beslutat', 'verkstalls'], till: 'beslutat' },
  verkstall: { fran: ['beslutat'], till: 'verkstalls' },
  avsluta: { fran: ['oppet', 'ateroppnat', 'beslutat', 'verkstalls'], till: 'avslutat' },
  ateroppna: { fran: ['avslutat'], till: 'ateroppnat' },
  leverera: { fran: ['avslutat'], till: 'levererat' },
};

/** Where an ärende goes by a verb, or that it may not now. */
export const overgang = overgangI(overgangar);
