'use client';
import { Extension } from '@tiptap/core';
import { somForslag, type Forslagsstallare } from '#lib/dokument/forslag';

/** While somebody suggests, what is typed is marked and what is deleted is struck. `nekat` is told when it was more than words. */
export const forslagslage = (vem: () => Forslagsstallare | null, nekat: (varfor: string) => void) => Extension.create({
  name: 'forslagslage',
  priority: 2_000,
  // One sign at a time past what is already struck: the browser itself would stop at it.
  addKeyboardShortcuts() {
    const stryk = (framat: boolean) => () => {
      const { state, view } = this.editor;
      const { $from, empty } = state.selection;
      if (!vem() || !empty || !$from.parent.isTextblock) return false;
      for (let pos = $from.pos; ;) {
        const $pos = state.doc.resolve(pos);
        const nod = framat ? $pos.nodeAfter : $pos.nodeBefore;
        if (!nod) return true;
        if (!nod.marks.some((m) => m.type.name === 'strykning')) {
          const tecken = [...(nod.text ?? '')].at(framat ? 0 : -1)?.length ?? nod.nodeSize;
          view.dispatch(framat ? state.tr.delete(pos, pos + tecken) : state.tr.delete(pos - tecken, pos));
          return true;
        }
        pos += framat ? nod.nodeSize : -nod.nodeSize;
      }
    };
    return { Backspace: stryk(false), Delete: stryk(true) };
  },
  dispatchTransaction({ transaction, next }) {
    const stallare = vem();
    // What comes from the others, what decides on a suggestion and what finds a comment's place is done as it is.
    if (!stallare || !transaction.docChanged || transaction.getMeta('y-sync$') !== undefined || transaction.getMeta('avgor') === true || transaction.getMeta('addToHistory') === false) return next(transaction);
    const forslag = somForslag(transaction, this.editor.state, stallare);
    nekat(forslag ? '' : 'I förslagsläget ändrar du ord inom ett stycke. Det andra gör den som skriver.');
    if (forslag) next(forslag.scrollIntoView());
  },
});
