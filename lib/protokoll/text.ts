import type { RikNod } from '#lib/platform/pdf/data';

/** Whether the text can be edited as plain lines without losing anything: paragraphs, headings and bullets, with no tables in it. */
export const kanSkrivasSomText = (doc: RikNod | null): boolean => (doc?.content ?? []).every((nod) => typeof nod === 'string' || ['paragraph', 'heading', 'bulletList', 'blockquote'].includes(nod.type));

const inne = (nod: RikNod | string): string => {
  if (typeof nod === 'string') return nod;
  if (nod.type === 'hardBreak') return '\n';
  const text = nod.text ?? (nod.content ?? []).map(inne).join('');
  const stark = nod.marks?.some(({ type }) => type === 'bold');
  const kursiv = nod.marks?.some(({ type }) => type === 'italic');
  return stark ? `**${text}**` : kursiv ? `_${text}_` : text;
};

/** The document as the secretary edits it: a blank line between paragraphs, "## " before a heading, "- " before a bullet, "> " before a quotation. */
export function tillText(doc: RikNod | null): string {
  const block = (nod: RikNod | string): string => {
    if (typeof nod === 'string') return nod;
    if (nod.type === 'heading') return `## ${inne(nod)}`;
    if (nod.type === 'bulletList') return (nod.content ?? []).map((rad) => `- ${inne(rad)}`).join('\n');
    if (nod.type === 'blockquote') return (nod.content ?? []).map((rad) => `> ${inne(rad)}`).join('\n');
    return inne(nod);
  };
  return (doc?.content ?? []).map(block).filter((text) => text.trim() !== '').join('\n\n');
}

const lopande = (text: string): RikNod[] =>
  text.split(/(\*\*[^*]+\*\*|_[^_]+_)/).filter(Boolean).map((bit) => {
    if (/^\*\*[^*]+\*\*$/.test(bit)) return { type: 'text', text: bit.slice(2, -2), marks: [{ type: 'bold' }] };
    return /^_[^_]+_$/.test(bit) ? { type: 'text', text: bit.slice(1, -1), marks: [{ type: 'italic' }] } : { type: 'text', text: bit };
  });
const stycke = (text: string): RikNod => ({ type: 'paragraph', content: lopande(text.replaceAll(/\s*\n\s*/g, ' ').trim()) });

/** The same text as a document again; nothing when it is empty. */
export function franText(text: string): RikNod | null {
  const block = text.replaceAll('\r', '').split(/\n\s*\n/).map((b) => b.trim()).filter(Boolean).map((b): RikNod => {
    const rader = b.split('\n').map((rad) => rad.trim());
    if (rader.length === 1 && b.startsWith('## ')) return { type: 'heading', attrs: { level: 2 }, content: lopande(b.slice(3)) };
    if (rader.every((rad) => rad.startsWith('- '))) return { type: 'bulletList', content: rader.map((rad) => ({ type: 'listItem', content: [stycke(rad.slice(2))] })) };
    if (rader.every((rad) => rad.startsWith('> '))) return { type: 'blockquote', content: rader.map((rad) => stycke(rad.slice(2))) };
    return stycke(b);
  });
  return block.length > 0 ? { type: 'doc', content: block } : null;
}
