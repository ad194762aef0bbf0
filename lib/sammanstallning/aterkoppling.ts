import { kapitel, utfallsnamn, type Synpunkt } from './sammanstallning.ts';

/** One of the respondent's points: its own words, how many others said the same, and what became of it. */
export type Brevpost = { rubrik: string; citat: readonly string[]; fler: string | null; utfall: string | null; text: readonly string[] };

const stycken = (text: string) => text.split(/\n{2,}/).map((s) => s.trim()).filter(Boolean);

/** What became of one respondent's synpunkter, in the order of the themes. Of others' words nothing is told but how many they are. */
export function brevposter(synpunkter: readonly Synpunkt[], instansId: string): readonly Brevpost[] {
  return kapitel(synpunkter, 'tema').flatMap((kap) => kap.poster.flatMap(({ rubrik, synpunkter: alla, bemotande }): Brevpost[] => {
    const egna = alla.filter((s) => s.instansId === instansId);
    if (egna.length === 0) return [];
    const andra = new Set(alla.filter((s) => s.instansId !== instansId).map((s) => s.instansId)).size;
    return [{
      rubrik: rubrik ?? kap.rubrik, citat: egna.map((s) => s.citat), fler: andra === 0 ? null : andra === 1 ? 'En till har framfört samma synpunkt.' : `${andra} till har framfört samma synpunkt.`,
      utfall: bemotande?.utfall ? utfallsnamn[bemotande.utfall] : null, text: bemotande?.text ? stycken(bemotande.text) : ['Synpunkten har lästs och finns med i sammanställningen.'],
    }];
  }));
}

/** The letter's opening words, unless somebody writes others. */
export const inledning = (harPoster: boolean): string => (harPoster
  ? 'Tack för ert svar. Nedan står de synpunkter i ert svar som vi har tagit upp i sammanställningen, och vad som blev av var och en.'
  : 'Tack för ert svar. Det är läst och räknat i sammanställningen. Ingen enskild synpunkt i det har krävt ett eget bemötande.');
