import type { Dag } from '#lib/platform/dag';
import { ok, refuse, type Result } from '#lib/platform/result';

export const delegationsslag = ['delegation', 'ordforande'] as const;
export type Delegationsslag = (typeof delegationsslag)[number];

/** What KL 6:38 keeps for the nämnd. */
export const amnen = ['annat', 'mal', 'myndighetsutovning', 'till_fullmaktige', 'overklagat', 'medborgarforslag'] as const;
export type Amne = (typeof amnen)[number];

export type Delegationspunkt = { id: string; nr: string; text: string; delegat: string; befattningId: string | null; ordforande: boolean; villkor: string | null; anmals: boolean; overklagande: string; fran: Dag; till: Dag | null };

const forbjudna: Partial<Record<Amne, 'delegation_till_fullmaktige' | 'delegation_overklagat' | 'delegation_medborgarforslag'>> = {
  till_fullmaktige: 'delegation_till_fullmaktige', overklagat: 'delegation_overklagat', medborgarforslag: 'delegation_medborgarforslag',
};

/**
 * What may never be delegated is refused (KL 6:38): framställningar and yttranden to fullmäktige, yttranden over an appealed decision, what was
 * begun by a medborgarförslag. Goals and direction, and exercise of authority of great weight, are for a person to judge: they take a reason.
 */
export function provaAmne(amne: Amne, skal: string | null): Result<null, 'delegation_till_fullmaktige' | 'delegation_overklagat' | 'delegation_medborgarforslag' | 'delegation_kraver_skal'> {
  const hinder = forbjudna[amne];
  if (hinder) return refuse(hinder);
  return (amne === 'mal' || amne === 'myndighetsutovning') && !skal ? refuse('delegation_kraver_skal') : ok(null);
}

/** Titles that nearly always are about a verksamhet's goals and direction: such a remiss is the nämnd's own to answer unless somebody has thought it through (KL 6:38 p 1). */
export const serStrategiskUt = (titel: string): boolean => /strateg|\bplan för|\bpolicy|\bvision|målbild|mål och budget|\bbudget|översiktsplan|handlingsplan|utvecklingsplan|försörjningsprogram|inriktning|långtidsplan|\b\p{L}*program\b|reglemente|taxa/iu.test(titel);

/** A point holds from its first day through its last. */
export const galler = ({ fran, till }: Pick<Delegationspunkt, 'fran' | 'till'>, dag: Dag): boolean => fran <= dag && (till === null || till >= dag);

/** Who someone is on the day of the decision. */
export type Stallning = { befattningar: readonly string[]; ordforande: boolean };

/** Whether somebody holds the delegation: by befattning, or as the ordförande (KL 6:37, 6:39, 7:5). */
export const harDelegation = ({ befattningId, ordforande }: Pick<Delegationspunkt, 'befattningId' | 'ordforande'>, s: Stallning): boolean => (ordforande && s.ordforande) || (befattningId !== null && s.befattningar.includes(befattningId));

/** "SN DB 2026/12"; the ordförande's urgent decisions have a series of their own: "SN OB 2026/3". */
export const skrivBeslutsnummer = (kod: string, slag: string, ar: number, nr: number): string => `${kod} ${slag === 'ordforande' ? 'OB' : 'DB'} ${ar}/${nr}`.replaceAll(' ', '\u00A0');

/** The ordförande's decision is always reported at the next meeting (KL 6:39); others as the nämnd has decided for the point (KL 6:40). */
export const skaAnmalas = (slag: Delegationsslag, punkt: Pick<Delegationspunkt, 'anmals'> | null): boolean => slag === 'ordforande' || (punkt?.anmals ?? true);

/** What is not reported but can be appealed is announced on the board, for otherwise the time to appeal never begins (KL 8:10 p 3, 13:5). */
export const skaAnslas = ({ anmals, overklagande }: { anmals: boolean; overklagande: string }): boolean => !anmals && overklagande === 'KL13';

export type Anmalningsrad = { nummer: string; dag: Dag; dnr: string | null; text: string; delegat: string; punkt: string | null };
type Nod = { type: string; content?: Nod[]; text?: string };

/** The decisions as the table of a § (KL 6:40). */
export function anmalanstabell(rader: readonly Anmalningsrad[]): Nod {
  const stycke = (text: string): Nod => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
  const rad = (type: string, celler: readonly string[]): Nod => ({ type: 'tableRow', content: celler.map((text) => ({ type, content: [stycke(text)] })) });
  if (rader.length === 0) return { type: 'doc', content: [stycke('Inga beslut har fattats på delegation sedan förra sammanträdet.')] };
  return {
    type: 'doc',
    content: [
      stycke('Följande beslut har fattats på nämndens vägnar.'),
      { type: 'table', content: [rad('tableHeader', ['Nummer', 'Datum', 'Dnr', 'Beslut', 'Beslutat av', 'Punkt']), ...rader.map((r) => rad('tableCell', [r.nummer, r.dag, r.dnr ?? '', r.text, r.delegat, r.punkt ?? '']))] },
    ],
  };
}

export type Ordningsrad = { nr: string; text: string; delegat: string; villkor: string | null; anmals: boolean };

/** A delegationsordning pasted as a table: nr, ärende, delegat and, where they are there, villkor and whether it is reported. A row that cannot be read is told with its words. */
export function tolkaOrdning(text: string): Result<readonly Ordningsrad[], string> {
  const rader = text.split('\n').map((r) => r.trimEnd()).filter((r) => r.trim() !== '');
  const delare = rader.some((r) => r.includes('\t')) ? '\t' : rader.some((r) => r.includes('|')) ? '|' : ';';
  const celler = rader.map((r) => r.split(delare).map((c) => c.trim()));
  const utanHuvud = celler.filter(([forst = '', andra = '']) => !/^(nr|nummer|punkt|#)\.?$/i.test(forst) && !/^[-: ]+$/.test(forst + andra));
  for (const c of utanHuvud) if (c.length < 3 || !c[0] || !c[1] || !c[2]) return refuse(c.join(delare === '\t' ? ' ' : delare));
  return ok(utanHuvud.map(([nr = '', arende = '', delegat = '', villkor = '', anmals = '']) => ({ nr, text: arende, delegat, villkor: villkor || null, anmals: !/^(nej|anmäls inte|inte|-|0)$/i.test(anmals) })));
}
