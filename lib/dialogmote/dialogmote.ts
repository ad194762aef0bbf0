import { ok, refuse, type Result } from '#lib/platform/result';

export const punkttyper = ['information', 'utmaning', 'fraga', 'medskick', 'overenskommen_atgard'] as const;
export type Punkttyp = (typeof punkttyper)[number];
export const typnamn: Record<Punkttyp, string> = { information: 'Information', utmaning: 'Utmaning', fraga: 'Fråga', medskick: 'Medskick', overenskommen_atgard: 'Överenskommen åtgärd' };
/** What somebody is to come back about. */
export const foljsUpp = (typ: Punkttyp): boolean => typ === 'medskick' || typ === 'overenskommen_atgard' || typ === 'fraga';

/** What the notes are when they are finished: a working note of an ärende, or an allmän handling (TF 2:12). */
export const slutlagen = ['allman_handling', 'minnesanteckning'] as const;
export type Slutlage = (typeof slutlagen)[number];
export const slutlagesnamn: Record<Slutlage, string> = { allman_handling: 'Allmän handling', minnesanteckning: 'Minnesanteckning i ett ärende' };

export type Uppfoljningslage = 'pagar' | 'besvarad' | 'avslutad';
export const uppfoljningsnamn: Record<Uppfoljningslage, string> = { pagar: 'Pågår', besvarad: 'Besvarad', avslutad: 'Avslutad utan svar' };

type Punkt = { nr: number; typ: Punkttyp; till: { myndighetId: string } | null };
type Utkast = { myndighetId: string; arendeId: string | null; punkter: readonly Punkt[] };

/** The myndigheter that get something passed on to them: over that border the notes are expedierade (TF 2:10). */
export const andraMyndigheter = ({ myndighetId, punkter }: Utkast): string[] => [...new Set(punkter.flatMap(({ typ, till }) => (typ === 'medskick' && till && till.myndighetId !== myndighetId ? [till.myndighetId] : [])))];

/** Whether the notes may be finished as what is said of them: a working note belongs to an ärende and stays in its own myndighet (TF 2:12); every medskick has somebody to receive it. */
export function provaFardigstall(d: Utkast, som: Slutlage): Result<true, string> {
  if (d.punkter.length === 0) return refuse('anteckningarna_ar_tomma');
  const utan = d.punkter.find(({ typ, till }) => typ === 'medskick' && !till);
  if (utan) return refuse(`medskicket_saknar_mottagare|${utan.nr}`);
  if (som === 'minnesanteckning' && !d.arendeId) return refuse('anteckningen_hor_till_inget_arende');
  if (som === 'minnesanteckning' && andraMyndigheter(d).length > 0) return refuse('medskicket_gar_till_en_annan_myndighet');
  return ok(true);
}

/** "punkt 7 i minnesanteckningar från presidiets dialogmöte": how a Beslutsunderlag names it. */
export const skrivHanvisning = (nr: number, titel: string): string => `punkt\u00A0${nr} i minnesanteckningar ”${titel}”`;
/** A tag of who spoke, as it was noted: a sentence that begins "RD anser" says RD. */
export const lasTalare = (text: string): string | null => /(?:^|[.!?]\s+)(\p{Lu}[\p{L}:-]*(?:\s[\p{L}:-]+){0,2}?)\s+(?:anser|menar|poängterar|framhåller|undrar|påpekar)\b/u.exec(text.trim())?.[1] ?? null;
