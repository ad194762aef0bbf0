import { PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, decodePDFRawStream } from 'pdf-lib';
import { ok, refuse, type Result } from '#lib/platform/result';
import { xmpOf } from './xmp.ts';

export type Bookmark = { title: string; page: number | null; children: Bookmark[] };
export type ReadPdf = {
  /** One text per page, line by line as printed. */
  pages: string[];
  outline: Bookmark[];
  title: string | null;
  lang: string | null;
  tagged: boolean;
  showsTitle: boolean;
  /** What the file says of itself, not what it is. */
  claims: { pdfa: string | null; pdfua: string | null };
  /** Null where the fonts could not be read. */
  fontsEmbedded: boolean | null;
};
export type Unreadable = 'filen_ar_krypterad' | 'filen_ar_trasig';

const fontFiles = ['FontFile', 'FontFile2', 'FontFile3'];

/** Reads a PDF from anywhere. An encrypted or broken file is an answer, not an exception. */
export async function readPdf(bytes: Uint8Array): Promise<Result<ReadPdf, Unreadable>> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdfjs takes over the buffer that it is given, so it gets its own.
  const inside = await deep(bytes);
  const task = pdfjs.getDocument({ data: new Uint8Array(inside?.readable ?? bytes), verbosity: 0, useSystemFonts: false, isEvalSupported: false, stopAtErrors: false });
  try {
    const document = await task.promise;
    const { info, metadata } = await document.getMetadata();
    const facts = info as Record<string, unknown>;
    if (facts['EncryptFilterName']) return refuse('filen_ar_krypterad');
    const pages: string[] = [];
    for (let nr = 1; nr <= document.numPages; nr++) {
      const page = await document.getPage(nr);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      page.cleanup();
    }
    const outline = await bookmarks(document, (await document.getOutline()) ?? []);
    const preferences = (await document.getViewerPreferences()) as Record<string, unknown> | null;
    const said = (name: string) => inside?.xmp?.match(new RegExp(`${name}(?:>|=")([^<"]+)`))?.[1] ?? null;
    const part = said('pdfaid:part');
    return ok({
      pages,
      outline,
      title: text(metadata?.get('dc:title')) ?? text(facts['Title']),
      lang: text(facts['Language']),
      tagged: (await document.getMarkInfo())?.Marked === true,
      showsTitle: preferences?.['DisplayDocTitle'] === true,
      claims: { pdfa: part && part + (said('pdfaid:conformance') ?? '').toLowerCase(), pdfua: said('pdfuaid:part') },
      fontsEmbedded: inside?.fontsEmbedded ?? null,
    });
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'filen_ar_krypterad' : 'filen_ar_trasig');
  } finally {
    await task.destroy();
  }
}

/** A page's text as one running line: words that were hyphenated at a line's end are whole again. */
export const running = (page: string) => page.replaceAll('\u00ad', '').replace(/(\p{L})-\n(?=\p{Ll})/gu, '$1').replace(/\s+/g, ' ').trim();

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);

type Document = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument>['promise']>;
type Item = NonNullable<Awaited<ReturnType<Document['getOutline']>>>[number];

async function bookmarks(document: Document, items: Item[]): Promise<Bookmark[]> {
  return Promise.all(
    items.map(async ({ title, dest, items: below }) => {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const page = target?.[0] ? await document.getPageIndex(target[0]).then((index) => index + 1, () => null) : null;
      return { title, page, children: await bookmarks(document, below as Item[]) };
    }),
  );
}

async function deep(bytes: Uint8Array) {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
    const ofType = (type: string) => objects.filter((object): object is PDFDict => object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of(type));
    // A simple font carries its descriptor itself, a composite one through its descendant; a Type 3 font is its own drawing.
    const bare = ofType('Font').some((font) => !font.has(PDFName.of('FontDescriptor')) && !font.has(PDFName.of('DescendantFonts')) && font.get(PDFName.of('Subtype')) !== PDFName.of('Type3'));
    const fontsEmbedded = !bare && ofType('FontDescriptor').every((descriptor) => fontFiles.some((file) => descriptor.has(PDFName.of(file))));
    const xmp = xmpOf(document);
    const changed = ofType('Font').map((font) => keepHyphens(document, font)).some(Boolean);
    return { xmp, fontsEmbedded, readable: changed ? await document.save({ useObjectStreams: false }) : undefined };
  } catch {
    return null; // pdfjs mends more broken files than pdf-lib does
  }
}

// One glyph is both hyphen and soft hyphen. Where the font's table says soft hyphen, pdfjs drops every one of them, the one in "ja-röst" too
// (it does not read ActualText), so it is given a copy where the glyph is a hyphen.
function keepHyphens(document: PDFDocument, font: PDFDict): boolean {
  const at = font.get(PDFName.of('ToUnicode'));
  const stream = at && document.context.lookup(at);
  if (!(at instanceof PDFRef) || !(stream instanceof PDFRawStream)) return false;
  const before = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const after = before.replace(/^(<[0-9a-f]+>\s+(?:<[0-9a-f]+>\s+)?)<00ad>\s*$/gim, '$1<002D>');
  if (after !== before) document.context.assign(at, document.context.stream(Buffer.from(after, 'latin1')));
  return after !== before;
}
