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

/** One file that says it is both PDF/A-2a and PDF/UA-1: Typst exports to one standard at a time, this adds what the other wants. */
export async function claimBoth(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  let xmp = xmpOf(document);
  if (!xmp) throw new Error('The document came without XMP');
  const add = (text: string) => (xmp = xmp!.replace('</rdf:RDF>', () => `${text}</rdf:RDF>`));
  if (/<pdfaExtension:schemas>\s*<rdf:Bag>/.test(xmp)) xmp = xmp.replace(/<pdfaExtension:schemas>\s*<rdf:Bag>/, (found) => found + uaSchema);
  else add(schemas);
  if (!/pdfaid:part/.test(xmp)) add(aClaim);
  add(uaClaim);
  const stream = context.stream(Buffer.from(xmp), { Type: 'Metadata', Subtype: 'XML' });
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
