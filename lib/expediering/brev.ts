import { dagI } from '#lib/platform/dag';
import type { Innehall, Paragrafinnehall } from '#lib/protokoll/innehall';
import { protokolldata, type Signerat } from '#lib/protokoll/pdfdata';
import type { Brevdata } from './pdf/brev.ts';

type Rad = { namn: string; adress: string | null; text: string | null; skapad: Date };

/** A letter of its own about one decision: to whom, the short text, and which § it is about. */
export function brevdata({ innehall, signerat }: { innehall: Innehall; signerat: Signerat }, p: Paragrafinnehall, { namn, adress, text, skapad }: Rad): Brevdata {
  const { organisation, organ, datum, slutdatum } = protokolldata(innehall, signerat);
  return {
    organisation, organ, datum, slutdatum, skapad: skapad.toISOString(),
    brev: { till: [namn, ...(adress ? adress.split('\n').map((rad) => rad.trim()).filter(Boolean) : [])], dag: dagI(skapad), rubrik: p.text.rubrik, paragraf: p.text.nr, dnr: p.arende?.dnr ?? null, text: (text ?? '').split(/\n\s*\n/).map((stycke) => stycke.trim()).filter(Boolean) },
  };
}

/** "Beslut Socialnämnden 2019-09-24 § 92.pdf" */
export const brevnamn = ({ organ, sammantrade }: Innehall, p: Paragrafinnehall): string => `Beslut ${organ.namn} ${sammantrade.datum} ${p.beteckning}.pdf`.replaceAll('\u00A0', ' ').replaceAll('/', '-');
