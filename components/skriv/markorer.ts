'use client';
import { Extension } from '@tiptap/core';
import { yCursorPlugin } from '@tiptap/y-tiptap';
import type { Awareness } from 'y-protocols/awareness';

type Vem = { name?: string; nr?: number };

/** Where the others stand in the text: a line with the name by it, and what they have marked. */
export const markorer = (awareness: Awareness) => Extension.create({
  name: 'markorer',
  addProseMirrorPlugins: () => [yCursorPlugin(awareness, {
    cursorBuilder: ({ name = '', nr = 0 }: Vem) => {
      const streck = document.createElement('span');
      streck.className = `markor farg-${nr}`;
      const namn = document.createElement('i');
      namn.textContent = name;
      streck.append('\u2060', namn, '\u2060');
      return streck;
    },
    selectionBuilder: ({ nr = 0 }: Vem) => ({ class: `markerat farg-${nr}` }),
  })],
});
