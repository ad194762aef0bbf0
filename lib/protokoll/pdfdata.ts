import { dagI } from '#lib/platform/dag';
import { paragrafspann } from '#lib/sammantrade/punktlista';
import { rollnamn, type Innehall } from './innehall.ts';
import { maskord } from './maskera.ts';
import { klockslag } from './paragraftext.ts';
import { metodnamn } from './metod.ts';
import type { ProtokollData } from './pdf/protokoll.ts';
import type { UtdragData } from './pdf/utdrag.ts';

export type Signerat = { hash: string; justerat: Date | null; tecknade: readonly { personId: string; roll: string; at: Date; metod: string }[] };

export const lokal = (tid: Date) => `${dagI(tid)}T${klockslag(tid)}`;

/** The frozen text as the template reads it, with its signatures and hash; without them it is an utkast. The same text gives the same bytes. */
export function protokolldata(innehall: Innehall, signerat: Signerat | null): ProtokollData {
  const { organ, sammantrade: m, mall, set, organisation, narvarande, paragrafer } = innehall;
  const skapad = signerat?.tecknade.reduce((sen, { at }) => (at > sen ? at : sen), new Date(0));
  return {
    mall: mall.namn, avvikelser: mall.avvikelser, organisation: { namn: organisation.namn }, organ: { namn: organ.namn, signering: 'elektronisk' },
    ...(signerat?.justerat ? { skapad: skapad?.toISOString() } : { utkast: true }),
    datum: m.datum, slutdatum: m.slutdatum, sammantrade: { plats: m.plats, start: m.start, slut: m.slut, avbrott: m.avbrott.map(({ start, slut }) => ({ start, slut })), ...(m.dagar ? { dagar: m.dagar } : {}) },
    narvarande,
    justeringar: [{
      paragrafer: paragrafer.map(({ text }) => text.nr), omedelbar: set.omedelbar || null, plats: set.plats, tid: set.tid, ...(set.justeringssatt ? { justeras: set.justeringssatt === 'organet' ? `${organ.namn} justerar protokollet` : 'Ordföranden justerar ensam' } : {}),
      ...(signerat?.tecknade.some(({ metod }) => metod === 'papper') ? { original: 'papper' as const } : {}),
      ...(innehall.anslag ? { anslag: { forvaring: innehall.anslag.forvaring } } : {}),
      justerat: signerat?.justerat ? dagI(signerat.justerat) : null, kontrollsumma: signerat?.hash ?? null,
      underskrifter: set.undertecknare.map(({ personId, roll, namn, titel, parti }) => {
        const tecknad = signerat?.tecknade.find((u) => u.personId === personId && u.roll === roll);
        return { roll: rollnamn[roll], namn, parti, ...(roll === 'sekreterare' && titel ? { titel } : {}), ...(tecknad ? { tid: tecknad.metod === 'papper' ? dagI(tecknad.at) : lokal(tecknad.at), satt: metodnamn[tecknad.metod as keyof typeof metodnamn] ?? tecknad.metod } : {}) };
      }),
    }],
    paragrafer: paragrafer.map(({ text }) => text),
  };
}

type Tillagg = { narvaro?: boolean; bestyrkt?: UtdragData['utdrag']['bestyrkt']; rattelser?: UtdragData['utdrag']['rattelser'] };

/** One or several §§ taken out of their protocol, with the day it was justerat. Nobody is said to have certified it unless somebody has. */
export function utdragsdata(innehall: Innehall, signerat: Signerat, paragrafIds: readonly string[], { narvaro = true, bestyrkt, rattelser }: Tillagg = {}): UtdragData {
  const valda = innehall.paragrafer.filter(({ id }) => paragrafIds.includes(id));
  if (valda.length === 0 || valda.length < new Set(paragrafIds).size) throw new Error(`the set has not the paragrafer ${paragrafIds.join(' ')}`);
  const nummer = valda.map(({ text }) => text.nr);
  const grund = protokolldata(innehall, signerat);
  const skapad = bestyrkt?.tid ? { skapad: new Date(bestyrkt.tid).toISOString() } : {};
  return {
    ...grund, ...skapad,
    // Who was there at these §§, and not over the day. To whom they go stands in the § itself.
    narvarande: innehall.narvarande.filter(({ paragrafer }) => !paragrafer || paragrafer.some((nr) => nummer.includes(nr))).map(({ paragrafer, ...person }) => (nummer.length > 1 && paragrafer ? { ...person, paragrafer: paragrafer.filter((nr) => nummer.includes(nr)) } : person)),
    utdrag: {
      paragrafer: nummer, narvaro,
      ...(signerat.justerat ? { framstallt: dagI(signerat.justerat) } : {}), ...(bestyrkt ? { bestyrkt } : {}), ...(rattelser && rattelser.length > 0 ? { rattelser } : {}),
    },
  };
}

/** A masked copy for the public: the text without what was taken away, and what it is. The sum is the original's. */
export const kopiedata = (maskerat: Innehall, signerat: Signerat): ProtokollData => ({
  ...protokolldata(maskerat, signerat),
  kopia: `Uppgifter om enskilda är borttagna ur den här kopian och ersatta med ${maskord}. Originalet är det underskrivna protokollet${maskerat.anslag ? `, som finns hos ${maskerat.anslag.forvaring}` : ''}. Kontrollsumman gäller originalet.`,
});

/** "Protokollsutdrag Socialnämnden 2019-09-24 §§ 85, 92.pdf" */
export const utdragsnamn = ({ organ, sammantrade, paragrafer }: Innehall, ids: readonly string[]): string =>
  `Protokollsutdrag ${organ.namn} ${sammantrade.datum} ${paragrafspann(paragrafer.filter(({ id }) => ids.includes(id)).map(({ text }) => text.nr), paragrafer.map(({ text }) => text.nr))}.pdf`.replaceAll('\u00A0', ' ').replaceAll('/', '-');

/** "Protokoll Socialnämnden 2019-09-24 §§ 85–91.pdf" */
export const protokollfilnamn = ({ organ, sammantrade, paragrafer }: Innehall): string =>
  `Protokoll ${organ.namn} ${sammantrade.datum} ${paragrafspann(paragrafer.map(({ text }) => text.nr))}.pdf`.replaceAll('\u00A0', ' ').replaceAll('/', '-');
