import { dagarMellan, skrivDag, type Dag } from '#lib/platform/dag';

export type Frist = { vad: string; dag: Dag };
type Lage = { status: string; avslutat: Dag | null; handlaggare: string | null; frister: readonly Frist[]; idag: Dag };

export const statusord: Record<string, string> = {
  oppet: 'Öppet', ateroppnat: 'Öppnat på nytt', vilande: 'Vilande', beslutat: 'Beslutat', verkstalls: 'Verkställs', avslutat: 'Avslutat', levererat: 'Levererat till arkivet',
};

/** The one plain sentence at the top: where the ärende is, with whom, and what comes next. */
export function skrivLage({ status, avslutat, handlaggare, frister, idag }: Lage): string {
  if (status === 'avslutat') return avslutat ? `Ärendet avslutades den ${skrivDag(avslutat)}.` : 'Ärendet är avslutat.';
  const vem = handlaggare ? `ligger hos ${handlaggare}` : 'har ingen handläggare än';
  const nast = nastaFrist(frister, idag);
  return `Ärendet är ${(statusord[status] ?? status).toLowerCase()} och ${vem}.${nast ? ` ${skrivFrist(nast, idag)}` : ''}`;
}

/** The deadline to speak of: the earliest that is still to come, else the one that was passed last. */
function nastaFrist(frister: readonly Frist[], idag: Dag): Frist | null {
  const iOrdning = frister.toSorted((a, b) => (a.dag < b.dag ? -1 : 1));
  return iOrdning.find(({ dag }) => dag >= idag) ?? iOrdning.at(-1) ?? null;
}

function skrivFrist({ vad, dag }: Frist, idag: Dag): string {
  const om = dagarMellan(idag, dag);
  if (om === 0) return `${vad} i dag.`;
  if (om === 1) return `${vad} i morgon, ${skrivDag(dag)}.`;
  return om > 0 ? `${vad} senast ${skrivDag(dag)}, om ${om} dagar.` : `${vad.replace(/ ska vara inne$/, ' skulle ha varit inne')} senast ${skrivDag(dag)}, för ${-om === 1 ? 'en dag' : `${-om} dagar`} sedan.`;
}
