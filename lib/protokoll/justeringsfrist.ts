import { dagarEfter, flyttaFram, type Dag } from '#lib/platform/frist';

/** The law's own last day, and the most that an organ may set (KL 5:69, 6:35). */
export const lagensDagar = 14;

/** A protocol is justerat within 14 days of the meeting, of its last day when it spans several (KL 5:69, 6:35); sooner where the organ has set fewer. */
export const justerasSenast = (sammantradesdag: Dag, dagar: number = lagensDagar): Dag => flyttaFram(dagarEfter(sammantradesdag, Math.min(dagar, lagensDagar)));
