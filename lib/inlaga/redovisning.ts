import type { Dag } from '#lib/platform/dag';
import { arSen, avgorsSenast, type Inlageslag, type Lage } from './inlaga.ts';

/** What is reported to fullmäktige when it has not been decided in time (KL 5:35): motioner, and medborgarförslag by themselves. */
export const redovisningsslag = { obesvarade_motioner: 'motion', obesvarade_medborgarforslag: 'medborgarforslag' } as const satisfies Record<string, Inlageslag>;
export type Redovisningsslag = keyof typeof redovisningsslag;
/** What fullmäktige is asked to do with it, until somebody proposes otherwise. */
export const redovisningsforslag = ['lägga redovisningen till handlingarna'] as const;
export const redovisningsrubrik: Record<Redovisningsslag, string> = { obesvarade_motioner: 'Redovisning av obesvarade motioner', obesvarade_medborgarforslag: 'Redovisning av obesvarade medborgarförslag' };
export const arRedovisning = (slag: string): slag is Redovisningsslag => slag in redovisningsslag;

/** One that waits: `hos` is where it lies, `framkommet` what has come out of the beredning so far (KL 5:35). */
export type Obesvarad = { dnr: string; titel: string; av: string; inlamnad: Dag; lage: Lage; hos: string | null; framkommet: string | null };

type Nod = { type: string; content?: Nod[]; text?: string };
const stycke = (text: string): Nod => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
const tabellrad = (type: string, celler: readonly string[]): Nod => ({ type: 'tableRow', content: celler.map((text) => ({ type, content: [stycke(text)] })) });
const ord = { motion: ['motion', 'motioner'], medborgarforslag: ['medborgarförslag', 'medborgarförslag'] } as const;

/** The report as the background of its §: how many, how many of them late, and each with what has come out of its beredning (KL 5:35). */
export function redovisningstext(slag: Redovisningsslag, rader: readonly Obesvarad[], dag: Dag): Nod {
  const [en, flera] = ord[redovisningsslag[slag]];
  if (rader.length === 0) return { type: 'doc', content: [stycke(`Det finns inga ${flera} som väntar på fullmäktiges beslut.`)] };
  const senast = (inlamnad: Dag) => avgorsSenast(redovisningsslag[slag], inlamnad) ?? '';
  const sena = rader.filter((r) => arSen(r.lage, senast(r.inlamnad), dag)).length;
  const antal = `${rader.length} ${rader.length === 1 ? en : flera}`;
  return {
    type: 'doc',
    content: [
      stycke(`Den ${dag} ${rader.length === 1 ? 'väntar' : 'väntar'} ${antal} på fullmäktiges beslut.${sena > 0 ? ` ${sena === rader.length ? (sena === 1 ? 'Den har' : 'Alla har') : `${sena} av dem har`} väntat längre än ett år (5 kap. 35 § kommunallagen).` : ' Ingen har väntat längre än ett år (5 kap. 35 § kommunallagen).'}`),
      {
        type: 'table',
        content: [
          tabellrad('tableHeader', ['Dnr', slag === 'obesvarade_motioner' ? 'Motion' : 'Medborgarförslag', 'Väckt', 'Ett år', 'Var det är och vad som framkommit']),
          ...rader.map((r) => tabellrad('tableCell', [r.dnr, `${r.titel}. ${r.av}`, r.inlamnad, `${senast(r.inlamnad)}${arSen(r.lage, senast(r.inlamnad), dag) ? ' (passerat)' : ''}`, [r.hos, r.framkommet].filter(Boolean).join('. ') || 'Beredningen har inte börjat'])),
        ],
      },
    ],
  };
}
