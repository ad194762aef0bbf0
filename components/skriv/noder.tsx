'use client';
import { Mark, mergeAttributes, Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Plugin } from '@tiptap/pm/state';
import type { Node as PmNode } from '@tiptap/pm/model';
import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { dayInText } from '#lib/platform/datum';

export type Val = { value: string; label: string };

export const Dokument = Document.extend({ content: '(block | svar)+' });

/** A paragraph that remembers where it was brought from, also when it is split or rewritten. */
export const Stycke = Paragraph.extend({
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
export const Kommentar = Mark.create({
  name: 'kommentar',
  inclusive: false,
  excludes: '',
  addAttributes: () => ({ id: { default: null, parseHTML: (el: HTMLElement) => el.getAttribute('data-kommentar'), renderHTML: ({ id }: { id?: string }) => ({ 'data-kommentar': id }) } }),
  parseHTML: () => [{ tag: 'span[data-kommentar]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { class: 'ank' }), 0],
});

const antalSvar = (doc: PmNode) => { let n = 0; doc.forEach((nod) => { if (nod.type.name === 'fragesvar') n++; }); return n; };

/** One question with its position before its prose. A question can be left empty but not deleted by accident. */
export const fragesvar = (stallningar: readonly Val[]) => Node.create({
  name: 'fragesvar',
  group: 'svar',
  content: 'block+',
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({ nr: { default: 1 }, fraga: { default: '' }, stallning: { default: null } }),
  parseHTML: () => [{ tag: 'section[data-fragesvar]' }],
  renderHTML: ({ node }) => ['section', { 'data-fragesvar': node.attrs['nr'] as number }, 0],
  addNodeView: () => ReactNodeViewRenderer((props: NodeViewProps) => <Svar {...props} stallningar={stallningar} />, { stopEvent: ({ event }) => event.target instanceof HTMLInputElement || event.target instanceof HTMLLabelElement }),
  addProseMirrorPlugins: () => [new Plugin({ filterTransaction: (tr, state) => !tr.docChanged || tr.getMeta('ersatt') === true || antalSvar(tr.doc) >= antalSvar(state.doc) })],
});

function Svar({ node, updateAttributes, editor, stallningar }: NodeViewProps & { stallningar: readonly Val[] }) {
  const { nr, fraga, stallning } = node.attrs as { nr: number; fraga: string; stallning: string | null };
  return (
    <NodeViewWrapper as="section" className="svar" id={`svar-${nr}`} data-nr={nr}>
      <div contentEditable={false}>
        <h2>{nr > 0 && <span className="num">{nr}. </span>}{fraga}</h2>
        <fieldset className="stallning">
          <legend>{nr > 0 ? 'Ställningstagande i frågan' : 'Ställningstagande i det hela'}</legend>
          {stallningar.map(({ value, label }) => (
            <label key={value}>
              <input type="radio" name={`stallning-${nr}`} value={value} checked={stallning === value} disabled={!editor.isEditable} onChange={() => updateAttributes({ stallning: value })} /> {label}
            </label>
          ))}
          {stallning && <button type="button" className="gor" onClick={() => updateAttributes({ stallning: null })}>Ta bort valet</button>}
        </fieldset>
      </div>
      <NodeViewContent className="doc" />
    </NodeViewWrapper>
  );
}

// Tables come in documents from elsewhere: they are kept and can be written in, not built.
const cell = (name: string, tag: 'td' | 'th') => Node.create({
  name, content: 'block+', isolating: true,
  addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 } }),
  parseHTML: () => [{ tag }],
  renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
});
export const tabellnoder = [
  Node.create({ name: 'table', group: 'block', content: 'tableRow+', isolating: true, parseHTML: () => [{ tag: 'table' }], renderHTML: () => ['table', { class: 'tab' }, ['tbody', 0]] }),
  Node.create({ name: 'tableRow', content: '(tableCell | tableHeader)+', parseHTML: () => [{ tag: 'tr' }], renderHTML: () => ['tr', 0] }),
  cell('tableCell', 'td'), cell('tableHeader', 'th'),
];
