import { arDag, dagarEfter, dagarMellan, dagI, manadsnamn, skrivDag, veckodag } from './dag.ts';
import { ok, refuse, type Result } from './result.ts';

const ZONE = 'Europe/Stockholm';
const SHORT = ['jan.', 'feb.', 'mars', 'april', 'maj', 'juni', 'juli', 'aug.', 'sept.', 'okt.', 'nov.', 'dec.'];
const WEEKDAYS = ['söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag'];

/** A calendar day ("2019-10-02") or an instant. */
export type When = string | Date;

const inZone = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const isDay = (when: When): when is string => typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when);
const instant = (when: When) => (typeof when === 'string' ? new Date(when) : when);
const split = (day: string) => day.split('-').map(Number) as [number, number, number];

/** The calendar day in Sweden, as tables write it: 2019-10-02. */
export const dayOf = (when: When) => (isDay(when) ? when : dagI(instant(when)));

/** As running text writes it: 2 oktober 2019. */
export const dayInText = (when: When) => skrivDag(dayOf(when));

/** Without its year, where the year is plain: 2 oktober. */
export function dayAndMonth(when: When) {
  const [, month, day] = split(dayOf(when));
  return `${day}\u00A0${manadsnamn[month - 1]}`;
}

/** Where room is short: 2 okt., 24 sept. */
export function dayShort(when: When) {
  const [, month, day] = split(dayOf(when));
  return `${day}\u00A0${SHORT[month - 1]}`;
}

/** onsdag */
export const weekdayOf = (when: When) => WEEKDAYS[veckodag(dayOf(when))] ?? '';

/** onsdag 2 oktober 2019; with a capital where it begins a line. */
export function dayWithWeekday(when: When, begins = false) {
  const said = `${weekdayOf(when)} ${dayInText(when)}`;
  return begins ? said.charAt(0).toUpperCase() + said.slice(1) : said;
}

/** oktober */
export const monthName = (when: When) => manadsnamn[split(dayOf(when))[1] - 1] ?? '';

const hourMinute = (when: When) => {
  const by = Object.fromEntries(inZone.formatToParts(instant(when)).map((p) => [p.type, p.value]));
  return `${Number(by['hour'])}.${by['minute']}`;
};

/** kl. 9.14. A calendar day has no time: then nothing, never 0.00. */
export const clock = (when: When) => (isDay(when) ? '' : `kl. ${hourMinute(when)}`);

/** kl. 9.00–15.30 */
export const clockSpan = (from: Date, to: Date) => `kl. ${hourMinute(from)}–${hourMinute(to)}`;

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: When, to: When) => dagarMellan(dayOf(from), dayOf(to));

/** The day so many days later (or earlier). */
export const addDays = (when: When, days: number) => dagarEfter(dayOf(when), days);

/** i dag, i morgon, i går, else the date. */
export function dayNear(when: When, today: When) {
  const near: Record<number, string> = { 0: 'i dag', 1: 'i morgon', [-1]: 'i går' };
  return near[daysBetween(today, when)] ?? (dayOf(when).slice(0, 4) === dayOf(today).slice(0, 4) ? dayAndMonth(when) : dayInText(when));
}

export type DateFault = 'tomt' | 'finns_inte' | 'oklart';

const ISO = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})$/;
const ISO_LOOSE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const SLASH = /^(\d{1,2}) ?[/.] ?(\d{1,2})(?:[ /.-]+(\d{4}|\d{2}))?$/;
const WORDS = /^(\d{1,2})(?:[:.]?[ae])? ([a-zåäö]+)\.?,?(?: (\d{4}|\d{2}))?$/;

const monthOf = (word: string) => (word.length < 3 ? -1 : manadsnamn.findIndex((m) => m.startsWith(word) || (m === 'september' && word === 'sept')));
const fullYear = (year: string) => (year.length === 2 ? 2000 + Number(year) : Number(year));

function real(year: number, month: number, day: number): Result<string, DateFault> {
  const written = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return arDag(written) ? ok(written) : refuse('finns_inte');
}

function yearless(month: number, day: number, today: When | undefined): Result<string, DateFault> {
  if (!today) return refuse('oklart');
  const year = Number(dayOf(today).slice(0, 4));
  const near = [year - 1, year, year + 1].flatMap((y) => { const r = real(y, month, day); return r.ok ? [r.value] : []; });
  near.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return near[0] ? ok(near[0]) : refuse('finns_inte');
}

/** Reads a date as people write it: 2026-11-21, 20261121, 21/11 2026, 21.11.2026, 21 nov 2026, fredagen den 21 november 2026. With `today` also "i morgon" and dates without a year (the nearest). */
export function parseDate(text: string, today?: When): Result<string, DateFault> {
  const written = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
    .replace(/^(?:senast )?(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?\.?,? )?(?:den )?/, '');
  if (!written) return refuse('tomt');
  const relative = { 'i dag': 0, idag: 0, 'i morgon': 1, imorgon: 1, 'i går': -1, igår: -1 }[written];
  if (relative !== undefined) return today ? ok(addDays(today, relative)) : refuse('oklart');
  const iso = ISO.exec(written) ?? ISO_LOOSE.exec(written);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slash = SLASH.exec(written);
  if (slash) return slash[3] ? real(fullYear(slash[3]), Number(slash[2]), Number(slash[1])) : yearless(Number(slash[2]), Number(slash[1]), today);
  const words = WORDS.exec(written);
  const month = words ? monthOf(words[2] ?? '') + 1 : 0;
  if (!words || !month) return refuse('oklart');
  return words[3] ? real(fullYear(words[3]), month, Number(words[1])) : yearless(month, Number(words[1]), today);
}

/** The same fault in the user's words, for a field and its summary. `example` is a date that would do. */
export function dateFaultText(written: string, fault: DateFault, example: string) {
  const say = { tomt: 'Skriv ett datum', finns_inte: `${written.trim()} finns inte. Skriv ett datum`, oklart: `${written.trim()} går inte att läsa som ett datum. Skriv det` };
  return `${say[fault]}, till exempel ${example}.`;
}

/** Reads a time of day: 9.14, 09:14, kl. 9, 1800. Gives "09:14". */
export function parseTime(text: string): Result<string, 'tomt' | 'oklart'> {
  const written = text.trim().toLowerCase().replace(/^kl(?:ockan)?\.? ?/, '');
  if (!written) return refuse('tomt');
  const m = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(written);
  if (!m || Number(m[1]) > 23 || Number(m[2] ?? 0) > 59) return refuse('oklart');
  return ok(`${(m[1] ?? '').padStart(2, '0')}:${m[2] ?? '00'}`);
}
