import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fontkit from 'fontkit';
import { PDFArray, type PDFFont, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFOperator, PDFOperatorNames, type PDFPage, type PDFRef, degrees, grayscale } from 'pdf-lib';
import { ok } from '#lib/platform/result';

/** `level` 1 (the default) is a bookmark at the top; 2 lies beneath the nearest 1 before it. */
export type Part = { title: string; pdf: Uint8Array; level?: number };
export type Bundle = {
  title: string;
  parts: readonly Part[];
  /** What is written at the top of page i (from 0) of the bundle; an empty string writes nothing. */
  stamp: (page: { part: Part; pageOfPart: number; pages: number }, i: number) => string;
};

export type Bundled = { ok: true; value: Uint8Array } | { ok: false; error: 'filen_ar_krypterad' | 'filen_ar_trasig'; part: string };

/**
 * One PDF of many, with a bookmark for each part and a stamp on each page. Tags do not survive a merge, so the bundle claims no standard.
 * A part that cannot be read is refused by its title.
 */
export async function bundle({ title, parts, stamp }: Bundle): Promise<Bundled> {
  const out = await PDFDocument.create();
  out.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const font = await out.embedFont(readFileSync(fontFile()), { subset: true });
  const starts: { part: Part; at: number }[] = [];
  const origins: { part: Part; pageOfPart: number }[] = [];
  for (const part of parts) {
    starts.push({ part, at: origins.length });
    const read = await pagesOf(part, out);
    if (!read.ok) return read;
    for (const [pageOfPart, page] of read.value.entries()) {
      out.addPage(page);
      origins.push({ part, pageOfPart });
    }
  }
  for (const [i, page] of out.getPages().entries()) {
    // The structure that these point into stays behind in the part.
    page.node.delete(PDFName.of('StructParents'));
    press(page, stamp({ ...origins[i]!, pages: origins.length }, i), font);
  }
  if (starts.length > 0) outline(out, starts);
  out.setTitle(title, { showInWindowTitleBar: true });
  out.setLanguage('sv-SE');
  return ok(await out.save());
}

// A path and not an import: the font is read where the process was started, before and after `next build`.
const fontFile = () => path.join(process.cwd(), 'node_modules', '@expo-google-fonts', 'source-sans-3', '400Regular', 'SourceSans3_400Regular.ttf');

async function pagesOf(part: Part, out: PDFDocument) {
  const refuse = (error: 'filen_ar_krypterad' | 'filen_ar_trasig') => ({ ok: false, error, part: part.title }) as const;
  try {
    const source = await PDFDocument.load(part.pdf, { updateMetadata: false, ignoreEncryption: true });
    if (source.isEncrypted) return refuse('filen_ar_krypterad');
    const order = new Map(source.getPages().map((page, i) => [page.ref.toString(), i]));
    // A link to a page would bring a second copy of that page along: it travels as the page's number.
    for (const target of targets(source.getPages())) {
      const i = order.get(String(target.get(0)));
      if (i !== undefined) target.set(0, PDFNumber.of(i));
    }
    const pages = await out.copyPages(source, source.getPageIndices());
    for (const target of targets(pages)) {
      const i = target.get(0);
      const page = i instanceof PDFNumber ? pages[i.asNumber()] : undefined;
      if (page) target.set(0, page.ref);
    }
    return pages.length === 0 ? refuse('filen_ar_trasig') : ok(pages);
  } catch {
    return refuse('filen_ar_trasig');
  }
}

function targets(pages: PDFPage[]): PDFArray[] {
  return pages.flatMap(({ node }) => {
    const { context } = node;
    return (node.Annots()?.asArray() ?? []).flatMap((one) => {
      const annotation = context.lookup(one, PDFDict);
      annotation.delete(PDFName.of('P'));
      const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
      const target = annotation.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'));
      return target instanceof PDFArray ? [target] : [];
    });
  });
}

const size = 8;
const margin = 18;

// As an artifact: what reads the page aloud passes over it. On a white ground, for a scanned page has none of its own.
function press(page: PDFPage, text: string, font: PDFFont) {
  if (!text) return;
  const shown = printable(text, font);
  const width = font.widthOfTextAtSize(shown, size);
  const { x, y, width: w, height: h } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  // The upper right corner as the reader sees it, and the way his lines run, whichever way the page is turned.
  const right = turn === 90 || turn === 270 ? h : w;
  const top = turn === 90 || turn === 270 ? w : h;
  const seen = (a: number, b: number): [number, number] =>
    turn === 90 ? [x + w - b, y + a] : turn === 180 ? [x + w - a, y + h - b] : turn === 270 ? [x + b, y + h - a] : [x + a, y + b];
  const at = (a: number, b: number) => { const [px, py] = seen(a, b); return { x: px, y: py, rotate: degrees(turn) }; };
  const left = right - margin - width;
  page.pushOperators(PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]));
  page.drawRectangle({ ...at(left - 3, top - margin - 3), width: width + 6, height: size + 4, color: grayscale(1) });
  page.drawText(shown, { ...at(left, top - margin), size, font, color: grayscale(0.15) });
  page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}

function printable(text: string, font: PDFFont) {
  const has = new Set(font.getCharacterSet());
  return [...text.normalize('NFC')].map((sign) => (has.has(sign.codePointAt(0)!) ? sign : '?')).join('');
}

type Node = { title: string; page: PDFRef; ref: PDFRef; children: Node[] };

function outline(out: PDFDocument, starts: { part: Part; at: number }[]) {
  const { context } = out;
  const root: Node = { title: '', page: out.getPage(0).ref, ref: context.nextRef(), children: [] };
  const path: Node[] = [root];
  for (const { part, at } of starts) {
    const depth = Math.min(Math.max(1, part.level ?? 1), path.length);
    const node: Node = { title: part.title, page: out.getPage(at).ref, ref: context.nextRef(), children: [] };
    path[depth - 1]!.children.push(node);
    path.splice(depth, Infinity, node);
  }
  const write = (node: Node): number => {
    const dict = node === root
      ? context.obj({ Type: 'Outlines' })
      : context.obj({ Title: PDFHexString.fromText(node.title), Dest: [node.page, 'XYZ', null, null, null] });
    let open = 0;
    node.children.forEach((child, i) => {
      open += 1 + write(child);
      const below = context.lookup(child.ref, PDFDict);
      below.set(PDFName.of('Parent'), node.ref);
      if (i > 0) below.set(PDFName.of('Prev'), node.children[i - 1]!.ref);
      if (i < node.children.length - 1) below.set(PDFName.of('Next'), node.children[i + 1]!.ref);
    });
    if (node.children.length > 0) {
      dict.set(PDFName.of('First'), node.children[0]!.ref);
      dict.set(PDFName.of('Last'), node.children.at(-1)!.ref);
      dict.set(PDFName.of('Count'), PDFNumber.of(open));
    }
    context.assign(node.ref, dict);
    return open;
  };
  write(root);
  out.catalog.set(PDFName.of('Outlines'), root.ref);
  out.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
