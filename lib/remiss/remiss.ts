import { ok, refuse, type Result } from '#lib/platform/result';
import type { VagtDatum } from '#lib/platform/vagtDatum';

/** What the instans is asked: to take a position, to say how far it agrees, or just to write. The numbering is the remittent's. */
export const frageslag = ['stallning', 'skala', 'text'] as const;
export type Fraga = { nr: number; text: string; slag: (typeof frageslag)[number]; avsnitt?: string | null | undefined };

export const skyldigheter = ['inbjudan', 'skyldighet'] as const;

/** Everything a missiv states besides title, dnr and date: where to, in which format, under which file name, duty or invitation, and who answers questions. */
export type Missiv = {
  text?: string;
  svarTill?: string;
  format?: string;
  filnamn?: string;
  skyldighet?: (typeof skyldigheter)[number];
  disposition?: string;
  kontaktNamn?: string;
  kontaktEpost?: string;
  kontaktTelefon?: string;
};

export type Remissfil = { hash: string; namn: string; typ: string };

/** The composition before it is sent. `instanser` are organisations of the register, in the order they will be numbered. */
export type Utkast = {
  titel: string;
  nummer: string | null;
  svarstid: VagtDatum;
  missiv: Missiv;
  fragor: readonly Fraga[];
  filer: readonly Remissfil[];
  instanser: readonly string[];
  /** Those of them for whom the other of duty and invitation holds. */
  avviker?: readonly string[];
};

/** Whether that one must answer: by the remiss's own rule, unless it is an exception. */
export const skyldigAtt = ({ missiv, avviker = [] }: Pick<Utkast, 'missiv' | 'avviker'>, id: string): boolean => (missiv.skyldighet === 'skyldighet') !== avviker.includes(id);

export type Brist = 'saknar_titel' | 'saknar_svarstid' | 'saknar_instanser' | 'saknar_innehall' | 'tom_fraga';

/** One sentence per thing that stands in the way of sending. */
export const bristtext: Record<Brist, string> = {
  saknar_titel: 'Skriv vad remissen gäller.',
  saknar_svarstid: 'Ange när svaret senast ska vara inne, så att det går att räkna med.',
  saknar_instanser: 'Välj minst en remissinstans.',
  saknar_innehall: 'Lägg till minst ett dokument eller skriv missivets text.',
  tom_fraga: 'En svarsfråga saknar text. Skriv den eller ta bort den.',
};

/** What is missing before it can be sent, in the order of the form. */
export function brister({ titel, svarstid, instanser, filer, missiv, fragor }: Utkast): Brist[] {
  const fel: [boolean, Brist][] = [
    [!titel.trim(), 'saknar_titel'],
    [!svarstid.till, 'saknar_svarstid'],
    [filer.length === 0 && !missiv.text?.trim(), 'saknar_innehall'],
    [fragor.some((f) => !f.text.trim()), 'tom_fraga'],
    [instanser.length === 0, 'saknar_instanser'],
  ];
  return fel.filter(([saknas]) => saknas).map(([, brist]) => brist);
}

/** Ready to be decided and sent, or the first thing that is missing. */
export const fardig = (utkast: Utkast): Result<Utkast, Brist> => {
  const [brist] = brister(utkast);
  return brist ? refuse(brist) : ok(utkast);
};

/** Numbered anew from 1 in the order they stand. */
export const numrera = (fragor: readonly Omit<Fraga, 'nr'>[]): Fraga[] => fragor.map((fraga, i) => ({ ...fraga, nr: i + 1 }));

export type Instanslage = { status: string; svarSenast: string | null; besvarad: Date | null };
export type Svarsfrekvens = { inbjudna: number; besvarade: number; sena: number; vantar: number; uteblev: number };

const avgjorda = new Set(['besvarad', 'avstar', 'obesvarad', 'aterkallad']);

/** Late is computed when read: the day after the last day without an answer, as long as one is waited for. */
export const arSen = ({ status, svarSenast }: Instanslage, idag: string): boolean => !avgjorda.has(status) && svarSenast !== null && idag > svarSenast;

/** Nobody is waited for any more: each has answered, said no, been recalled, or let its own last day pass (anstånd included). */
export const svarstidenArSlut = (instanser: readonly Instanslage[], idag: string): boolean => instanser.every((i) => avgjorda.has(i.status) || arSen(i, idag));

/** Recalled ones are not counted; abstaining is an answer; those who never answered are no longer late once the svarstid is closed. */
export function svarsfrekvens(instanser: readonly Instanslage[], idag: string): Svarsfrekvens {
  const raknas = instanser.filter(({ status }) => status !== 'aterkallad');
  const besvarade = raknas.filter(({ status }) => status === 'besvarad' || status === 'avstar').length;
  const sena = raknas.filter((i) => arSen(i, idag)).length;
  const uteblev = raknas.filter(({ status }) => status === 'obesvarad').length;
  return { inbjudna: raknas.length, besvarade, sena, vantar: raknas.length - besvarade - sena - uteblev, uteblev };
}

/** Free text that is not quoted in the audit: what a besked between two organs says. */
export const beskedslag = ['paminnelse', 'anstand', 'anstand_avslaget', 'anstand_begart', 'aterkallad', 'avstar', 'ny_version', 'aterkoppling', 'beredning'] as const;
export type Besked = { svarPaUtbyteId: string; slag: (typeof beskedslag)[number]; tillDatum?: string | null; text?: string | null; enhet?: string | null };

/** A svar's question by question, compared over organs: where their positions differ, it is said. */
export function oenighet(stallningar: readonly (string | null)[]): boolean {
  const tagna = new Set(stallningar.filter((s): s is string => Boolean(s)));
  return tagna.size > 1;
}
