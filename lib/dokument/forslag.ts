import { Fragment, Slice, type Mark, type Node, type Schema } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';

/** Whose suggestion it is and when it was begun. One id for what belongs together: a word struck and the one in its place. */
export type Forslagsstallare = { personId: string; namn: string; tid: string; nyttId: () => string };
export type Avgorande = 'godta' | 'avvisa';
type Attrs = { id: string; personId: string; namn: string; tid: string };

const attrsAv = (m: Mark | undefined) => m?.attrs as Attrs | undefined;
const market = (nod: Node, slag: 'tillagg' | 'strykning') => nod.marks.find((m) => m.type.name === slag);
const arKommentar = (steg: Step) => (steg instanceof AddMarkStep || steg instanceof RemoveMarkStep) && steg.mark.type.name === 'kommentar';

/**
 * What somebody does in the text, as a suggestion: what is written is marked as added and what is taken away is marked as struck, with its author.
 * Null when it is more than words inside one paragraph (a new paragraph, another form): that is not suggested but done by those who write.
 */
export function somForslag(tr: Transaction, state: EditorState, vem: Forslagsstallare): Transaction | null {
  const ny = state.tr;
  let markor: number | null = null;
  for (const [i, steg] of tr.steps.entries()) {
    // Where it stands in the text as it was, and from there where it stands among what is struck and added.
    const plats = (pos: number, assoc: 1 | -1) => ny.mapping.map(tr.mapping.maps.slice(0, i).reduceRight((p, m) => m.invert().map(p, assoc), pos), assoc);
    if (arKommentar(steg)) { ny.step(steg); continue; }
    const fore = tr.docs[i];
    if (!(steg instanceof ReplaceStep) || !fore) return null;
    const [$fran, $till] = [fore.resolve(steg.from), fore.resolve(steg.to)];
    const { slice } = steg;
    if (!$fran.sameParent($till) || !$fran.parent.isTextblock || slice.openStart > 0 || slice.openEnd > 0 || !ordBara(slice.content)) return null;
    const [fran, till] = [plats(steg.from, 1), plats(steg.to, -1)];
    markor = byt(ny, Math.min(fran, till), Math.max(fran, till), slice.content, vem, state.selection.empty && state.selection.head === steg.from);
  }
  if (markor !== null) ny.setSelection(TextSelection.near(ny.doc.resolve(Math.min(markor, ny.doc.content.size))));
  return ny;
}

const ordBara = (innehall: Fragment) => { let bara = true; innehall.forEach((n) => { if (!n.isInline) bara = false; }); return bara; };

/** Strikes from–till and writes `innehall` after it. Answers where the caret goes. */
function byt(tr: Transaction, fran: number, till: number, innehall: Fragment, vem: Forslagsstallare, framat: boolean): number {
  const { schema } = tr.doc.type;
  const attrs = narliggande(tr.doc, fran, till, vem) ?? { id: vem.nyttId(), personId: vem.personId, namn: vem.namn, tid: vem.tid };
  const bort: [number, number][] = [];
  tr.doc.nodesBetween(fran, till, (nod, pos) => {
    if (!nod.isInline) return;
    const [a, b] = [Math.max(pos, fran), Math.min(pos + nod.nodeSize, till)];
    // One's own added words are not struck but gone.
    if (attrsAv(market(nod, 'tillagg'))?.personId === vem.personId) bort.push([a, b]);
    else if (!market(nod, 'strykning')) tr.addMark(a, b, mark(schema, 'strykning', attrs));
  });
  const start = tr.steps.length;
  for (const [a, b] of bort.reverse()) tr.delete(a, b);
  const slut = tr.mapping.slice(start).map(till, -1);
  if (innehall.size === 0) return framat ? slut : tr.mapping.slice(start).map(fran, -1);
  const tillagt: Node[] = [];
  innehall.forEach((n) => tillagt.push(n.mark(mark(schema, 'tillagg', attrs).addToSet(n.marks.filter((m) => m.type.name !== 'strykning' && m.type.name !== 'tillagg')))));
  tr.replace(slut, slut, new Slice(Fragment.from(tillagt), 0, 0));
  return slut + innehall.size;
}
const mark = (schema: Schema, slag: string, attrs: Attrs): Mark => schema.mark(slag, attrs);

/** Words written on in one's own suggestion belong to it. */
function narliggande(doc: Node, fran: number, till: number, vem: Forslagsstallare): Attrs | null {
  for (const nod of [doc.resolve(fran).nodeBefore, doc.resolve(till).nodeAfter]) {
    for (const m of nod?.marks ?? []) if ((m.type.name === 'tillagg' || m.type.name === 'strykning') && attrsAv(m)?.personId === vem.personId) return m.attrs as Attrs;
  }
  return null;
}

/** Accepts or rejects one suggestion (or all, without `id`): what is added stays or goes, what is struck goes or stays. */
export function avgor(tr: Transaction, vad: Avgorande, id?: string): Transaction {
  const traffar: { fran: number; till: number; tillagg: Mark | undefined; strykning: Mark | undefined }[] = [];
  tr.doc.descendants((nod, pos) => {
    if (!nod.isInline) return;
    const hit = (m: Mark | undefined) => (m && (id === undefined || attrsAv(m)?.id === id) ? m : undefined);
    const [tillagg, strykning] = [hit(market(nod, 'tillagg')), hit(market(nod, 'strykning'))];
    if (tillagg ?? strykning) traffar.push({ fran: pos, till: pos + nod.nodeSize, tillagg, strykning });
  });
  for (const { fran, till, tillagg, strykning } of traffar.reverse()) {
    if (vad === 'godta' ? strykning : tillagg) tr.delete(fran, till);
    else for (const m of [tillagg, strykning]) if (m) tr.removeMark(fran, till, m);
  }
  return tr;
}

export type Forslaget = Attrs & { tillagt: string; struket: string; fran: number };

/** The open suggestions, in the order of the text. */
export function oppnaForslag(doc: Node): Forslaget[] {
  const perId = new Map<string, Forslaget>();
  doc.descendants((nod, pos) => {
    for (const m of nod.isInline ? nod.marks : []) {
      if (m.type.name !== 'tillagg' && m.type.name !== 'strykning') continue;
      const a = m.attrs as Attrs;
      const f = perId.get(a.id) ?? { id: a.id, personId: a.personId, namn: a.namn, tid: a.tid, tillagt: '', struket: '', fran: pos };
      const ord = nod.text ?? '\n';
      perId.set(a.id, m.type.name === 'tillagg' ? { ...f, tillagt: f.tillagt + ord } : { ...f, struket: f.struket + ord });
    }
  });
  return [...perId.values()];
}
