import fc from 'fast-check';
import { EditorState } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { avgor, oppnaForslag, somForslag, type Forslagsstallare } from './forslag.ts';
import { skrivschema } from './noder.ts';
import { andring, dokumentprov, provaForslag } from '../../tests/factories/forslag.ts';

const vem = (personId = 'a'): Forslagsstallare => { let n = 0; return { personId, namn: 'Joakim Ahlberg', tid: '2026-11-22T06:00:00Z', nyttId: () => `${personId}${n++}` }; };
const med = (...stycken: string[]) => EditorState.create({ doc: skrivschema.nodeFromJSON({ type: 'doc', content: stycken.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }) });
const klart = (doc: Node, vad: 'godta' | 'avvisa') => avgor(EditorState.create({ doc }).tr, vad).doc.textContent;
const gor = (state: EditorState, tr: EditorState['tr'], som = vem()) => { const f = somForslag(tr, state, som); if (!f) throw new Error('refused'); return state.apply(f); };

describe('förslagsläget', () => {
  test('det som skrivs är tillagt, det som tas bort är struket, och författaren står vid', () => {
    const fore = med('Bussarna går sent.');
    const efter = gor(fore, fore.tr.insertText('tidigt', 14, 18));
    expect(oppnaForslag(efter.doc)).toMatchObject([{ namn: 'Joakim Ahlberg', tid: '2026-11-22T06:00:00Z', tillagt: 'tidigt', struket: 'sent' }]);
    expect([klart(efter.doc, 'godta'), klart(efter.doc, 'avvisa')]).toEqual(['Bussarna går tidigt.', 'Bussarna går sent.']);
  });

  test('ett förslag i taget kan godtas och avvisas', () => {
    const som = vem();
    const fore = med('Ett.', 'Två.');
    const ett = gor(fore, fore.tr.insertText('Först. ', 1), som);
    const tva = gor(ett, ett.tr.insertText(' Sist.', ett.doc.content.size - 1), som);
    const [a, b] = oppnaForslag(tva.doc);
    const efter = avgor(avgor(tva.tr, 'godta', a?.id), 'avvisa', b?.id).doc;
    expect([efter.textContent, oppnaForslag(efter)]).toEqual(['Först. Ett.Två.', []]);
  });

  test('det egna tillägget tas bort på riktigt, en annans stryks', () => {
    const fore = med('Text');
    const mitt = gor(fore, fore.tr.insertText(' mer', 5));
    expect(oppnaForslag(gor(mitt, mitt.tr.delete(5, 9)).doc)).toEqual([]);
    const andras = gor(mitt, mitt.tr.delete(5, 9), vem('b'));
    expect(oppnaForslag(andras.doc)).toMatchObject([{ personId: 'a', tillagt: ' mer' }, { personId: 'b', struket: ' mer' }]);
    expect([klart(andras.doc, 'godta'), klart(andras.doc, 'avvisa')]).toEqual(['Text', 'Text']);
  });

  test('det som är mer än ord i ett stycke föreslås inte', () => {
    const s = med('Ett', 'Två');
    expect(somForslag(s.tr.split(3), s, vem())).toBeNull();
    expect(somForslag(s.tr.delete(2, 7), s, vem())).toBeNull();
    expect(somForslag(s.tr.addMark(1, 3, skrivschema.mark('bold')), s, vem())).toBeNull();
  });

  test('avvisas allt står texten som den var, och godtas allt står den som om det skrivits (200 slumpade listor)', () => {
    fc.assert(fc.property(dokumentprov, fc.array(andring, { maxLength: 12 }), (stycken, andringar) => provaForslag(stycken, andringar)), { numRuns: 200 });
  });
});
