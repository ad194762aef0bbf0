import { lista, namnlista, skrivMening, skrivMotivering, skrivNamn, type Namnd } from './prosa.ts';
import type { Voteringsutfall } from './votering.ts';

/** The chair puts the question of when first: "… om ärendet ska avgöras i dag eller återremitteras" (KL 5:53). */
export const skrivPropositionNar = (uppskov: 'aterremiss' | 'bordlaggning', finner: 'avgoras_idag' | 'uppskov'): string => {
  const skjuts = uppskov === 'aterremiss' ? 'återremitteras' : 'bordläggas';
  return skrivMening(`ordföranden ställer proposition på om ärendet ska avgöras i dag eller ${skjuts} och finner att det ska ${finner === 'uppskov' ? skjuts : 'avgöras i dag'}`);
};

/** Bifall against avslag on one förslag: "finner att nämnden bifaller förvaltningens förslag". */
export const skrivPropositionBifallAvslag = (organ: string, forslag: string, finner: 'bifall' | 'avslag'): string =>
  skrivMening(`ordföranden ställer proposition på bifall mot avslag och finner att ${organ} ${finner === 'bifall' ? 'bifaller' : 'avslår'} ${forslag}`);

/** Several förslag against each other: "på förvaltningens förslag, Anna Eks (S) yrkande och …" */
export const skrivPropositionMellan = (organ: string, forslag: readonly string[], finner: string): string =>
  skrivMening(`ordföranden ställer proposition på ${lista(forslag)} var för sig och finner att ${organ} beslutar enligt ${finner}`);

/** Only one förslag: "finner att det bifalls". */
export const skrivEttForslag = (forslag: string): string => skrivMening(`ordföranden ställer proposition på ${forslag} och finner att det bifalls`);

/** "Ordföranden finner att arbetsutskottets förslag ska vara huvudförslag och utser …": before a huvudvotering between three or more. */
export const skrivMotproposition = (huvud: string, ovriga: readonly string[], utses: string): string =>
  skrivMening(
    `omröstning begärs. ${huvud.charAt(0).toUpperCase()}${huvud.slice(1)} är huvudförslag. Ordföranden ställer proposition på ${lista(ovriga)} och finner att ${utses} ska vara motförslag i huvudvoteringen`,
  );

/** The rule the members vote by: "Den som röstar ja … Den som röstar nej …". Which side is avslag follows from the data. */
export const skrivVoteringsproposition = (ja: string, nej: string): string =>
  `Omröstning begärs och genomförs. Följande voteringsproposition godkänns: ja för ${ja.replace(/\.$/, '')}, nej för ${nej.replace(/\.$/, '')}.`;

const antalsord = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'] as const;

/** "1 ja-röst", "8 ja-röster": figures, as in real protocols. */
const skrivRoster = (antal: number, sida: 'ja' | 'nej'): string => `${antal}\u00A0${sida}-röst${antal === 1 ? '' : 'er'}`;

/** "Med 8 ja-röster mot 5 nej-röster och 2 som avstår beslutar nämnden enligt förvaltningens förslag." */
export function skrivOmrostning(organ: string, { ja, nej, avstar, franvarande, genom }: Pick<Voteringsutfall, 'ja' | 'nej' | 'avstar' | 'franvarande' | 'genom'>, enligt: string): string {
  const sidor = `${skrivRoster(ja, 'ja')} mot ${skrivRoster(nej, 'nej')}`;
  const ovriga = [avstar > 0 && `${antalPersoner(avstar)} som avstår`, franvarande > 0 && `${antalPersoner(franvarande)} frånvarande`].filter((d) => d !== false);
  const raknat = ovriga.length > 0 ? `${sidor}, ${lista(ovriga)},` : sidor;
  const avgors = { roster: '', utslagsrost: ' genom ordförandens utslagsröst', lottning: ' efter lottning' }[genom];
  return skrivMening(`med ${raknat} beslutar ${organ}${avgors} enligt ${enligt}`);
}

export type Majoritetskrav = { andel: 'en_tredjedel' | 'tva_tredjedelar' | 'tre_fjardedelar' | 'alla'; bas: 'avgivna' | 'narvarande' };
/** Another majority than the simple one, before the outcome: "För återremiss krävs minst en tredjedel av de närvarande." (KL 5:50, 5:52, 5:54) */
export const skrivMajoritetskrav = (vad: string, { andel, bas }: Majoritetskrav): string => {
  const dem = bas === 'avgivna' ? 'röstande' : 'närvarande';
  const kravs = { en_tredjedel: 'minst en tredjedel', tva_tredjedelar: 'minst två tredjedelar', tre_fjardedelar: 'minst tre fjärdedelar' };
  return skrivMening(`för ${vad.replace(/^att ärendet avgörs/, 'att ärendet ska avgöras')} krävs ${andel === 'alla' ? `att alla ${dem} är ense` : `${kravs[andel]} av de ${dem}`}`);
};

/** Who voted how, one line per side; sides without votes are not printed (KL 5:65 p 5). */
export function skrivRostlista(sidor: readonly { sida: 'ja' | 'nej' | 'avstar'; personer: readonly Namnd[] }[]): readonly string[] {
  const ord = { ja: 'Ja röstar', nej: 'Nej röstar', avstar: 'Från att rösta avstår' };
  return sidor.flatMap(({ sida, personer }) => (personer.length === 0 ? [] : `${ord[sida]} ${namnlista(personer)}.`));
}

/** The finding was overturned: the vote and not the chair decides (KL 5:53–54). */
export const skrivAndratFinnande = (organ: string, vad: string): string =>
  skrivMening(`${organ} har därmed, med ändring av ordförandens finnande, beslutat ${vad}`);

/** What was decided when that förslag won: "enligt Anna Eks (S) yrkande", "att avslå förvaltningens förslag", "att ärendet ska återremitteras". */
export function beslutatVad(slag: string | undefined, namn: string, mot: string): string {
  switch (slag) {
    case 'avslag': return `att avslå ${mot}`;
    case 'aterremiss': return 'att ärendet ska återremitteras';
    case 'bordlaggning': return 'att ärendet ska bordläggas';
    case 'avgoras_idag': return 'att ärendet ska avgöras i dag';
    default: return `enligt ${namn}`;
  }
}

/** A minority puts the ärende off: "Minst en tredjedel av de närvarande begär återremiss" (KL 5:50). */
export const skrivMinoritet = (uppskov: 'aterremiss' | 'bordlaggning', begardAv: readonly Namnd[], motivering: string): string => {
  const vad = uppskov === 'aterremiss' ? 'återremitteras' : 'bordläggs';
  const skal = skrivMotivering(motivering);
  return skrivMening(`ärendet ${vad} på begäran av minst en tredjedel av de närvarande ledamöterna, ${namnlista(begardAv)},${skal}`.replace(/,$/, ''));
};

/** "Anna Ek (S) och Bo Alm (S) deltar inte i beslutet." Announced beforehand, per step (KL 4:25). */
export const skrivDeltarInte = (personer: readonly Namnd[], i: 'beslutet' | 'omröstningen' | 'huvudbeslutet' = 'beslutet'): string =>
  skrivMening(`${namnlista(personer)} deltar inte i ${i}`);

/** By persons, a party or a group: "reserverar sig mot beslutet till förmån för eget yrkande" (KL 4:27). */
export function skrivReservation(av: readonly Namnd[] | { grupp: string }, tillForman?: string): string {
  const vem = 'grupp' in av ? av.grupp : namnlista(av);
  const forman = tillForman === undefined ? '' : ` till förmån för ${tillForman}`;
  return skrivMening(`${vem} reserverar sig mot beslutet${forman}`);
}

/** "Anna Ek (S) lämnar ett särskilt yttrande." */
export const skrivSarskiltYttrande = (av: readonly Namnd[]): string => skrivMening(`${namnlista(av)} lämnar ${av.length > 1 ? 'ett gemensamt särskilt yttrande' : 'ett särskilt yttrande'}`);

/** "Anna Ek (S) får följande antecknat till protokollet:" — a right of its own, also for an ersättare by setting. */
export const skrivAnteckning = (av: Namnd): string => `${skrivNamn(av)} får följande antecknat till protokollet:`;

/** Immediate justering is a decision in the § itself; the wording can be the organ's own, with {paragrafen}. */
export const skrivOmedelbar = (antal: number, mall?: string): string =>
  mall?.replaceAll('{paragrafen}', antal === 1 ? 'paragrafen' : 'paragraferna') ?? (antal === 1 ? 'Paragrafen förklaras omedelbart justerad.' : 'Paragraferna förklaras omedelbart justerade.');

const antalPersoner = (antal: number) => antalsord[antal] ?? String(antal);

/** "Anna Ek och Bo Alm är därmed valda." */
export const skrivValda = (valda: readonly string[]): string => skrivMening(`${lista(valda)} är därmed val${valda.length === 1 ? 'd' : 'da'}`);
