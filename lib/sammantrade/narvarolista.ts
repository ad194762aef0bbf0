import { lageFore, lageVid, type Narvaro } from './narvaro.ts';
import { paragrafspann } from './punktlista.ts';

export type Narvarorad = {
  personId: string;
  /** The §§ the person was in the room for, at the start or when it was decided. */
  narvarande: readonly string[];
  tjanstgjorde: readonly string[];
  /** For whom the ersättare served, per person replaced; null where nobody is named. */
  for: readonly { personId: string | null; paragrafer: readonly string[] }[];
  distans: readonly string[];
  presiderade: readonly string[];
  javig: readonly string[];
};

type Rad = { personId: string; for: Map<string | null, string[]> } & Record<'narvarande' | 'tjanstgjorde' | 'distans' | 'presiderade' | 'javig', string[]>;

/**
 * Who was there and who served, per person and §, in order of first appearance (KL 5:65–66, 6:35).
 * More names than seats over a day is normal: an arrival late in the day puts both on the list.
 */
export function narvarolista(narvaro: Narvaro): readonly Narvarorad[] {
  const rader = new Map<string, Rad>();
  const rad = (personId: string) => {
    const finns: Rad = rader.get(personId) ?? { personId, narvarande: [], tjanstgjorde: [], for: new Map(), distans: [], presiderade: [], javig: [] };
    rader.set(personId, finns);
    return finns;
  };

  for (const paragraf of narvaro.paragrafer) {
    const slut = lageVid(narvaro, paragraf);
    const borjan = lageVid(narvaro, paragraf, -1);
    for (const [personId, satt] of [...borjan.rummet, ...slut.rummet]) {
      const { narvarande, distans } = rad(personId);
      if (narvarande.at(-1) !== paragraf) narvarande.push(paragraf);
      if (satt === 'distans' && distans.at(-1) !== paragraf) distans.push(paragraf);
    }
    for (const { personId, for: ersatter } of slut.tjanstgorande) {
      const { tjanstgjorde, for: ersatta, narvarande } = rad(personId);
      tjanstgjorde.push(paragraf);
      if (narvarande.at(-1) !== paragraf) narvarande.push(paragraf);
      if (!narvaro.platser.some(({ innehavareId }) => innehavareId === personId)) ersatta.set(ersatter, [...(ersatta.get(ersatter) ?? []), paragraf]);
    }
    for (const personId of slut.javiga) rad(personId).javig.push(paragraf);
    if (slut.ordforandeId) rad(slut.ordforandeId).presiderade.push(paragraf);
  }
  return [...rader.values()].map((r) => ({ ...r, for: [...r.for].map(([personId, paragrafer]) => ({ personId, paragrafer })) }));
}

/** "§§ 88–91", or null for the whole meeting: then nothing is printed beside the name. */
export const spannEllerHela = (paragrafer: readonly string[], alla: readonly string[]): string | null =>
  paragrafer.length === alla.length ? null : paragrafspann(paragrafer, alla);

export type Narvarofel = { index: number; kod: 'okand_plats' | 'okand_paragraf' | 'gar_utan_att_vara_dar' | 'platsen_upptagen' | 'slutar_utan_att_tjanstgora' };

/** Events that contradict each other: shown as warnings, since a protocol from paper is legal input. */
export function granskaHandelser(narvaro: Narvaro): readonly Narvarofel[] {
  return narvaro.handelser.flatMap((h, index): Narvarofel[] => {
    if (!narvaro.paragrafer.includes(h.vid.paragraf)) return [{ index, kod: 'okand_paragraf' }];
    const fore = lageFore(narvaro, h);
    if (h.typ === 'gar' && !fore.rummet.has(h.personId) && !fore.javiga.includes(h.personId)) return [{ index, kod: 'gar_utan_att_vara_dar' }];
    if (h.typ === 'slutar_tjanstgora' && !fore.tjanstgorande.some(({ personId }) => personId === h.personId)) return [{ index, kod: 'slutar_utan_att_tjanstgora' }];
    if (h.typ !== 'tjanstgor') return [];
    if (!narvaro.platser.some(({ id }) => id === h.platsId)) return [{ index, kod: 'okand_plats' }];
    const sittande = fore.tjanstgorande.find(({ platsId }) => platsId === h.platsId);
    return sittande && sittande.personId !== h.personId ? [{ index, kod: 'platsen_upptagen' }] : [];
  });
}
