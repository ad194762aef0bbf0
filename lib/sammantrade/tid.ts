import type { Dag } from '#lib/platform/dag';

const klocka = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "13:15" of an instant in Sweden. */
export const klI = (tid: Date): string => klocka.format(tid);

/** The instant at which clocks in Sweden show that time on that day: summer time and the night it ends (the earlier of two) included. */
export function ogonblick(dag: Dag, kl: string): Date {
  const visat = Date.parse(`${dag}T${kl}:00Z`);
  const traff = [2, 1].map((timmar) => new Date(visat - timmar * 3_600_000)).find((tid) => klI(tid) === kl);
  return traff ?? new Date(visat - 3_600_000);
}

/** "13:15" out of "13.15", "kl. 13:15", "9"; null when it is no time of day. */
export function tolkaKlockslag(text: string): string | null {
  const [, timme = '', minut = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text.trim()) ?? [];
  return timme !== '' && Number(timme) < 24 && Number(minut) < 60 ? `${timme.padStart(2, '0')}:${minut}` : null;
}
