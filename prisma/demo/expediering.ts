import type { Expedieringsmottagare } from '#lib/sammantrade/sammantrade';
import type { Demoorganisation } from './grund.ts';
import { lasa } from './kor.ts';

/** "KS" is a myndighet, "Socialchef" a befattning, what has an @ an address outside. */
export const expediering = (o: Demoorganisation, till: readonly string[]): Promise<Expedieringsmottagare[]> =>
  lasa(o, async (tx) => {
    const mottagare: Expedieringsmottagare[] = [];
    for (const vem of till) {
      const [namn = vem, epost] = vem.split('|');
      const myndighetId = o.myndigheter.get(namn);
      if (epost) mottagare.push({ slag: 'epost', namn, epost });
      else if (myndighetId) mottagare.push({ slag: 'myndighet', id: myndighetId, namn: (await tx.myndighet.findFirstOrThrow({ where: { id: myndighetId } })).namn });
      else mottagare.push({ slag: 'befattning', id: (await tx.befattning.findFirstOrThrow({ where: { namn } })).id, namn });
    }
    return mottagare;
  });
