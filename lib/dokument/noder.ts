import { getSchema, Mark, mergeAttributes, Node, type Extensions } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import type { Node as PmNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { dayInText } from '#lib/platform/datum';

const Dokument = Document.extend({ content: '(block | svar)+' });

/** A paragraph that remembers where it was brought from, also when it is split or rewritten. */
const Stycke = Paragraph.extend({
  addAttributes() {
    return {
      proveniens: {
        default: null,
        keepOnSplit: true,
        parseHTML: (el) => { try { return JSON.parse(el.getAttribute('data-proveniens') ?? 'null') as unknown; } catch { return null; } },
        renderHTML: ({ proveniens: p }: { proveniens?: { organ: string; paragraf: string; datum: string } | null }) =>
          p ? { 'data-proveniens': JSON.stringify(p), 'data-kalla': `Ur ${p.organ}, ${p.paragraf}, ${/^\d{4}-\d\d-\d\d$/.test(p.datum) ? dayInText(p.datum) : p.datum}`, class: 'har-kalla' } : {},
      },
    };
  },
});

/** A passage that somebody has something to say about. */
const Kommentar = Mark.create({
  name: 'kommentar',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: { default: null, parseHTML: (el: HTMLElement) => el.getAttribute('data-kommentar'), renderHTML: ({ id }: { id?: string }) => ({ 'data-kommentar': id }) } }),
  parseHTML: () => [{ tag: 'span[data-kommentar]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'ank' }), 0],
});

/** Words that somebody suggests to add or to strike, with the author and the time. They are never printed: a text with open suggestions is not approved. */
const forslagsmark = (name: 'tillagg' | 'strykning', tag: 'ins' | 'del') => Mark.create({
  name,
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: { default: null }, personId: { default: null }, namn: { default: '' }, tid: { default: '' } }),
  renderHTML: ({ mark }) => [tag, { 'data-forslag': String(mark.attrs['id']), title: `${tag === 'ins' ? 'Tillägg' : 'Strykning'} av ${String(mark.attrs['namn'])}` }, 0],
});

const antalSvar = (doc: PmNode) => { let n = 0; doc.forEach((nod) => { if (nod.type.name === 'fragesvar') n++; }); return n; };

/** One question with its position before its prose. A question can be left empty but not deleted by accident. */
export const Fragesvar = Node.create({
  name: 'fragesvar',
  group: 'svar',
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({ nr: { default: 1 }, fraga: { default: '' }, stallning: { default: null } }),
  parseHTML: () => [{ tag: 'section[data-fragesvar]' }],
  renderHTML: ({ node }) => ['section', { 'data-fragesvar': node.attrs['nr'] as number }, 0],
  // What has come from a colleague or the server is so already: only what is done here can be refused here.
  addProseMirrorPlugins: () => [new Plugin({ filterTransaction: (tr, state) => !tr.docChanged || tr.getMeta('ersatt') === true || tr.getMeta('y-sync$') !== undefined || antalSvar(tr.doc) >= antalSvar(state.doc) })],
});

// Tables come in documents from elsewhere: they are kept and can be written in, not built.
const cell = (name: string, tag: 'td' | 'th') => Node.create({
  name, content: 'block+', isolating: true,
  addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 } }),
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
});
const tabellnoder = [
  Node.create({ name: 'table', group: 'block', content: 'tableRow+', isolating: true, parseHTML: () => [{ tag: 'table' }], renderHTML: () => ['table', { class: 'tab' }, ['tbody', 0]] }),
  Node.create({ name: 'tableRow', content: '(tableCell | tableHeader)+', parseHTML: () => [{ tag: 'tr' }], renderHTML: () => ['tr', 0] }),
  cell('tableCell', 'td'), cell('tableHeader', 'th'),
];

/** Everything that can be typed: what the templates print, and nothing else. The desk gives the answer to a question its own look (`Svar`). */
export const utbyggnader = (Svar: Node = Fragesvar): Extensions => [
  StarterKit.configure({
    document: false, paragraph: false, code: false, codeBlock: false, strike: false, underline: false, horizontalRule: false, trailingNode: false, undoRedo: false, heading: { levels: [2, 3, 4] },
    link: { openOnClick: false, autolink: true, protocols: ['http', 'https', 'mailto'], HTMLAttributes: { rel: 'noreferrer', target: null } },
  }),
  Dokument, Stycke, Kommentar, forslagsmark('tillagg', 'ins'), forslagsmark('strykning', 'del'), Svar, ...tabellnoder,
];

/** The same schema for those who read a shared text without a screen. */
export const skrivschema = getSchema(utbyggnader());
