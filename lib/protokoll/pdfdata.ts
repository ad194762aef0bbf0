import { dagI } from '#lib/platform/dag';
import { paragrafspann } from '#lib/sammantrade/punktlista';
import { rollnamn, type Innehall } from './innehall.ts';
import { klockslag } from './paragraftext.ts';
import { metodnamn, type Metod } from './metod.ts';
import type { ProtokollData } from './pdf/protokoll.ts';
import type { UtdragData } from './pdf/utdrag.ts';

export type Signerat = { hash: string; justerat: Date | null; tecknade: readonly { personId: string; roll: string; at: Date; metod: string }[] };

const lokal = (tid: Date) => `${dagI(tid)}T${klockslag(tid)}`;

/** The frozen text as the template reads it, with its signatures and hash; without them it is an utkast. The same text gives the same bytes. */
export function protokolldata(innehall: Innehall, signerat: Signerat | null): ProtokollData {
  const { organ, sammantrade: m, mall, set, organisation, narvarande, paragrafer } = innehall;
  const skapad = signerat?.tecknade.reduce((sen, { at }) => (at > sen ? at : sen), new Date(0));
  return {
    mall: mall.namn, avvikelser: mall.avvikelser, organisation: { namn: organisation.namn }, organ: { namn: organ.namn, signering: 'elektronisk' },
    ...(signerat?.justerat ? { skapad: skapad?.toISOString() } : { utkast: true }),
    datum: m.datum, slutdatum: m.slutdatum, sammantrade: { plats: m.plats, start: m.start, slut: m.slut, avbrott: m.avbrott.map(({ start, slut }) => ({ start, slut })) },
    narvarande,
    justeringar: [{
      paragrafer: paragrafer.map(({ text }) => text.nr), omedelbar: set.omedelbar || null, plats: set.plats, tid: set.tid,
      ...(innehall.anslag ? { anslag: { forvaring: innehall.anslag.forvaring } } : {}),
      justerat: signerat?.justerat ? dagI(signerat.justerat) : null, kontrollsumma: signerat?.hash ?? null,
      underskrifter: set.undertecknare.map(({ personId, roll, namn, titel, parti }) => {
        const tecknad = signerat?.tecknade.find((u) => u.personId === personId && u.roll === roll);
        return { roll: rollnamn[roll], namn, parti, ...(roll === 'sekreterare' && titel ? { titel } : {}), ...(tecknad ? { tid: lokal(tecknad.at), satt: metodnamn[tecknad.metod as Metod] ?? tecknad.metod } : {}) };
      }),
    }],
    paragrafer: paragrafer.map(({ text }) => text),
  };
}

/** One § taken out of its protocol, for its recipients, with the day that protocol was justerat. Nobody is said to have certified it. */
export function utdragsdata(innehall: Innehall, signerat: Signerat, paragrafId: string): UtdragData {
  const p = innehall.paragrafer.find(({ id }) => id === paragrafId);
  if (!p) throw new Error(`the set has no paragraf ${paragrafId}`);
  return {
    ...protokolldata(innehall, signerat),
    // Who was there at this §, and not over the day. To whom it goes stands in the § itself.
    narvarande: innehall.narvarande.filter(({ paragrafer }) => !paragrafer || paragrafer.includes(p.text.nr)).map(({ paragrafer: _, ...person }) => person),
    utdrag: {
      paragraf: p.text.nr, narvaro: true,
      ...(signerat.justerat ? { framstallt: dagI(signerat.justerat) } : {}),
    },
  };
}

/** "Protokoll Socialnämnden 2019-09-24 §§ 85–91.pdf" */
export const protokollfilnamn = ({ organ, sammantrade, paragrafer }: Innehall): string =>
  `Protokoll ${organ.namn} ${sammantrade.datum} ${paragrafspann(paragrafer.map(({ text }) => text.nr))}.pdf`.replaceAll('\u00A0', ' ').replaceAll('/', '-');
