import type { Dag } from '#lib/platform/dag';
import { ok, refuse, type Result } from '#lib/platform/result';

export const utfallsslag = ['avvisat', 'avslag', 'upphavt', 'inhibition'] as const;
export type Utfallsslag = (typeof utfallsslag)[number];
export type Verkansslag = 'laga_kraft' | 'overklagat' | Utfallsslag | 'angrat';

/** One fact about a decision after it was announced. Without a § it is about the whole set; `angrat` takes back the row it points at. */
export type Verkan = { id: string; slag: Verkansslag; paragrafId: string | null; datum: Dag; domstol: string | null; malnummer: string | null; text: string | null; gallerId: string | null };

export type Beslutslage = 'oppet' | 'overklagat' | 'provat' | 'upphavt' | 'laga_kraft';
export type Tillstand = { lage: Beslutslage; inhiberat: boolean; senaste: Verkan | null };

/** The rows that hold for one §, in the order they were written: its own and the set's, without those taken back. */
export const gallande = (rader: readonly Verkan[], paragrafId: string): readonly Verkan[] => {
  const angrade = new Set(rader.flatMap(({ gallerId }) => gallerId ?? []));
  return rader.filter((v) => v.slag !== 'angrat' && !angrade.has(v.id) && (v.paragrafId === null || v.paragrafId === paragrafId));
};

/** How a decision stands. An inhibition holds until the appeal has an outcome (FPL 28 §). */
export function tillstandFor(rader: readonly Verkan[], paragrafId: string): Tillstand {
  return gallande(rader, paragrafId).reduce<Tillstand>((fore, v) => {
    switch (v.slag) {
      case 'laga_kraft': return { lage: 'laga_kraft', inhiberat: false, senaste: v };
      case 'overklagat': return { lage: 'overklagat', inhiberat: false, senaste: v };
      case 'inhibition': return { ...fore, inhiberat: true, senaste: v };
      case 'avvisat':
      case 'avslag': return { lage: 'provat', inhiberat: false, senaste: v };
      case 'upphavt': return { lage: 'upphavt', inhiberat: false, senaste: v };
      case 'angrat': return fore;
    }
  }, { lage: 'oppet', inhiberat: false, senaste: null });
}

type Hinder = 'laga_kraft_ar_redan_bekraftad' | 'inte_overklagat' | 'redan_inhiberat' | 'beslutet_ar_upphavt' | 'overklagandet_ar_inte_avgjort';

/** Whether a fact can follow on how the decision stands: an outcome needs an appeal, laga kraft has none that waits, and nothing comes after laga kraft but taking it back. */
export function kanFolja({ lage, inhiberat }: Tillstand, slag: Exclude<Verkansslag, 'angrat'>): Result<null, Hinder> {
  if (lage === 'laga_kraft') return refuse('laga_kraft_ar_redan_bekraftad');
  if (slag === 'overklagat') return ok(null);
  if (slag === 'laga_kraft') return lage === 'overklagat' ? refuse('overklagandet_ar_inte_avgjort') : lage === 'upphavt' ? refuse('beslutet_ar_upphavt') : ok(null);
  if (lage !== 'overklagat') return refuse('inte_overklagat');
  return slag === 'inhibition' && inhiberat ? refuse('redan_inhiberat') : ok(null);
}

/** How it stands and what follows from it, in a sentence or two (KL 13:8, 13:14; FPL 28 §). */
export function foljd({ lage, inhiberat }: Tillstand, tidigast: Dag | null, idag: Dag): { lage: string; foljd: string | null } {
  switch (lage) {
    case 'oppet':
      if (!tidigast) return { lage: 'Laga kraft räknas inte från anslaget', foljd: null };
      return idag < tidigast ? { lage: 'Laga kraft tidigast', foljd: null } : { lage: 'Laga kraft tidigast', foljd: 'Tiden att överklaga är ute. Fråga förvaltningsrätten och bekräfta.' };
    case 'overklagat':
      return inhiberat ? { lage: 'Överklagat, inhibition', foljd: 'Beslutet får inte verkställas förrän domstolen har avgjort målet (28 § förvaltningsprocesslagen).' } : { lage: 'Överklagat', foljd: 'Beslutet får verkställas om inte särskilda skäl talar mot det (13 kap. 14 § kommunallagen). Laga kraft väntar på domstolen.' };
    case 'provat': return { lage: 'Överklagat och prövat', foljd: 'Beslutet står kvar. Bekräfta laga kraft när domstolens avgörande inte längre kan överklagas.' };
    case 'upphavt': return { lage: 'Upphävt av domstol', foljd: 'Beslutet gäller inte. Det som redan har verkställts ska rättas så långt det är möjligt (13 kap. kommunallagen), och ärendet kan tas upp på nytt.' };
    case 'laga_kraft': return { lage: 'Laga kraft', foljd: null };
  }
}

export const verkansord: Record<Verkansslag, string> = { laga_kraft: 'Laga kraft bekräftad', overklagat: 'Överklagat', inhibition: 'Inhibition', avvisat: 'Överklagandet avvisat', avslag: 'Överklagandet avslaget', upphavt: 'Beslutet upphävt', angrat: 'Ångrat' };
