import { dagI } from '#lib/platform/dag';
import { parseDate } from '#lib/platform/datum';
import { klockslag } from './paragraftext.ts';

/** "2019-10-01 15.00" or "2019-10-01": the instant in Sweden, noon where no time is given; null when it is neither. */
export function ogonblickFran(text: string): Date | null {
  const [, datum = '', timme = '12', minut = '00'] = /^(.+?)(?:[ T,]+(?:kl\.?\s*)?(\d{1,2})[.:](\d{2}))?$/.exec(text.trim()) ?? [];
  const tolkat = parseDate(datum);
  if (!tolkat.ok || Number(timme) > 23 || Number(minut) > 59) return null;
  const kl = `${timme.padStart(2, '0')}:${minut}`;
  const visat = Date.parse(`${tolkat.value}T${kl}:00Z`);
  return [2, 1].map((h) => new Date(visat - h * 3_600_000)).find((tid) => klockslag(tid) === kl && dagI(tid) === tolkat.value) ?? null;
}

/** "2019-10-01 15.00", as the field shows it. */
export const skrivOgonblick = (tid: Date | null): string => (tid ? `${dagI(tid)} ${klockslag(tid).replace(':', '.')}` : '');
