import { dagarEfter, dagI, flyttaFram, veckorEfter, type Dag } from '#lib/platform/frist';

export { justerasSenast } from '#lib/protokoll/justeringsfrist';

export type Frister = {
  /** The last day on which an appeal must have come in (KL 13:5). */
  sistaDag: Dag;
  /** Earliest: a court may have an appeal we have not heard of, so a person confirms it. */
  lagaKraftTidigast: Dag;
  /** The announcement must stand for the whole period (KL 13:5), so it comes down the day after. */
  nedtas: Dag;
};

/** `raknas`: whether the clock starts anew when it is over; undecided until a person has said so. */
export type Avbrott = { fran: Dag; till: Dag | null; raknas?: boolean | null };

export type Anslag = {
  planerat: Dag | null;
  /** One day per board: a joint nämnd announces at every member and the clock runs from the last (KL 9:32). */
  uppsatt: readonly Dag[];
  /** Boards of a joint nämnd where it is not up yet. */
  vantar?: number;
  avbrott: readonly Avbrott[];
  /** The day down that stands on the bevis; null while it is not up. */
  nedtas: Dag | null;
};

export type Anslagslage = 'planerat' | 'uppsatt' | 'avbrott' | 'nedtaget';

/** Three weeks from the day of announcement, moved off days that are no weekdays (KL 13:5, lag 1930:173). */
export function fristerFran(uppsatt: Dag): Frister {
  const sistaDag = flyttaFram(veckorEfter(uppsatt, 3));
  const dagenEfter = dagarEfter(sistaDag, 1);
  return { sistaDag, lagaKraftTidigast: dagenEfter, nedtas: dagenEfter };
}

/** The justering is announced no later than the second day after it (KL 8:12). */
export const anslasSenast = (justerat: Dag): Dag => flyttaFram(dagarEfter(justerat, 2));

/** The day the clock runs from: the last posting (KL 9:32), or the end of an interruption, which starts it anew. */
function klockanGarFran({ uppsatt, vantar = 0, avbrott }: Anslag): Dag | null {
  if (uppsatt.length === 0 || vantar > 0 || avbrott.some(({ till }) => till === null)) return null;
  return [...uppsatt, ...avbrott.flatMap(({ till, raknas }) => (raknas === false ? [] : (till ?? [])))].reduce((sen, dag) => (dag > sen ? dag : sen));
}

/** The dates to propose, also after an interruption: a full new period, since it must stand throughout (KL 13:5). Null while it is down. */
export function foreslagnaFrister(anslag: Anslag): Frister | null {
  const fran = klockanGarFran(anslag);
  return fran ? fristerFran(fran) : null;
}

/** Nobody knows yet when the time ends: a board is missing (KL 9:32), or an interruption has no decision. Until then it stays up. */
export const arOavgjort = ({ vantar = 0, avbrott }: Anslag): boolean => vantar > 0 || avbrott.some(({ till, raknas }) => till === null || raknas === null);

/** What is on the board is computed from dates when it is read; no job has to take anything down. */
export function lageIdag(anslag: Anslag, nu: Date): Anslagslage {
  const { uppsatt, avbrott, nedtas } = anslag;
  const idag = dagI(nu);
  if (!uppsatt.some((dag) => dag <= idag)) return 'planerat';
  if (nedtas && idag >= nedtas && !arOavgjort(anslag)) return 'nedtaget';
  return avbrott.some(({ fran, till }) => fran <= idag && (till === null || idag < till)) ? 'avbrott' : 'uppsatt';
}
