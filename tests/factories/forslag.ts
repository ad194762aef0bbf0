import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect } from 'vitest';
import { avgor, somForslag } from '#lib/dokument/forslag';
import { skrivschema } from '#lib/dokument/noder';

/** A document of some paragraphs, part of the words bold. */
export const dokumentprov = fc.array(fc.array(fc.record({ text: fc.string({ minLength: 1, maxLength: 12 }), fet: fc.boolean() }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
/** A place, how much is taken away there and what is written instead, and by whom. */
export const andring = fc.record({ stycke: fc.nat(9), fran: fc.nat(60), antal: fc.nat(10), ord: fc.string({ maxLength: 6 }), vem: fc.constantFrom('a', 'b') });
type Andring = { stycke: number; fran: number; antal: number; ord: string; vem: string };

const bygg = (stycken: readonly (readonly { text: string; fet: boolean }[])[]) => skrivschema.nodeFromJSON({ type: 'doc', content: stycken.map((s) => ({ type: 'paragraph', content: s.map(({ text, fet }) => ({ type: 'text', text, ...(fet ? { marks: [{ type: 'bold' }] } : {}) })) })) });

/** Where the sign with this number among those that are not struck stands in the paragraph. */
function plats(doc: Node, stycke: number, nr: number): number {
  let start = 1;
  for (let i = 0; i < stycke; i++) start += doc.child(i).nodeSize;
  let [kvar, hit] = [nr, start];
  doc.child(stycke).forEach((nod, offset) => {
    if (kvar === 0 || nod.marks.some((m) => m.type.name === 'strykning')) return;
    const tar = Math.min(kvar, nod.nodeSize);
    kvar -= tar;
    hit = start + offset + tar;
  });
  return hit;
}
const langd = (doc: Node, stycke: number) => { let n = 0; doc.child(stycke).forEach((nod) => { if (!nod.marks.some((m) => m.type.name === 'strykning')) n += nod.nodeSize; }); return n; };

/** reject-all(suggest(doc, edits)) = doc, and accept-all = the edits done. */
export function provaForslag(stycken: Parameters<typeof bygg>[0], andringar: readonly Andring[]): void {
  const doc = bygg(stycken);
  let gjord = EditorState.create({ doc });
  let foreslagen = EditorState.create({ doc });
  let id = 0;
  for (const a of andringar) {
    const nr = a.stycke % doc.childCount;
    const fran = Math.min(a.fran, langd(gjord.doc, nr));
    const till = Math.min(fran + a.antal, langd(gjord.doc, nr));
    const skriv = (state: EditorState, tr: Transaction) => { const [x, y] = [plats(state.doc, nr, fran), plats(state.doc, nr, till)]; if (a.ord) tr.replaceWith(x, y, skrivschema.text(a.ord)); else if (y > x) tr.delete(x, y); return tr; };
    gjord = gjord.apply(skriv(gjord, gjord.tr));
    const tr = somForslag(skriv(foreslagen, foreslagen.tr), foreslagen, { personId: a.vem, namn: a.vem, tid: '', nyttId: () => `${a.vem}${id++}` });
    if (!tr) throw new Error('a change of words was refused');
    foreslagen = foreslagen.apply(tr);
  }
  expect(avgor(foreslagen.tr, 'avvisa').doc.toJSON()).toEqual(doc.toJSON());
  expect(avgor(foreslagen.tr, 'godta').doc.toJSON()).toEqual(gjord.doc.toJSON());
}
