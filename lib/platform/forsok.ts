import '#server-only';
import { matches } from '#lib/platform/password';
import { Refused } from '#lib/platform/result';
import { ettTill, glomt, vantanIOrd, vantetid, type Forsok } from '#lib/platform/sparr';

const shared = globalThis as typeof globalThis & { forsok?: Map<string, Forsok> };
const forsok = (shared.forsok ??= new Map());

/** One more try under each of these names; refused when one of them has had more than it may without waiting. Counted before the password is tried: a hundred at once are a hundred. */
export function raknaForsok(fria: Record<string, number>): void {
  const nu = Date.now();
  const vantan = Math.max(...Object.entries(fria).map(([nyckel, antal]) => vantetid(forsok.get(nyckel), antal, nu)));
  if (vantan > 0) throw new Refused(`for_manga_forsok|${vantanIOrd(vantan)}`);
  for (const nyckel of Object.keys(fria)) forsok.set(nyckel, ettTill(forsok.get(nyckel), nu));
  if (forsok.size > 10_000) for (const [nyckel, f] of forsok) if (glomt(f, nu)) forsok.delete(nyckel);
}

/** The password was right. */
export const glomForsok = (...nycklar: readonly string[]): void => nycklar.forEach((nyckel) => forsok.delete(nyckel));

/** The password of one who is signed in already, asked for again: whoever has taken over a session may not guess it in peace. */
export async function egetLosenord(konto: { id: string; losenord: string }, givet: string): Promise<boolean> {
  const nyckel = `eget ${konto.id}`;
  raknaForsok({ [nyckel]: 10 });
  const ratt = await matches(givet, konto.losenord);
  if (ratt) glomForsok(nyckel);
  return ratt;
}
