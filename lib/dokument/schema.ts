import { z } from 'zod';

/** Where a paragraph comes from when it was brought over from a registered handling. */
export type Proveniens = { handlingId: string; organ: string; paragraf: string; datum: string; stycke: number };
export type Marke = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } } | { type: 'kommentar'; attrs: { id: string } } | { type: 'tillagg' | 'strykning'; attrs: Forslagsattrs };
type Forslagsattrs = { id: string; personId: string; namn: string; tid: string };
export type Nod = { type: string; attrs?: Record<string, unknown> | undefined; text?: string | undefined; marks?: Marke[] | undefined; content?: Nod[] | undefined };
export type Doc = { type: 'doc'; content: Nod[] };

/** Ten times a long remissvar. What is larger is a mistake, or somebody trying. */
export const storsta = 1_500_000;
const djupast = 40;

const proveniens = z.object({ handlingId: z.uuid(), organ: z.string().max(200), paragraf: z.string().max(40), datum: z.string().max(10), stycke: z.number().int().min(0) });
export const markeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: z.string().max(2_000).regex(/^(https?:\/\/|mailto:)/) }) }),
  z.object({ type: z.literal('kommentar'), attrs: z.object({ id: z.uuid() }) }),
  z.object({ type: z.enum(['tillagg', 'strykning']), attrs: z.object({ id: z.uuid(), personId: z.uuid(), namn: z.string().max(200), tid: z.string().max(40) }) }),
]);
const rad = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1), marks: z.array(markeSchema).optional() }),
  z.object({ type: z.literal('hardBreak'), marks: z.array(markeSchema).optional() }),
]);
const radinnehall = z.array(rad).optional();

const stycke = z.object({ type: z.literal('paragraph'), attrs: z.object({ proveniens: proveniens.nullish() }).optional(), content: radinnehall });
const rubrik = z.object({ type: z.literal('heading'), attrs: z.object({ level: z.number().int().min(2).max(4) }), content: radinnehall });
const cellattrs = z.object({ colspan: z.number().int().min(1).max(50).nullish(), rowspan: z.number().int().min(1).max(50).nullish() }).optional();

const block: z.ZodType<Nod> = z.lazy(() =>
  z.discriminatedUnion('type', [
    stycke,
    rubrik,
    z.object({ type: z.literal('bulletList'), content: z.array(punkt).min(1) }),
    z.object({ type: z.literal('orderedList'), attrs: z.object({ start: z.number().int().min(0).nullish() }).optional(), content: z.array(punkt).min(1) }),
    z.object({ type: z.literal('blockquote'), content: z.array(block).min(1) }),
    z.object({ type: z.literal('table'), content: z.array(tabellrad).min(1) }),
  ]) as unknown as z.ZodType<Nod>,
);
const punkt = z.object({ type: z.literal('listItem'), content: z.array(block).min(1) });
const cell = z.object({ type: z.enum(['tableCell', 'tableHeader']), attrs: cellattrs, content: z.array(block).min(1) });
const tabellrad = z.object({ type: z.literal('tableRow'), content: z.array(cell).min(1) });
const fragesvar = z.object({
  type: z.literal('fragesvar'),
  attrs: z.object({ nr: z.number().int().min(0).max(999), fraga: z.string().max(5_000), stallning: z.string().regex(/^[a-z_]{1,60}$/).nullable() }),
  content: z.array(block).min(1),
});

const doc = z.object({ type: z.literal('doc'), content: z.array(z.union([fragesvar, block])).min(1) });

/** The document's JSON: every node that the PDF templates understand and nothing else. Unknown attributes fall away, unknown nodes are refused. */
export const innehallSchema: z.ZodType<Doc> = z
  .unknown()
  .refine((v) => djup(v) <= djupast, { error: 'Texten är för djupt nästlad.', abort: true })
  .refine((v) => JSON.stringify(v ?? null).length <= storsta, { error: 'Texten är för lång för ett dokument. Dela upp den.', abort: true })
  .pipe(doc) as unknown as z.ZodType<Doc>;

/** Att-satser, each without the word "att". */
export const forslagSchema = z.array(z.string().trim().max(5_000)).max(60);

/** Reads what the database holds. A document that was never written in is one empty paragraph. */
export function lasInnehall(varde: unknown): Doc {
  const last = innehallSchema.safeParse(varde);
  return last.success ? last.data : tomtDoc();
}
export const lasForslag = (varde: unknown): string[] => (Array.isArray(varde) ? varde.filter((v) => typeof v === 'string') : []);

export const tomtStycke = (): Nod => ({ type: 'paragraph' });
export const tomtDoc = (): Doc => ({ type: 'doc', content: [tomtStycke()] });
export const styckeAv = (text: string): Nod => (text ? { type: 'paragraph', content: [{ type: 'text', text }] } : tomtStycke());

/** The words of a node, blocks parted by line breaks. */
export function textAv(nod: Nod | Doc): string {
  if ('text' in nod && typeof nod.text === 'string') return nod.text;
  if (nod.type === 'hardBreak') return '\n';
  const delar = (nod.content ?? []).map((n) => textAv(n));
  const radvis = nod.type === 'paragraph' || nod.type === 'heading';
  return radvis ? delar.join('') : delar.filter(Boolean).join('\n');
}

/** The same text without comments: they belong to the draft and are never part of what is frozen (TF 2:12). */
export function utanKommentarer<N extends Nod | Doc>(nod: N): N {
  const { marks, ...rest } = nod as Nod;
  const kvar = marks?.filter((m) => m.type !== 'kommentar');
  return { ...rest, ...(kvar?.length ? { marks: kvar } : {}), ...(nod.content ? { content: nod.content.map((n) => utanKommentarer(n)) } : {}) } as N;
}

/** Ids of the comments whose passage is still in the text. */
export function kommentarIds(nod: Nod | Doc): Set<string> {
  const ids = new Set<string>();
  const ga = (n: Nod) => {
    for (const m of n.marks ?? []) if (m.type === 'kommentar') ids.add(m.attrs.id);
    n.content?.forEach(ga);
  };
  ga(nod as Nod);
  return ids;
}

/** Depth without recursion: a hostile nesting must not exhaust the stack. */
function djup(varde: unknown): number {
  let storst = 0;
  const stack: [unknown, number][] = [[varde, 0]];
  for (let nasta = stack.pop(); nasta; nasta = stack.pop()) {
    const [v, d] = nasta;
    if (typeof v !== 'object' || v === null) continue;
    storst = Math.max(storst, d);
    if (storst > djupast * 2) return storst;
    for (const barn of Object.values(v)) stack.push([barn, Array.isArray(v) ? d : d + 1]);
  }
  return storst;
}
