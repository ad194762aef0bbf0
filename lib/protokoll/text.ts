import type { RikNod } from '#lib/platform/pdf/data';

type Nod = RikNod | string;
const barn = (nod: Nod | undefined): readonly Nod[] => (typeof nod === 'object' ? (nod.content ?? []) : []);
const slag = (nod: Nod | undefined) => (typeof nod === 'object' ? nod.type : 'text');

const skrivbaraMarken = ['bold', 'italic', 'link'];
const lopandeKan = (nod: Nod): boolean => typeof nod === 'string' || (nod.type === 'text' ? (nod.marks ?? []).length < 2 && (nod.marks ?? []).every(({ type }) => skrivbaraMarken.includes(type)) : nod.type === 'hardBreak');
const styckeKan = (nod: Nod): boolean => typeof nod === 'string' || (['paragraph', 'heading'].includes(nod.type) && barn(nod).every(lopandeKan));
const punktKan = (nod: Nod): boolean => {
  const [forsta, ...resten] = barn(nod);
  return slag(nod) === 'listItem' && forsta !== undefined && styckeKan(forsta) && !barn(forsta).some((n) => slag(n) === 'hardBreak') && resten.length < 2 && resten.every((n) => listor.includes(slag(n)) && barn(n).every(punktKan));
};
const cellKan = (nod: Nod): boolean => typeof nod === 'object' && Number(nod.attrs?.['colspan'] ?? 1) === 1 && Number(nod.attrs?.['rowspan'] ?? 1) === 1 && barn(nod).length < 2 && barn(nod).every(styckeKan);
const listor = ['bulletList', 'orderedList'];

/** Whether the text can be edited as plain lines without losing anything: paragraphs, headings, lists in lists, quotations and plain tables. */
export const kanSkrivasSomText = (doc: RikNod | null): boolean => (doc?.content ?? []).every((nod) => {
  const typ = slag(nod);
  if (listor.includes(typ)) return barn(nod).every(punktKan);
  if (typ === 'blockquote') return barn(nod).every(styckeKan);
  if (typ === 'table') return barn(nod).length > 0 && barn(nod).every((rad) => barn(rad).length > 0 && barn(rad).every(cellKan)) && barn(barn(nod)[0]).every((cell) => slag(cell) === 'tableHeader');
  return styckeKan(nod);
});

const inne = (nod: Nod): string => {
  if (typeof nod === 'string') return nod;
  if (nod.type === 'hardBreak') return '\n';
  const text = nod.text ?? (nod.content ?? []).map(inne).join('');
  const marke = nod.marks?.find(({ type }) => skrivbaraMarken.includes(type));
  if (marke?.type === 'link') return `[${text}](${String(marke.attrs?.['href'] ?? '')})`;
  return marke?.type === 'bold' ? `**${text}**` : marke?.type === 'italic' ? `_${text}_` : text;
};

const lista = (nod: Nod, djup: number): string[] => barn(nod).flatMap((punkt, i) => {
  const [forsta, ...resten] = barn(punkt);
  const start = typeof nod === 'object' ? Number(nod.attrs?.['start'] ?? 1) : 1;
  const tecken = slag(nod) === 'orderedList' ? `${start + i}. ` : '- ';
  return [`${'  '.repeat(djup)}${tecken}${forsta === undefined ? '' : inne(forsta)}`, ...resten.flatMap((under) => (listor.includes(slag(under)) ? lista(under, djup + 1) : [inne(under)]))];
});
const tabell = (nod: Nod): string => barn(nod).map((rad) => `| ${barn(rad).map((cell) => inne(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`).join('\n');

/**
 * The document as the secretary edits it: a blank line between paragraphs, "## " before a heading, "- " or "1. " before a point (two spaces further in for
 * a point under it), "> " before a quotation, and a row of a table between upright lines, the first row its heads.
 */
export function tillText(doc: RikNod | null): string {
  const block = (nod: Nod): string => {
    if (typeof nod === 'string') return nod;
    if (nod.type === 'heading') return `## ${inne(nod)}`;
    if (listor.includes(nod.type)) return lista(nod, 0).join('\n');
    if (nod.type === 'blockquote') return barn(nod).map((rad) => `> ${inne(rad)}`).join('\n');
    return nod.type === 'table' ? tabell(nod) : inne(nod);
  };
  return (doc?.content ?? []).map(block).filter((text) => text.trim() !== '').join('\n\n');
}

const markt = /(\*\*[^*]+\*\*|_[^_]+_|\[[^\]\n]+\]\((?:https?:\/\/|mailto:)[^\s)]+\))/;
const lopande = (text: string): RikNod[] =>
  text.split(markt).filter(Boolean).map((bit) => {
    if (/^\*\*[^*]+\*\*$/.test(bit)) return { type: 'text', text: bit.slice(2, -2), marks: [{ type: 'bold' }] };
    if (/^_[^_]+_$/.test(bit)) return { type: 'text', text: bit.slice(1, -1), marks: [{ type: 'italic' }] };
    const [, ord = '', href = ''] = /^\[([^\]\n]+)\]\(([^\s)]+)\)$/.exec(bit) ?? [];
    return href && markt.test(bit) ? { type: 'text', text: ord, marks: [{ type: 'link', attrs: { href } }] } : { type: 'text', text: bit };
  });
const stycke = (text: string): RikNod => {
  const content = lopande(text.replaceAll(/\s*\n\s*/g, ' ').trim());
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
};

const punktrad = /^(\s*)(-|\d{1,3}\.) (.*)$/;
const tabellrad = /^\|.*\|$/;

// A row further in belongs to the point before it; where the sign changes another list begins.
function listorAv(rader: readonly string[]): RikNod[] {
  const ut: { type: string; attrs?: { start: number }; content: { type: 'listItem'; content: RikNod[] }[] }[] = [];
  for (let i = 0; i < rader.length;) {
    const [, indrag = '', tecken = '-', text = ''] = punktrad.exec(rader[i] ?? '') ?? [];
    const slut = rader.findIndex((rad, j) => j > i && (punktrad.exec(rad)?.[1]?.length ?? 0) <= indrag.length);
    const under = listorAv(rader.slice(i + 1, slut < 0 ? rader.length : slut)).slice(0, 1);
    const punkt = { type: 'listItem' as const, content: [stycke(text), ...under] };
    const typ = tecken === '-' ? 'bulletList' : 'orderedList';
    const pagar = ut.at(-1);
    if (pagar?.type === typ) pagar.content.push(punkt);
    else ut.push({ type: typ, ...(typ === 'orderedList' && tecken !== '1.' ? { attrs: { start: Number(tecken.slice(0, -1)) } } : {}), content: [punkt] });
    i = slut < 0 ? rader.length : slut;
  }
  return ut;
}

// How wide a column is and which way it is set is not written in the text: it is taken from the table that stood there.
function tabellAv(rader: readonly string[], fore: Nod | undefined): RikNod {
  const attrs = (rad: number, spalt: number) => { const cell = barn(barn(fore)[rad] ?? barn(fore).at(-1))[spalt]; return typeof cell === 'object' && cell.attrs ? { attrs: cell.attrs } : {}; };
  return {
    type: 'table',
    content: rader.map((rad, r) => ({
      type: 'tableRow',
      content: rad.slice(1, -1).split(/(?<!\\)\|/).map((text, s) => {
        const ren = text.trim().replaceAll('\\|', '|');
        return { type: r === 0 ? 'tableHeader' : 'tableCell', ...attrs(r, s), content: ren ? [stycke(ren)] : [] };
      }),
    })),
  };
}

/** The same text as a document again; nothing when it is empty. `fore` is what it was: its tables keep their measures. */
export function franText(text: string, fore: RikNod | null = null): RikNod | null {
  const tabeller = (fore?.content ?? []).filter((nod) => slag(nod) === 'table');
  const block = text.replaceAll('\r', '').split(/\n\s*\n/).map((b) => b.replace(/^\n+|\s+$/g, '')).filter((b) => b.trim()).flatMap((b): RikNod[] => {
    const rader = b.split('\n');
    const rena = rader.map((rad) => rad.trim());
    if (rader.length === 1 && rena[0]?.startsWith('## ')) return [{ type: 'heading', attrs: { level: 2 }, content: lopande(rena[0].slice(3)) }];
    if (rader.every((rad) => punktrad.test(rad))) return listorAv(rader);
    if (rena.every((rad) => rad.startsWith('> '))) return [{ type: 'blockquote', content: rena.map((rad) => stycke(rad.slice(2))) }];
    if (rena.every((rad) => tabellrad.test(rad)) && rena.length > 1) return [tabellAv(rena, tabeller.shift())];
    return [stycke(b.trim())];
  });
  return block.length > 0 ? { type: 'doc', content: block } : null;
}
