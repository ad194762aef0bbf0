/** A calendar day in Sweden, `yyyy-mm-dd`: no clock time and no zone, so it compares and sorts as text. */
export type Dag = string;

const DYGN = 86_400_000;
const monster = /^(\d{4})-(\d{2})-(\d{2})$/;
const stockholm = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Stockholm', year: 'numeric', month: '2-digit', day: '2-digit' });

export const manadsnamn = [
  'januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december',
] as const;

const tal = (dag: Dag) => Date.parse(`${dag}T00:00:00Z`);
const franTal = (ms: number): Dag => new Date(ms).toISOString().slice(0, 10);

/** True only for a day that exists: 2023-02-29 is none. */
export const arDag = (text: string): boolean => monster.test(text) && !Number.isNaN(tal(text)) && franTal(tal(text)) === text;

/** The calendar day in Sweden at that instant: 23.30 UTC on a summer evening is the next day here. */
export const dagI = (ogonblick: Date): Dag => stockholm.format(ogonblick);

/** n days later (earlier when n is negative). */
export const dagarEfter = (dag: Dag, n: number): Dag => franTal(tal(dag) + n * DYGN);

/** Weeks end on the same weekday (lag 1930:173 1 §). */
export const veckorEfter = (dag: Dag, n: number): Dag => dagarEfter(dag, n * 7);

/** Months end on the same date, or on the month's last day where that date is missing (lag 1930:173 1 §). */
export function manaderEfter(dag: Dag, n: number): Dag {
  const { ar, manad, dagnr } = delar(dag);
  const forsta = new Date(Date.UTC(ar, manad - 1 + n, 1));
  const sista = sistaDagI(forsta.getUTCFullYear(), forsta.getUTCMonth() + 1);
  return `${sista.slice(0, 8)}${String(Math.min(dagnr, delar(sista).dagnr)).padStart(2, '0')}`;
}

/** Whole days from one day to another; negative when the second comes first. */
export const dagarMellan = (fran: Dag, till: Dag): number => Math.round((tal(till) - tal(fran)) / DYGN);

/** 0 is Sunday, 6 is Saturday. */
export const veckodag = (dag: Dag): number => new Date(tal(dag)).getUTCDay();

/** Year, month (1–12) and day of the month as numbers. */
export function delar(dag: Dag): { ar: number; manad: number; dagnr: number } {
  const [, ar = '', manad = '', dagnr = ''] = monster.exec(dag) ?? [];
  return { ar: Number(ar), manad: Number(manad), dagnr: Number(dagnr) };
}

/** The last day of a month (1–12). */
export const sistaDagI = (ar: number, manad: number): Dag => franTal(Date.UTC(ar, manad, 0));

/** "9.00" of "09:00": a time of day as Swedish text writes it after kl. */
export const skrivTid = (tid: string): string => tid.replace(/^0(?=\d)/, '').replace(':', '.');

/** "24 maj 2024": the way a date stands in running Swedish. The day and its month never part at the end of a line. */
export function skrivDag(dag: Dag): string {
  const { ar, manad, dagnr } = delar(dag);
  return `${dagnr}\u00A0${manadsnamn[manad - 1]} ${ar}`;
}
