'use client';
import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import { Fragesvar } from '#lib/dokument/noder';

export type Val = { value: string; label: string };
/** A scale that nobody has answered yet; its steps begin with the same word. */
const tomSkala = 'skala';

/** The answer to a question as it is written: the question, where one stands in it, and the words. */
export const svarMed = (stallningar: readonly Val[]) => Fragesvar.extend({
  addNodeView: () => ReactNodeViewRenderer((props: NodeViewProps) => <Svar {...props} stallningar={stallningar} />, { stopEvent: ({ event }) => event.target instanceof HTMLInputElement || event.target instanceof HTMLLabelElement }),
});

function Svar({ node, updateAttributes, editor, stallningar }: NodeViewProps & { stallningar: readonly Val[] }) {
  const { nr, fraga, stallning } = node.attrs as { nr: number; fraga: string; stallning: string | null };
  // A scale keeps its own steps, answered or not.
  const skala = stallning?.startsWith(tomSkala) ?? false;
  const val = stallningar.filter(({ value }) => value.startsWith(tomSkala) === skala);
  return (
    <NodeViewWrapper as="section" className="svar" id={`svar-${nr}`} data-nr={nr}>
      <div contentEditable={false}>
        <h2>{nr > 0 && <span className="num">{nr}. </span>}{fraga}</h2>
        <fieldset className="stallning">
          <legend>{skala ? 'Hur långt ni instämmer' : nr > 0 ? 'Ställningstagande i frågan' : 'Ställningstagande i det hela'}</legend>
          {val.map(({ value, label }) => (
            <label key={value}>
              <input type="radio" name={`stallning-${nr}`} value={value} checked={stallning === value} disabled={!editor.isEditable} onChange={() => updateAttributes({ stallning: value })} /> {label}
            </label>
          ))}
          {stallning && stallning !== tomSkala && <button type="button" className="gor" onClick={() => updateAttributes({ stallning: skala ? tomSkala : null })}>Ta bort valet</button>}
        </fieldset>
      </div>
      <NodeViewContent className="doc" />
    </NodeViewWrapper>
  );
}
