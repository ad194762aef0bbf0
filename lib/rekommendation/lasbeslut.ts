import type { Utfall } from './rekommendation.ts';

export type Sats = { nr: number; text: string };
/** `sakert`: the words themselves say it. Otherwise somebody is asked, with what the system takes it for. */
export type Last = { nr: number; utfall: Utfall; andring: string | null; sakert: boolean; punkt: string | null };
/** What a decision means clause by clause; `ovrigt` is what else it says, and of which clause that is nobody but its readers can tell. */
export type Lasning = { satser: readonly Last[]; ovrigt: readonly string[]; sakert: boolean };

const ordning = ['nollte', 'första', 'andra', 'tredje', 'fjärde', 'femte', 'sjätte', 'sjunde', 'åttonde', 'nionde', 'tionde'];
const hela = '(?:rekommendationen|rekommendationens att-satser|förslaget|(?:det )?rekommenderade förslaget)(?: i (?:dess|sin) helhet)?';
const bifall = new RegExp(`^(?:anta|godkänna|bifalla|ställa sig bakom|besluta enligt) ${hela}$`);
const avslag = new RegExp(`^(?:avslå|avböja|inte anta|ej anta|inte godkänna|inte bifalla|inte ställa sig bakom) ${hela}$`);
const enSats = /^(anta|godkänna|bifalla|avslå|inte anta|inte godkänna) (?:rekommendationens|förslagets) (\S+) att-sats$/;
/** Says nothing about the matter: that the § is justerad at once, or whom it is sent to. */
const formalia = /omedelbart? justera|förklaras omedelbart|justeras omedelbart/;

/** The same words however they are set: "att", what ends a clause, quotation marks and white space say nothing. */
export const rensad = (text: string): string =>
  text.replaceAll('\u00A0', ' ').replaceAll(/[”“"»«]/g, '').replaceAll(/\s+/g, ' ').trim().replace(/^att\s+/i, '').replace(/(?:[,;]?\s*(?:och|samt)|[.,;:])$/i, '').trim().toLowerCase();

const orden = (text: string) => new Set(rensad(text).split(/[^\p{L}\p{N}]+/u).filter((o) => o.length > 2));
/** How much two texts have in common, from 0 to 1: twice the shared words over all of them. */
export function likhet(a: string, b: string): number {
  const [x, y] = [orden(a), orden(b)];
  const delade = [...x].filter((o) => y.has(o)).length;
  return x.size + y.size === 0 ? 0 : (2 * delade) / (x.size + y.size);
}

const nekar = (punkt: string, sats: string) => [`inte ${sats}`, `ej ${sats}`, `avslå förslaget att ${sats}`, `avslå att ${sats}`].includes(punkt);

/**
 * Reads what a justerad § means for each clause. Decided word for word as it was recommended: antar. Turned down in words that leave no doubt: avslår.
 * Anything that was worded anew is proposed as a change, for somebody to answer: the system does not judge what words mean.
 */
export function lasBeslut(satser: readonly Sats[], punkter: readonly string[]): Lasning {
  const rader = punkter.map((text) => ({ text: text.replace(/^att\s+/i, '').replace(/(?:[,;]?\s*(?:och|samt)|[,;])$/, '').trim(), ren: rensad(text), anvand: formalia.test(rensad(text)) }));
  const ta = (villkor: (ren: string) => boolean) => {
    const rad = rader.find((r) => !r.anvand && villkor(r.ren));
    if (rad) rad.anvand = true;
    return rad ?? null;
  };
  const svar = new Map<number, Last>();
  const satt = ({ nr }: Sats, utfall: Utfall, punkt: string | null, sakert = true, andring: string | null = null) => svar.set(nr, { nr, utfall, andring, sakert, punkt });

  for (const sats of satser) {
    const ren = rensad(sats.text);
    const lika = ta((r) => r === ren);
    if (lika) { satt(sats, 'antar', lika.text); continue; }
    const nej = ta((r) => nekar(r, ren));
    if (nej) { satt(sats, 'avslar', nej.text); continue; }
    const egen = ta((r) => { const [, , ord] = enSats.exec(r) ?? []; return ord !== undefined && ordning.indexOf(ord) === sats.nr; });
    if (egen) satt(sats, /^(avslå|inte)/.test(egen.ren) ? 'avslar' : 'antar', egen.text);
  }
  const kvar = () => satser.filter(({ nr }) => !svar.has(nr));
  const [ja, nej] = [ta((r) => bifall.test(r)), ta((r) => avslag.test(r))];
  // Both at once is no answer that can be read.
  for (const sats of kvar()) if (ja && !nej) satt(sats, 'antar', ja.text); else if (nej && !ja) satt(sats, 'avslar', nej.text);
  for (const sats of kvar()) {
    const [narmast] = rader.filter((r) => !r.anvand).map((r) => ({ r, grad: likhet(r.text, sats.text) })).toSorted((a, b) => b.grad - a.grad);
    if (narmast && narmast.grad >= 0.5) {
      narmast.r.anvand = true;
      satt(sats, /^(?:inte|ej|avslå)\b/.test(narmast.r.ren) ? 'avslar' : 'antar_med_andring', narmast.r.text, false, /^(?:inte|ej|avslå)\b/.test(narmast.r.ren) ? null : narmast.r.text);
    } else satt(sats, 'ej_behandlat', null, false);
  }
  const ovrigt = rader.filter((r) => !r.anvand).map(({ text }) => text);
  const last = satser.flatMap(({ nr }) => svar.get(nr) ?? []);
  return { satser: last, ovrigt, sakert: ovrigt.length === 0 && last.every(({ sakert }) => sakert) };
}

/** Whether a decision with these readings is about the recommendation at all: an organ that only passes it on decides nothing of it. */
export const rorRekommendationen = ({ satser }: Lasning): boolean => satser.some(({ utfall }) => utfall !== 'ej_behandlat');
