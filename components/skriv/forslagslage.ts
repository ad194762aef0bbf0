'use client';
import { Extension } from '@tiptap/core';
import { somForslag, type Forslagsstallare } from '#lib/dokument/forslag';

/** While somebody suggests, what is typed is marked and what is deleted is struck. `nekat` is told when it was more than words. */
export const forslagslage = (vem: () => Forslagsstallare | null, nekat: (varfor: string) => void) => Extension.create({
  name: 'forslagslage',
  priority: 2_000,
  dispatchTransaction({ transaction, next }) {
    const stallare = vem();
    // What comes from the others, what decides on a suggestion and what finds a comment's place is done as it is.
    if (!stallare || !transaction.docChanged || transaction.getMeta('y-sync$') !== undefined || transaction.getMeta('avgor') === true || transaction.getMeta('addToHistory') === false) return next(transaction);
    const forslag = somForslag(transaction, this.editor.state, stallare);
    nekat(forslag ? '' : 'I förslagsläget ändrar du ord inom ett stycke. Det andra gör den som skriver.');
    if (forslag) next(forslag.scrollIntoView());
  },
});
