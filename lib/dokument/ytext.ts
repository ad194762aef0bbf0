import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { skrivschema } from './noder.ts';
import { innehallSchema, type Doc } from './schema.ts';
import { ersatt, ersattRader } from './yrad.ts';

/** What a dokument says: title, text and att-satser. */
export type Text = { titel: string; innehall: Doc; forslag: string[] };

/** The shared document that these states make together. */
export function yDoc(...tillstand: readonly Uint8Array[]): Y.Doc {
  const y = new Y.Doc();
  for (const t of tillstand) Y.applyUpdate(y, t);
  return y;
}

/** The text that a shared document holds, in the nodes that the templates print. Thrown when it can be no such text. */
export function textUr(y: Y.Doc): Text {
  const rot = yXmlFragmentToProseMirrorRootNode(y.getXmlFragment('text'), skrivschema);
  // An emptied sheet is one empty paragraph.
  const innehall = innehallSchema.parse(rot.childCount === 0 ? { type: 'doc', content: [{ type: 'paragraph' }] } : JSON.parse(JSON.stringify(rot.toJSON())));
  return { titel: rad(y.getText('titel').toString()), innehall, forslag: y.getArray<Y.Text>('forslag').toArray().map((f) => rad(f.toString())) };
}
const rad = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** Brings the shared document to say `text`, by the smallest change: what others write beside it stays. */
export function skrivIn(y: Y.Doc, text: Partial<Text>): void {
  y.transact(() => {
    const { titel, innehall, forslag } = text;
    if (titel !== undefined) ersatt(y.getText('titel'), titel);
    if (forslag !== undefined) ersattRader(y.getArray<Y.Text>('forslag'), forslag);
    if (innehall !== undefined) {
      const stycken = y.getXmlFragment('text');
      const { meta } = initProseMirrorDoc(stycken, skrivschema);
      updateYFragment(y, stycken, skrivschema.nodeFromJSON(innehall), meta);
    }
  });
}
