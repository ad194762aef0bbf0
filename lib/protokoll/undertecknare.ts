import type { Sammantrade } from '#lib/sammantrade/sammantrade';
import { lageFor } from '#lib/sammantrade/underlag';
import type { Signeringsroll } from './innehall.ts';

export type Foreslagen = { personId: string; roll: Signeringsroll };

/**
 * Who signs, as a proposal: the secretary, everyone who presided over the §§, and those the meeting chose to justera (read out of its own
 * "Val av justerare"). Which roles, and in which order, is the organ's setting (KL 5:69).
 */
export function foreslaUndertecknare(s: Sammantrade, paragrafer: readonly string[], sekreterareId: string | null): readonly Foreslagen[] {
  const ordforande = [...new Set(paragrafer.flatMap((id) => lageFor(s, id).ordforandeId ?? []))];
  const forslag: Record<Signeringsroll, readonly string[]> = { sekreterare: sekreterareId ? [sekreterareId] : [], ordforande, justerare: s.organ.regelverk.justeringssatt === 'justerare' ? valdaJusterare(s).filter((id) => !ordforande.includes(id)).slice(0, s.organ.regelverk.antalJusterare) : [] };
  const sedda = new Set<string>();
  return s.organ.regelverk.undertecknare.flatMap((roll) => forslag[roll].flatMap((personId) => {
    if (sedda.has(personId)) return [];
    sedda.add(personId);
    return [{ personId, roll }];
  }));
}

/** Those named in the decision of the § where justerare are chosen, in the order they are named. */
function valdaJusterare(s: Sammantrade): readonly string[] {
  const punkter = s.punkter.filter(({ slag }) => slag === 'justerare').map(({ id }) => id);
  const text = s.paragrafer.filter((p) => (p.punktId !== null && punkter.includes(p.punktId)) || /\bjusterare\b/i.test(p.rubrik)).flatMap((p) => p.beslut.flatMap(({ punkter: rader }) => rader.map((r) => r.text))).join('\n');
  return Object.values(s.personer).filter(({ namn }) => text.includes(namn)).toSorted((a, b) => text.indexOf(a.namn) - text.indexOf(b.namn)).map(({ id }) => id);
}

/** Those in the room that day, who can be chosen. */
export const mojligaJusterare = (s: Sammantrade): readonly string[] =>
  [...new Set(s.narvaro.filter(({ grupp, slag, personId }) => grupp === 'fortroendevald' && (slag === 'kommer' || slag === 'tjanstgor') && personId !== null).flatMap(({ personId }) => personId ?? []))];
