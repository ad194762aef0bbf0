import { dayInText } from '#lib/platform/datum';
import { dagI } from '#lib/platform/dag';
import { skalsteg, stallningar, stallningsnamn, type Svarsvarde } from '#lib/remiss/stallning';
import type { Sammanstallningsvy } from './queries.ts';
import { kapitel, utfallsnamn, type Matrisrad, type Ordning, type Synpunkt } from './sammanstallning.ts';

export type Val = { ordning: Ordning; namnlos: boolean };
export type Tabell = { rubrik: string; huvud: readonly string[]; rader: readonly (readonly string[])[] };
export type Bladpost = { rubrik: string | null; citat: readonly { text: string; kalla: string }[]; utfall: string | null; bemotande: readonly string[] };
/** What is printed, whatever the file: the same words in Word, PDF and Excel. */
export type Blad = { titel: string; remiss: string; dnr: string; organisation: string; datum: string; inledning: string; fragor: readonly string[]; tabeller: readonly Tabell[]; kapitel: readonly { rubrik: string; poster: readonly Bladpost[] }[] };

const kallaFor = (namnlos: boolean) => (s: Synpunkt) =>
  [namnlos ? null : s.instans, s.fraga ? `fråga ${s.fraga.nr}` : 'helheten', s.stallning ? stallningsnamn[s.stallning].toLowerCase() : null].filter((led): led is string => led !== null).join(', ');
const ord = (s: Svarsvarde | null | undefined) => (s ? stallningsnamn[s] : '–');

const fragenamnet = (rad: Matrisrad) => (rad.nr === null ? 'Helheten' : `Fråga ${rad.nr}`);
const antalstabell = (rubrik: string, forst: string, av: readonly Svarsvarde[], rader: readonly Matrisrad[]): Tabell => ({ rubrik, huvud: [forst, ...rader.map(fragenamnet)], rader: av.map((s, i) => [stallningsnamn[s], ...rader.map((rad) => String(rad.antal[i]?.antal ?? 0))]) });

/** The sammanställning as tables and chapters. Without names no row is one respondent's: then it cannot be ordered by instans either. */
export function blad({ remiss, organisation, nu, svarande, matris, grader, synpunkter }: Sammanstallningsvy, { ordning, namnlos }: Val): Blad {
  const tillfragade = grader.inbjudna.reduce((summa, g) => summa + g.tillfragade, 0);
  const svarat = grader.inbjudna.reduce((summa, g) => summa + g.svarat, 0);
  const fragenamn = matris.map(fragenamnet);
  const tabeller: Tabell[] = [
    { rubrik: 'Svar per kategori', huvud: ['Kategori', 'Tillfrågade', 'Har svarat', 'Avstår'], rader: grader.inbjudna.map((g) => [g.kategori, String(g.tillfragade), String(g.svarat), String(g.avstar)]) },
    antalstabell('Ställningstaganden', 'Ställningstagande', stallningar, matris.filter((rad) => rad.slag !== 'skala')),
    ...(matris.some((rad) => rad.slag === 'skala') ? [antalstabell('Hur långt de instämmer', 'Instämmer', skalsteg, matris.filter((rad) => rad.slag === 'skala'))] : []),
  ];
  if (!namnlos) tabeller.push({ rubrik: 'Ställningstagande per instans', huvud: ['Instans', ...fragenamn], rader: svarande.map((s, i) => [s.inbjuden ? s.namn : `${s.namn} (inte tillfrågad)`, ...matris.map((rad) => ord(rad.celler[i]))]) });
  return {
    titel: 'Sammanställning av remissvar', remiss: remiss.titel, dnr: remiss.dnr, organisation, datum: dagI(nu),
    inledning: `${remiss.utskickad ? `Remissen skickades ${dayInText(remiss.utskickad)}. ` : ''}${svarat} av ${tillfragade} tillfrågade har svarat${grader.oinbjudna > 0 ? `, och ${grader.oinbjudna} till har svarat utan att vara tillfrågade` : ''}.`,
    fragor: matris.flatMap((rad) => (rad.nr === null ? [] : [`Fråga ${rad.nr}. ${rad.text}`])), tabeller,
    kapitel: kapitel(synpunkter, namnlos && ordning === 'instans' ? 'tema' : ordning).map((kap) => ({
      rubrik: kap.rubrik,
      poster: kap.poster.map(({ rubrik, synpunkter: har, bemotande }) => ({
        rubrik, citat: har.map((s) => ({ text: s.citat, kalla: kallaFor(namnlos)(s) })), utfall: bemotande?.utfall ? utfallsnamn[bemotande.utfall] : null,
        bemotande: bemotande?.text.split(/\n{2,}/).map((s) => s.trim()).filter(Boolean) ?? [],
      })),
    })),
  };
}
