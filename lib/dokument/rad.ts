import { textAv, type Doc, type Nod } from './schema.ts';

/** Quiet advice: never a wall. `nr` is the question it concerns, `citat` the words to look for. */
export type Rad = { kod: string; text: string; nr?: number; citat?: string };

const langst = 35;

/** Headings without text and sentences nobody reads in one breath. */
export function skrivrad(noder: readonly Nod[], nr?: number): Rad[] {
  const rad: Rad[] = [];
  noder.forEach((nod, i) => {
    if (nod.type === 'heading') {
      const rubrik = textAv(nod).trim();
      if (!harTextUnder(noder, i)) rad.push({ kod: 'tom_rubrik', text: rubrik ? `Rubriken ”${rubrik}” har ingen text under sig. Skriv något där eller ta bort den.` : 'Det finns en rubrik utan ord.', ...medNr(nr), ...(rubrik ? { citat: rubrik } : {}) });
    } else {
      for (const mening of textAv(nod).split(/(?<=[.!?])\s+|\n/)) {
        const antal = mening.split(/\s+/).filter(Boolean).length;
        if (antal > langst) rad.push({ kod: 'lang_mening', text: `Meningen som börjar ”${mening.split(/\s+/).slice(0, 4).join(' ')} …” har ${antal} ord. Dela den.`, ...medNr(nr), citat: mening });
      }
    }
  });
  return rad;
}

/** Advice for a tjänsteskrivelse or minnesanteckning. */
export function dokumentrad(slag: string, innehall: Doc, forslag: readonly string[], undertecknare: number): Rad[] {
  const rad = skrivrad(innehall.content);
  if (slag !== 'tjansteskrivelse') return rad;
  if (!forslag.some((f) => f.trim())) rad.unshift({ kod: 'saknar_forslag', text: 'Förslaget till beslut är tomt. Skriv minst en att-sats.' });
  if (undertecknare === 0) rad.push({ kod: 'saknar_undertecknare', text: 'Ingen står som undertecknare.' });
  return rad;
}

const medNr = (nr: number | undefined) => (nr === undefined ? {} : { nr });
const niva = (nod: Nod) => Number(nod.attrs?.['level'] ?? 2);

/** What is printed: a heading that nothing stands under is left out, as if it had not been begun. */
export function utanTommaRubriker<N>(noder: readonly N[]): N[] {
  const alla = noder.map((nod) => (typeof nod === 'string' ? { type: 'text', text: nod } : nod)) as Nod[];
  return noder.filter((_, i) => alla[i]?.type !== 'heading' || (textAv(alla[i]).trim() !== '' && harTextUnder(alla, i)));
}

/** A heading is empty until something with words comes before the next heading of its own level. */
function harTextUnder(noder: readonly Nod[], i: number): boolean {
  for (const nod of noder.slice(i + 1)) {
    if (nod.type === 'heading' && niva(nod) <= niva(noder[i] ?? nod)) return false;
    if (nod.type !== 'heading' && textAv(nod).trim()) return true;
  }
  return false;
}
