import * as Y from 'yjs';
import type { Marke, Nod } from './schema.ts';
import { textUr, yDoc, type Text } from './ytext.ts';

type Forslagsmarke = Extract<Marke, { type: 'tillagg' | 'strykning' }>;
const arForslag = (m: Marke): m is Forslagsmarke => m.type === 'tillagg' || m.type === 'strykning';

/** Whether the text has suggestions that nobody has taken a stand on. */
export const harForslag = (nod: Nod): boolean => (nod.marks ?? []).some(arForslag) || (nod.content ?? []).some(harForslag);

/** The text as it is without suggestions: what is added away, what is struck back. Comments are no part of it. */
function utanForslag(nod: Nod): Nod {
  const barn: Nod[] = [];
  for (const b of nod.content ?? []) {
    if (b.marks?.some((m) => m.type === 'tillagg')) continue;
    const klar = utanForslag(b);
    const fore = barn.at(-1);
    // What a mark had parted is one run of words again.
    if (fore?.type === 'text' && klar.type === 'text' && JSON.stringify(fore.marks) === JSON.stringify(klar.marks)) barn[barn.length - 1] = { ...fore, text: `${fore.text}${klar.text}` };
    else barn.push(klar);
  }
  const { marks, content: _, ...rest } = nod;
  const kvar = marks?.filter((m) => !arForslag(m) && m.type !== 'kommentar');
  return { ...rest, ...(kvar?.length ? { marks: kvar } : {}), ...(barn.length ? { content: barn } : {}) };
}

/** The suggestions of all but this person, and the person's own as signed with the name that is his. Null when one is signed with another's name. */
function andras(nod: Nod, person: { id: string; namn: string }): string | null {
  const rader: string[] = [];
  let falsk = false;
  const ga = (n: Nod) => {
    for (const m of n.marks ?? []) {
      if (!arForslag(m)) continue;
      if (m.attrs.personId === person.id) falsk ||= m.attrs.namn !== person.namn;
      else rader.push(JSON.stringify([m.type, m.attrs, n.text ?? n.type]));
    }
    n.content?.forEach(ga);
  };
  ga(nod);
  return falsk ? null : ihop(rader).join('\n');
}
/** A run that another mark has parted counts as one. */
const ihop = (rader: readonly string[]): string[] => {
  const ut: [string, string, string][] = [];
  for (const r of rader) {
    const [slag, attrs, ord] = JSON.parse(r) as [string, object, string];
    const nyckel = JSON.stringify(attrs);
    const fore = ut.at(-1);
    if (fore && fore[0] === slag && fore[1] === nyckel) fore[2] += ord;
    else ut.push([slag, nyckel, ord]);
  }
  return ut.map((u) => u.join('|'));
};

/**
 * Whether what a commenter's browser sends only suggests: without suggestions the text is what it was, nobody else's suggestion is touched, and what is
 * new is signed with the commenter's own name. Asked of the whole document, and so only of those who may not write.
 */
export function baraForslag(document: Y.Doc, update: Uint8Array, person: { id: string; namn: string }): boolean {
  const fore = yDoc(Y.encodeStateAsUpdate(document));
  const efter = yDoc(Y.encodeStateAsUpdate(document), update);
  const [a, b] = [textUr(fore), textUr(efter)];
  const resten = ({ titel, forslag, innehall }: Text) => JSON.stringify([titel, forslag, utanForslag(innehall)]);
  const deras = andras(b.innehall, person);
  return deras !== null && deras === andras(a.innehall, person) && resten(a) === resten(b);
}
