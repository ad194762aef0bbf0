type Person = { id: string; namn: string };

/** Those whom a comment speaks to: their names stand in it after an @, as whole words. The longest name wins where one begins another. */
export function omnamnda(text: string, personer: readonly Person[]): string[] {
  const langstForst = [...personer].sort((a, b) => b.namn.length - a.namn.length);
  const funna = new Set<string>();
  for (const [, rest = ''] of text.matchAll(/@([^@]*)/g)) {
    const namn = langstForst.find((p) => rest.toLowerCase().startsWith(p.namn.toLowerCase()) && !/^[\p{L}\p{N}-]/u.test(rest.slice(p.namn.length)))?.namn;
    for (const p of personer) if (namn !== undefined && p.namn === namn) funna.add(p.id);
  }
  return [...funna];
}
