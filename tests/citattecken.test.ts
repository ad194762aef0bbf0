import ts from 'typescript';
import { expect, test } from 'vitest';
import { lasKallkod, type Fil } from './kallkod.ts';

// A straight quote beside a letter, in a text of at least two words: a Swedish sentence, not markup or a format.
const rakt = /(?:^|[\s(])"\p{L}|\p{L}[.!?]?"(?:$|[\s.,;:!?)])/u;
const mening = /\p{L}{2,} \p{L}{2,}|"\p{L}+ \p{L}+"/u;
const annat = /[<>=;{}]|^use |default-src|https?:/;

/** Every text a person can meet, as it stands in the source: strings, templates and what stands between JSX tags. */
function texter({ fil, kod }: Fil): string[] {
  const ut: string[] = [];
  const ga = (nod: ts.Node): void => {
    if (ts.isStringLiteral(nod) || ts.isNoSubstitutionTemplateLiteral(nod) || ts.isTemplateHead(nod) || ts.isTemplateMiddle(nod) || ts.isTemplateTail(nod) || ts.isJsxText(nod)) ut.push(nod.text);
    ts.forEachChild(nod, ga);
  };
  ga(ts.createSourceFile(fil, kod, ts.ScriptTarget.Latest, false, fil.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return ut;
}
const raka = (filer: readonly Fil[]) => filer.filter(({ fil }) => !fil.endsWith('.test.ts')).flatMap((f) => texter(f).filter((t) => rakt.test(t) && mening.test(t) && !annat.test(t)).map((t) => `${f.fil}: ${t.trim().slice(0, 80)}`));

test('svenska meningar citerar med ” och inte med raka tecken', () => {
  const allt = lasKallkod(['app', 'components', 'lib', 'prisma/demo'], /\.tsx?$/);
  expect(allt.length).toBeGreaterThan(300);
  expect(raka(allt)).toEqual([]);
});

test('regeln hittar det raka tecknet och lämnar det rätta', () => {
  const fil = (kod: string): Fil => ({ fil: 'app/x.tsx', kod });
  expect(raka([fil(`const a = 'Fyll i eller ange "ej aktuellt".';`), fil('const b = <p>Tryck på "Spara" nu.</p>;')])).toHaveLength(2);
  expect(raka([fil(`const a = 'Fyll i eller ange ”ej aktuellt”.';`), fil(`const b = '{"a":1}';`), fil('const c = `class="x y"`;')])).toEqual([]);
});
