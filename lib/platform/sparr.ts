/** Wrong passwords in a row, and when the last one came (ms). */
export type Forsok = { antal: number; senast: number };

const forsta = 15_000;
const langst = 15 * 60_000;

/** After `fria` wrong tries each next one has to wait, twice as long each time. What is old is forgotten. */
export function vantetid(forsok: Forsok | undefined, fria: number, nu: number): number {
  if (!forsok || forsok.antal < fria) return 0;
  const vantan = Math.min(forsta * 2 ** Math.min(forsok.antal - fria, 10), langst);
  return Math.max(0, forsok.senast + vantan - nu);
}

/** One more try; the count begins anew when nobody has tried for as long as the longest wait. */
export const ettTill = (forsok: Forsok | undefined, nu: number): Forsok => ({ antal: !forsok || glomt(forsok, nu) ? 1 : forsok.antal + 1, senast: nu });

export const glomt = ({ senast }: Forsok, nu: number): boolean => nu - senast > langst;

/** The wait in words: "20 sekunder", "två minuter". */
export function vantanIOrd(ms: number): string {
  const sekunder = Math.ceil(ms / 1_000);
  if (sekunder < 60) return `${sekunder} ${sekunder === 1 ? 'sekund' : 'sekunder'}`;
  const minuter = Math.ceil(sekunder / 60);
  return `${minuter} ${minuter === 1 ? 'minut' : 'minuter'}`;
}
