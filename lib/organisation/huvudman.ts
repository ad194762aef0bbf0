import type { Dag } from '#lib/platform/dag';

/** A name and the days it held; open at either end where that is not known. */
export type Giltigtnamn = { namn: string; fran: Dag | null; till: Dag | null };
/** Who decides for itself in a matter of many: a kommun or a region, whatever it is called at the time. */
export type Huvudman = { id: string; iRegistretId: string | null; slag: string; namn: readonly Giltigtnamn[]; uppgar: { i: string; fran: Dag } | null };

const galler = ({ fran, till }: Giltigtnamn, dag: Dag) => (fran === null || fran <= dag) && (till === null || till >= dag);

/** What a huvudman was called on a day; before its first known name that one, after its last that one. */
export function namnVid(namn: readonly Giltigtnamn[], dag: Dag): string {
  const ordnade = iOrdning(namn);
  const [forsta] = ordnade;
  return (ordnade.findLast((n) => galler(n, dag)) ?? (forsta?.fran && dag < forsta.fran ? forsta : ordnade.at(-1)))?.namn ?? '';
}

/** From the oldest to the latest. */
export const iOrdning = (namn: readonly Giltigtnamn[]): readonly Giltigtnamn[] => namn.toSorted((a, b) => (a.fran ?? '').localeCompare(b.fran ?? ''));

/** "Provlandets läns landsting, från 2019-01-01 Region Provlandet": a name that was changed is told with the one that came after it. */
export function skrivNamn(namn: readonly Giltigtnamn[], da: Dag, nu: Dag): string {
  const [var_, ar] = [namnVid(namn, da), namnVid(namn, nu)];
  const fran = iOrdning(namn).findLast((n) => galler(n, nu))?.fran;
  return var_ === ar ? ar : `${var_}${fran ? `, från ${fran}` : ', nu'} ${ar}`;
}

/** Whether another has taken its place by that day. */
export const harUppgatt = ({ uppgar }: Pick<Huvudman, 'uppgar'>, dag: Dag): boolean => uppgar !== null && uppgar.fran <= dag;
