import { dagI } from '#lib/platform/dag';
import { parseDate } from '#lib/platform/datum';
import { klockslag } from './paragraftext.ts';

/** A planned instant; without `kandTid` only its day is known, and no time may be printed. */
export type Ogonblick = { at: Date; kandTid: boolean };

/** "2019-10-01 15.00" or "2019-10-01": the instant in Sweden, or the day alone; null when it is neither. */
export function ogonblickFran(text: string): Ogonblick | null {
  const [, datum = '', skriven, minut = '00'] = /^(.+?)(?:[ T,]+(?:kl\.?\s*)?(\d{1,2})[.:](\d{2}))?$/.exec(text.trim()) ?? [];
  const timme = skriven ?? '12';
  const tolkat = parseDate(datum);
  if (!tolkat.ok || Number(timme) > 23 || Number(minut) > 59) return null;
  const kl = `${timme.padStart(2, '0')}:${minut}`;
  const visat = Date.parse(`${tolkat.value}T${kl}:00Z`);
  const at = [2, 1].map((h) => new Date(visat - h * 3_600_000)).find((tid) => klockslag(tid) === kl && dagI(tid) === tolkat.value);
  return at ? { at, kandTid: skriven !== undefined } : null;
}

/** "2019-10-01 15.00", as the field shows it; the day alone when no more is known. */
export const skrivOgonblick = (tid: Date | null, kandTid: boolean): string => (tid ? `${dagI(tid)}${kandTid ? ` ${klockslag(tid).replace(':', '.')}` : ''}` : '');
