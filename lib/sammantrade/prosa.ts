import { paragrafspann } from './punktlista.ts';
import type { Forslagsslag } from './forslag.ts';
import { skrivTid } from '#lib/platform/dag';

/** A person as printed: the name and the party in brackets, which the line never parts. */
export type Namnd = { namn: string; parti?: string | null };

const NBSP = '\u00A0';

/** "Anna Ek (S)": the party stays with the last name. */
export const skrivNamn = ({ namn, parti }: Namnd): string => (parti ? `${namn}${NBSP}(${parti})` : namn);

/** "a", "a och b", "a, b och c". */
export function lista(delar: readonly string[]): string {
  return delar.length < 2 ? (delar[0] ?? '') : `${delar.slice(0, -1).join(', ')} och ${delar.at(-1)}`;
}

export const namnlista = (personer: readonly Namnd[]): string => lista(personer.map(skrivNamn));

/** First letter in capital, exactly one full stop at the end. */
export const skrivMening = (text: string): string => {
  const trimmad = text.trim().replace(/[\s.]+$/, '');
  return trimmad === '' ? '' : `${trimmad.charAt(0).toUpperCase()}${trimmad.slice(1)}${/[!?:”]$/.test(trimmad) ? '' : '.'}`;
};

/** "Anna Ek (S) tjänstgör i stället för Bo Alm (S), §§ 92–93." For whom may be unknown, and the whole meeting needs no §§. */
export function skrivTjanstgoring(ersattare: Namnd, forVem: Namnd | null, paragrafer: readonly string[] | null): string {
  const stallet = forVem ? ` i stället för ${skrivNamn(forVem)}` : '';
  return skrivMening(`${skrivNamn(ersattare)} tjänstgör${stallet}${paragrafer ? `, ${paragrafspann(paragrafer)}` : ''}`);
}

/** "Bo Alm (S) anländer kl. 13.20." and its opposite; printed at the § where it happened. Who comes back may not serve again (KL 5:21). */
export function skrivKommerGar(vad: 'kommer' | 'gar', personer: readonly Namnd[], kl: string | null, { distans = false, utanTjanstgoring = false } = {}): string {
  const hur = [...(distans ? ['deltar på distans'] : []), ...(utanTjanstgoring ? ['tjänstgör inte'] : [])];
  return skrivMening(lista([`${namnlista(personer)} ${vad === 'kommer' ? 'anländer till' : 'lämnar'} sammanträdet${kl ? ` kl.${NBSP}${skrivTid(kl)}` : ''}`, ...hur]));
}

/** "Sammanträdet ajourneras kl. 14.30–14.45." */
export const skrivAjournering = (fran: string, till: string): string =>
  skrivMening(`sammanträdet ajourneras kl.${NBSP}${skrivTid(fran)}–${skrivTid(till)}`);

/** "Vid behandlingen av ärendet leder Bo Alm (S) sammanträdet." */
export const skrivPresiderar = (person: Namnd): string => skrivMening(`vid behandlingen av ärendet är ${skrivNamn(person)} ordförande`);

/** Jäv: in a nämnd one neither takes part nor is present (KL 6:30), in fullmäktige one only takes no part (KL 5:47). */
export function skrivJav(personer: readonly Namnd[], lamnarRummet: boolean, ersattare: readonly { ersattare: Namnd; for: Namnd }[] = []): string {
  const foljd = lamnarRummet ? ', deltar inte i handläggningen av ärendet och är inte närvarande vid den' : ' och deltar inte i handläggningen av ärendet';
  const istallet = ersattare.map((e) => skrivMening(`${skrivNamn(e.ersattare)} tjänstgör i stället för ${skrivNamn(e.for)}`));
  return [skrivMening(`${namnlista(personer)} anmäler jäv${foljd}`), ...istallet].join(' ');
}

export type Javsbeslut = { beslut: 'javig' | 'inte_javig' | 'bortses'; provade: 'inte' | 'sjalv' | 'okant'; lamnarRummet: boolean; ersattare?: Namnd | null };

/**
 * A contested jäv is decided by the organ itself, and whom it is about takes part in that only where there is no quorum without (KL 6:30);
 * it may also be disregarded (KL 6:29).
 */
export function skrivJavsbeslut(organ: string, person: Namnd, { beslut, provade, lamnarRummet, ersattare }: Javsbeslut): string {
  const vem = skrivNamn(person);
  const utfall = {
    javig: `att ${vem} är jävig i ärendet`, inte_javig: `att ${vem} inte är jävig i ärendet`,
    bortses: `att bortse från jäv för ${vem}, eftersom frågan om opartiskhet uppenbarligen saknar betydelse`,
  }[beslut];
  const foljd = lamnarRummet ? 'handläggningen av ärendet, och är inte närvarande vid den' : 'handläggningen av ärendet';
  const inte = beslut === 'javig' ? `${provade === 'inte' ? 'prövningen av jävsfrågan eller ' : ''}${foljd}` : provade === 'inte' ? 'prövningen av jävsfrågan' : '';
  return [
    skrivMening(`fråga uppkommer om ${vem} är jävig i ärendet`), skrivMening(`${organ} beslutar ${utfall}`),
    ...(provade === 'sjalv' ? [skrivMening(`${vem} deltar i prövningen av jävsfrågan, eftersom ${organ.charAt(0).toLowerCase()}${organ.slice(1)} inte är beslutför annars`)] : []),
    ...(inte ? [skrivMening(`${vem} deltar inte i ${inte}`)] : []),
    ...(ersattare ? [skrivMening(`${skrivNamn(ersattare)} tjänstgör i stället för ${vem}`)] : []),
  ].join(' ');
}

export type Yrkandetext = {
  av: readonly Namnd[];
  instammer: readonly Namnd[];
  slag: Forslagsslag;
  /** Whose förslag is asked for in genitive ("förvaltningens"), or what the yrkande says. */
  forslag?: string;
  text?: string;
  hand: 'enda' | 'forsta' | 'andra';
  /** A group speaks: "för S-gruppen". */
  for?: string;
};

/** "Anna Ek (S), med instämmande av Bo Alm (M), yrkar bifall till förvaltningens förslag." (KL 5:65 p 1) */
export function skrivYrkande({ av, instammer, slag, forslag, text, hand, for: grupp }: Yrkandetext): string {
  const vem = `${namnlista(av)}${grupp ? `, för ${grupp},` : ''}`;
  const instamt = instammer.length > 0 ? `${grupp ? '' : ','} med instämmande av ${namnlista(instammer)},` : '';
  const ordning = hand === 'enda' ? '' : hand === 'forsta' ? ' i första hand' : ' i andra hand';
  return skrivMening(`${vem}${instamt} yrkar${ordning} ${yrkat(slag, forslag, text)}`);
}

function yrkat(slag: Forslagsslag, forslag?: string, text?: string): string {
  const ren = text?.trim().replace(/\.$/, '');
  switch (slag) {
    case 'bifall':
      return forslag ? `bifall till ${forslag} förslag` : 'bifall till förslaget';
    case 'avslag':
      return `${forslag ? `avslag på ${forslag} förslag` : 'avslag på förslaget'}${ren ? ` och ${ren}` : ''}`;
    case 'andring':
      return `${forslag ? `bifall till ${forslag} förslag` : 'bifall till förslaget'} med följande ändring: ${ren ?? ''}`;
    case 'tillagg':
      return `som tillägg ${medAtt(ren ?? '')}`;
    case 'eget':
      return ren ?? '';
    case 'aterremiss':
      return `återremiss${skrivMotivering(text ?? '')}`;
    case 'bordlaggning':
      return `bordläggning${ren ? ` ${ren}` : ' av ärendet'}`;
    case 'avgoras_idag':
      return 'att ärendet ska avgöras i dag';
  }
}

/** " med motiveringen att kostnaden ska beräknas", also where it was written without its att; several sentences are set as they stand (KL 5:51). */
export function skrivMotivering(text: string): string {
  const ren = text.trim().replace(/\.$/, '');
  if (ren === '') return '';
  if (/[.!?]\s|\n/.test(ren)) return ` med följande motivering: ${ren.replaceAll(/\s*\n+\s*/g, ' ')}`;
  const litet = /^[A-ZÅÄÖ][a-zåäö ]/.test(ren) ? ren.charAt(0).toLowerCase() + ren.slice(1) : ren;
  return ` med motiveringen ${medAtt(litet)}`;
}

/** A yrkande reads as an att-sats also where it was written without its att. */
export const medAtt = (text: string): string => (text === '' || /^(att|följande)\b/i.test(text) ? text : `att ${text}`);

/** "Anna Ek (S) återtar sitt yrkande." */
export const skrivAterkallat = (av: readonly Namnd[]): string => skrivMening(`${namnlista(av)} återtar ${av.length === 1 ? 'sitt' : 'sina'} yrkande${av.length === 1 ? '' : 'n'}`);
