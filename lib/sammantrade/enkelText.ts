type Nod = { type: string; content?: readonly Nod[]; text?: string; attrs?: Record<string, unknown> };

const enkla = ['doc', 'heading', 'paragraph', 'text', 'hardBreak', 'bulletList', 'orderedList', 'listItem'];

/** Whether a text can be written as plain lines without losing anything but its emphasis: tables and questions cannot. */
export const arEnkel = (nod: unknown): boolean => {
  const { type, content = [] } = (nod ?? { type: 'doc' }) as Nod;
  return enkla.includes(type) && content.every(arEnkel);
};

const inline = (nod: Nod): string => (nod.type === 'hardBreak' ? ' ' : (nod.text ?? (nod.content ?? []).map(inline).join('')));

/** Rich text as plain lines: "## Rubrik", "- punkt", "1. punkt", a blank line between blocks. */
export function docTillText(doc: unknown): string {
  const block = (nod: Nod): string => {
    if (nod.type === 'heading') return `## ${inline(nod)}`;
    if (nod.type === 'bulletList') return (nod.content ?? []).map((li) => `- ${inline(li)}`).join('\n');
    if (nod.type === 'orderedList') return (nod.content ?? []).map((li, i) => `${i + 1}. ${inline(li)}`).join('\n');
    return inline(nod);
  };
  return ((doc as Nod | null)?.content ?? []).map(block).filter(Boolean).join('\n\n');
}

const stycke = (text: string): Nod => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const post = (text: string): Nod => ({ type: 'listItem', content: [stycke(text)] });

/** The way back: plain lines as rich text. */
export function textTillDoc(text: string): Nod {
  const content = text.split(/\n\s*\n/).flatMap((b): Nod[] => {
    const rader = b.split('\n').map((rad) => rad.trim()).filter(Boolean);
    if (rader.length === 0) return [];
    if (rader.every((rad) => rad.startsWith('- '))) return [{ type: 'bulletList', content: rader.map((rad) => post(rad.slice(2))) }];
    if (rader.every((rad) => /^\d+\.\s/.test(rad))) return [{ type: 'orderedList', content: rader.map((rad) => post(rad.replace(/^\d+\.\s+/, ''))) }];
    const [forst = '', ...resten] = rader;
    if (/^#{1,3}\s/.test(forst)) return [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: forst.replace(/^#+\s+/, '') }] }, ...(resten.length > 0 ? [stycke(resten.join(' '))] : [])];
    return [stycke(rader.join(' '))];
  });
  return { type: 'doc', content };
}
