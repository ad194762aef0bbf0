import * as Y from 'yjs';

/** Changes only what stands between the first and the last sign that differ: what others write beside it stays. */
export function ersatt(y: Y.Text, nu: string): void {
  const fore = y.toString();
  const { fram, bak } = skillnad(fore, nu);
  if (fore.length > fram + bak) y.delete(fram, fore.length - fram - bak);
  if (nu.length > fram + bak) y.insert(fram, nu.slice(fram, nu.length - bak));
}

/** The same for a list of lines: one that stays is changed in place, never taken out and put back. */
export function ersattRader(y: Y.Array<Y.Text>, nu: readonly string[]): void {
  const fore = y.toArray().map((t) => t.toString());
  const { fram, bak } = skillnad(fore, nu);
  const lika = Math.min(fore.length, nu.length) - fram - bak;
  for (let i = fram; i < fram + lika; i++) ersatt(y.get(i), nu[i] ?? '');
  if (fore.length > fram + lika + bak) y.delete(fram + lika, fore.length - fram - lika - bak);
  if (nu.length > fram + lika + bak) y.insert(fram + lika, nu.slice(fram + lika, nu.length - bak).map((rad) => new Y.Text(rad)));
}

function skillnad<T>(fore: ArrayLike<T>, nu: ArrayLike<T>): { fram: number; bak: number } {
  const kortast = Math.min(fore.length, nu.length);
  let fram = 0;
  while (fram < kortast && fore[fram] === nu[fram]) fram++;
  let bak = 0;
  while (bak < kortast - fram && fore[fore.length - 1 - bak] === nu[nu.length - 1 - bak]) bak++;
  return { fram, bak };
}
