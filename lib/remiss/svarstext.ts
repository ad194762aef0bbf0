type Nod = { type?: string; text?: string; content?: readonly Nod[] };

const ord = (nod: Nod): string => nod.text ?? (nod.type === 'hardBreak' ? ' ' : (nod.content ?? []).map(ord).join(''));
const block = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'codeBlock']);

/** The editor's JSON as plain paragraphs, for where an answer is read in a table or beside others. A list's points begin with a dash. */
export function stycken(innehall: unknown): string[] {
  if (typeof innehall === 'string') return innehall.split(/\n{2,}/).map((s) => s.trim()).filter(Boolean);
  const noder = (Array.isArray(innehall) ? innehall : [innehall]) as (Nod | null | undefined)[];
  return noder.flatMap((nod) => {
    if (!nod || typeof nod !== 'object') return [];
    if (nod.type === 'listItem') return [`– ${ord(nod)}`];
    if (block.has(nod.type ?? '')) return [ord(nod)];
    return stycken(nod.content ?? []);
  }).map((s) => s.trim()).filter(Boolean);
}

export type Kallstycke = { text: string; kalla?: string };
type Kalla = { organ?: string; paragraf?: string; datum?: string };

/** The same paragraphs with where each came from, when the one that answered put its answer together from its nämnder's. */
export function styckenMedKalla(innehall: unknown): Kallstycke[] {
  const texter = stycken(innehall);
  const kallor = kallorI(innehall);
  return texter.map((text, i) => (kallor.length === texter.length && kallor[i] ? { text, kalla: kallor[i] } : { text }));
}

function kallorI(innehall: unknown): (string | null)[] {
  if (typeof innehall === 'string') return [];
  const noder = (Array.isArray(innehall) ? innehall : [innehall]) as ((Nod & { attrs?: { proveniens?: Kalla | null } }) | null | undefined)[];
  return noder.flatMap((nod) => {
    if (!nod || typeof nod !== 'object') return [];
    if (nod.type !== 'listItem' && !block.has(nod.type ?? '')) return kallorI(nod.content ?? []);
    const p = nod.attrs?.proveniens;
    return ord(nod).trim() ? [p ? [p.organ, p.paragraf, p.datum].filter(Boolean).join(', ') : null] : [];
  });
}

/** The answer as a whole: what stands outside the questions, and the block that sums it up. */
export const helhetstext = (innehall: unknown): Kallstycke[] =>
  styckenMedKalla(((innehall as { content?: readonly (Nod & { attrs?: { nr?: unknown } })[] } | null)?.content ?? []).filter((nod) => nod.type !== 'fragesvar' || nod.attrs?.nr === 0));
