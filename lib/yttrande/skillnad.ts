import { stallningsnamn, type Stallning } from '#lib/remiss/stallning';
import { textAv, type Doc, type Nod } from '#lib/dokument/schema';

export type Andring = { slag: 'lika' | 'borta' | 'ny'; text: string };

/** What changed between two texts, block by block and then word by word: for reading, so that a rewritten paragraph stands whole on both sides. */
export function skillnad(fore: Doc, efter: Doc): Andring[][] {
  return jamfor(block(fore), block(efter)).reduce<Andring[][]>((rader, a, i, alla) => {
    const nasta = alla[i + 1];
    const forra = alla[i - 1];
    if (a.slag === 'ny' && forra?.slag === 'borta') return rader;
    if (a.slag === 'borta' && nasta?.slag === 'ny') return [...rader, slaIhop(jamfor(ord(a.text), ord(nasta.text)))];
    return [...rader, [a]];
  }, []);
}

const ord = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];

function block(doc: Doc): string[] {
  const rader: string[] = [];
  const ga = (nod: Nod) => {
    if (nod.type === 'fragesvar') rader.push([String(nod.attrs?.['fraga'] ?? ''), stallningsnamn[nod.attrs?.['stallning'] as Stallning]].filter(Boolean).join(' '));
    if (nod.type === 'paragraph' || nod.type === 'heading') { const t = textAv(nod).trim(); if (t) rader.push(t); } else nod.content?.forEach(ga);
  };
  doc.content.forEach(ga);
  return rader;
}

/** The longest common subsequence; what is not in it was taken away or added. */
function jamfor(a: readonly string[], b: readonly string[]): Andring[] {
  const langd = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) langd[i]![j] = a[i] === b[j] ? langd[i + 1]![j + 1]! + 1 : Math.max(langd[i + 1]![j]!, langd[i]![j + 1]!);
  const ut: Andring[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { ut.push({ slag: 'lika', text: a[i]! }); i++; j++; }
    else if (i < a.length && (j === b.length || langd[i + 1]![j]! >= langd[i]![j + 1]!)) ut.push({ slag: 'borta', text: a[i++]! });
    else ut.push({ slag: 'ny', text: b[j++]! });
  }
  return ut;
}

const slaIhop = (ord: readonly Andring[]): Andring[] => ord.reduce<Andring[]>((ut, a) => {
  const sist = ut.at(-1);
  return sist?.slag === a.slag ? [...ut.slice(0, -1), { ...sist, text: sist.text + a.text }] : [...ut, a];
}, []);
