import { avgjort } from './beslutsgang.ts';
import { lista, skrivMening, skrivNamn, type Namnd } from './prosa.ts';
import type { Paragraf, Sammantrade } from './sammantrade.ts';
import { deltagareFor, gangFor, lageFor } from './underlag.ts';

const namnda = (s: Sammantrade, ids: readonly string[]): Namnd[] => ids.map((id) => s.personer[id] ?? { namn: 'Okänd' });

/** How those present stand to deciding an ärende that has not been announced: all agree, somebody does not, or somebody who serves has not been asked (KL 5:52). */
export function enighet(s: Sammantrade, p: Paragraf): 'inte_fragad' | 'alla' | 'nagon_emot' | 'nagon_inte_fragad' {
  if (!p.samtycke) return 'inte_fragad';
  if (p.samtycke.nej.length > 0) return 'nagon_emot';
  return lageFor(s, p.id).tjanstgorande.every(({ personId }) => p.samtycke?.ja.includes(personId)) ? 'alla' : 'nagon_inte_fragad';
}

/** Who stands in the way of a decision, but for putting it off: the ärende has not been announced and somebody does not agree (KL 5:52). */
export function stoppasAv(s: Sammantrade, p: Paragraf): string | null {
  if (enighet(s, p) !== 'nagon_emot') return null;
  const gang = avgjort(gangFor(p), deltagareFor(s, p.id));
  return gang.ok && ['bordlagt', 'aterremitterat'].includes(gang.value.utfall) ? null : lista(namnda(s, p.samtycke?.nej ?? []).map(skrivNamn));
}

/** "Ärendet är inte kungjort. Samtliga 41 närvarande ledamöter och tjänstgörande ersättare är överens om att det är brådskande och avgörs i dag." */
export function skrivSamtycke(s: Sammantrade, { samtycke }: Pick<Paragraf, 'samtycke'>): string | null {
  if (!samtycke) return null;
  const fraga = 'Ärendet är inte kungjort. Ordföranden frågar om det är brådskande och kan avgöras i dag.';
  const emot = namnda(s, samtycke.nej);
  const svar = emot.length === 0 ? `samtliga ${samtycke.ja.length} närvarande ledamöter och tjänstgörande ersättare är överens om det`
    : `${lista(emot.map(skrivNamn))} motsätter sig det, och ärendet kan därför inte avgöras`;
  return `${fraga} ${skrivMening(svar)}`;
}
