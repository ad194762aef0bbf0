import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFRef, PDFStream, decodePDFRawStream } from 'pdf-lib';

const uaClaim = '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
const aClaim =
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>';
// PDF/A wants every schema it does not know described; UA's own mark is one such.
const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';
const schemas =
  `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>${uaSchema}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

/** The document's XMP packet as text; undefined where there is none. */
export function xmpOf(document: PDFDocument): string | undefined {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFStream)) return undefined;
  const bytes = stream instanceof PDFRawStream && stream.dict.has(PDFName.of('Filter')) ? decodePDFRawStream(stream).decode() : stream.getContents();
  return Buffer.from(bytes).toString('utf8');
}

function bothClaims(xmp: string): string {
  const add = (text: string) => { xmp = xmp.replace('</rdf:RDF>', () => `${text}</rdf:RDF>`); };
  if (/<pdfaExtension:schemas>\s*<rdf:Bag>/.test(xmp)) xmp = xmp.replace(/<pdfaExtension:schemas>\s*<rdf:Bag>/, (found) => found + uaSchema);
  else add(schemas);
  if (!/pdfaid:part/.test(xmp)) add(aClaim);
  add(uaClaim);
  return xmp;
}

/** One file that says it is both PDF/A-2a and PDF/UA-1: Typst exports to one standard at a time, this adds what the other wants. */
export async function claimBoth(pdf: Uint8Array): Promise<Uint8Array> {
  return lastObjects(pdf) ?? wholeFile(pdf);
}

// The native build writes the XMP packet and the catalog last, uncompressed, before a classic cross-reference table: those two and the table are written
// anew, and nothing of the rest is read. A hundred pages take a millisecond in place of two seconds. Null where the file looks otherwise.
function lastObjects(pdf: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const [, start] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1')) ?? [];
  const table = start ? bytes.subarray(Number(start)).toString('latin1') : '';
  const [head = '', size = ''] = /^xref\n0 (\d+)\n/.exec(table) ?? [];
  const root = /\/Root (\d+) 0 R/.exec(table)?.[1];
  const entries = head ? Array.from({ length: Number(size) }, (_, i) => table.slice(head.length + 20 * i, head.length + 20 * (i + 1))) : [];
  const at = (object: number) => Number(entries[object]?.slice(0, 10) ?? Number.NaN);
  const from = at(Number(root) - 1);
  const tail = Number.isNaN(from) ? '' : bytes.subarray(from, Number(start)).toString('utf8');
  const found = /^(\d+) 0 obj\n<<\n {2}\/Length \d+\n {2}\/Type \/Metadata\n {2}\/Subtype \/XML\n>>\nstream\n([\s\S]*)\nendstream\nendobj\s+(\d+) 0 obj\n(<<[\s\S]*\/Type \/Catalog[\s\S]*>>)\nendobj\s*$/.exec(tail);
  if (!found || found[3] !== root || !found[4]?.includes(`/Metadata ${found[1]} 0 R`) || entries.some((_, i) => i < Number(root) - 1 && at(i) > from)) return null;

  const xmp = Buffer.from(bothClaims(found[2] ?? ''));
  const catalog = found[4].replace(/\/ViewerPreferences <<[^<>]*>>/, '').replace(/>>$/, '  /ViewerPreferences << /DisplayDocTitle true >>\n>>');
  const packet = Buffer.concat([Buffer.from(`${found[1]} 0 obj\n<<\n  /Length ${xmp.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n`), xmp, Buffer.from('\nendstream\nendobj\n\n')]);
  const last = Buffer.from(`${root} 0 obj\n${catalog}\nendobj\n\n`);
  const catalogAt = from + packet.length;
  const tableAt = catalogAt + last.length;
  const moved = entries.map((entry, i) => (i === Number(root) ? `${String(catalogAt).padStart(10, '0')}${entry.slice(10)}` : entry));
  const trailer = table.slice(head.length + 20 * entries.length).replace(/startxref\s+\d+/, `startxref\n${tableAt}`);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, from), packet, last, Buffer.from(`${head}${moved.join('')}${trailer}`, 'latin1')]));
}

async function wholeFile(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const xmp = xmpOf(document);
  if (!xmp) throw new Error('The document came without XMP');
  const stream = context.stream(Buffer.from(bothClaims(xmp)), { Type: 'Metadata', Subtype: 'XML' });
  context.assign(catalog.get(PDFName.of('Metadata')) as PDFRef, stream);
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  for (const page of document.getPages()) {
    // PDF/A: an annotation must say that it is printed; the WebAssembly build leaves that out.
    for (const annotation of page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []) {
      const dict = context.lookup(annotation, PDFDict);
      if (!dict.has(PDFName.of('F'))) dict.set(PDFName.of('F'), PDFNumber.of(4));
    }
  }
  return document.save({ useObjectStreams: false });
}
