import { dagarEfter, flyttaFram, type Dag } from '#lib/platform/frist';

/** A protocol is justerat within 14 days of the meeting, of its last day when it spans several (KL 5:69, 6:35). */
export const justerasSenast = (sammantradesdag: Dag): Dag => flyttaFram(dagarEfter(sammantradesdag, 14));
