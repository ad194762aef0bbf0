import zlib from 'node:zlib';
import { PDFDocument, StandardFonts } from 'pdf-lib';

const u16 = (n: number) => [n & 255, (n >> 8) & 255];
const u32 = (n: number) => [...u16(n & 0xffff), ...u16(n >>> 16)];

/** A ZIP of stored entries: what an Office file is. */
function zip(filer: Record<string, string>): Uint8Array {
  const [lokalt, katalog]: [number[], number[]] = [[], []];
  for (const [namn, innehall] of Object.entries(filer)) {
    const [n, b] = [new TextEncoder().encode(namn), new TextEncoder().encode(innehall)];
    const fakta = [...u16(20), ...u16(0x800), ...u16(0), ...u32(0), ...u32(zlib.crc32(b)), ...u32(b.length), ...u32(b.length), ...u16(n.length), ...u16(0)];
    katalog.push(...u32(0x02014b50), ...u16(20), ...fakta, ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(lokalt.length), ...n);
    lokalt.push(...u32(0x04034b50), ...fakta, ...n, ...b);
  }
  const antal = Object.keys(filer).length;
  return new Uint8Array([...lokalt, ...katalog, ...u32(0x06054b50), ...u16(0), ...u16(0), ...u16(antal), ...u16(antal), ...u32(katalog.length), ...u32(lokalt.length), ...u16(0)]);
}

/** A Word file with one paragraph per line. */
export const docx = (rader: readonly string[]): Uint8Array => zip({
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${rader.map((r) => `<w:p><w:r><w:t xml:space="preserve">${r}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
});

/** A PDF as an office program writes it: line by line, nothing tagged. */
export async function pdf(rader: readonly string[]): Promise<Uint8Array> {
  const dok = await PDFDocument.create();
  const sida = dok.addPage();
  const font = await dok.embedFont(StandardFonts.Helvetica);
  rader.forEach((rad, i) => sida.drawText(rad, { x: 60, y: 780 - i * 18, size: 11, font }));
  return dok.save();
}
