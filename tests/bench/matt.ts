/** Milliseconds of each of `antal` runs, after `uppvarmning` that do not count. */
export async function mat(work: () => Promise<unknown>, { antal = 30, uppvarmning = 8 } = {}): Promise<number[]> {
  const tider: number[] = [];
  for (let i = -uppvarmning; i < antal; i++) {
    const fran = performance.now();
    await work();
    if (i >= 0) tider.push(performance.now() - fran);
  }
  return tider;
}

export const median = (tal: readonly number[]): number => tal.toSorted((a, b) => a - b)[Math.floor(tal.length / 2)] ?? Number.NaN;

/** Numbers as they are read: three figures that say something. */
export const siffror = (tal: number): string => (tal >= 100 ? tal.toFixed(0) : tal >= 10 ? tal.toFixed(1) : tal.toFixed(2)).replace('.', ',');

/** A table on the terminal: words to the left, numbers to the right. */
export function tabell(rubrik: string, kolumner: readonly string[], rader: readonly (readonly string[])[]): void {
  const bredd = kolumner.map((k, i) => Math.max(k.length, ...rader.map((r) => (r[i] ?? '').length)));
  const rad = (celler: readonly string[]) => celler.map((c, i) => (i === 0 ? c.padEnd(bredd[i] ?? 0) : c.padStart(bredd[i] ?? 0))).join('  ');
  console.log(['', rubrik, rad(kolumner), bredd.map((b) => '─'.repeat(b)).join('  '), ...rader.map(rad), ''].join('\n'));
}
