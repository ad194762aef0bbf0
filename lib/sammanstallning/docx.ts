import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx';
import type { Blad, Bladpost, Tabell } from './blad.ts';

const stycke = (text: string) => new Paragraph({ text, spacing: { after: 120 } });
const rubrik = (text: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ text, heading, spacing: { before: 240, after: 80 } });

const tabell = ({ rubrik: namn, huvud, rader }: Tabell): FileChild[] => [
  rubrik(namn, HeadingLevel.HEADING_2),
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: huvud.map((h) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: h, bold: true })] })] })) }),
      ...rader.map((rad) => new TableRow({ children: rad.map((text) => new TableCell({ children: [new Paragraph({ text })] })) })),
    ],
  }),
];

const post = ({ rubrik: namn, citat, utfall, bemotande }: Bladpost): FileChild[] => [
  ...(namn ? [rubrik(namn, HeadingLevel.HEADING_3)] : []),
  ...citat.map(({ text, kalla }) => new Paragraph({ indent: { left: 400 }, spacing: { after: 120 }, children: [new TextRun({ text: `”${text}”`, italics: true }), new TextRun({ text: ` (${kalla})` })] })),
  ...(utfall || bemotande.length > 0 ? [new Paragraph({ children: [new TextRun({ text: `Bemötande${utfall ? `: ${utfall.toLowerCase()}` : ''}`, bold: true })] }), ...bemotande.map(stycke)] : []),
];

/** Word that opens with its own heading styles, so that it can be worked on and given a contents list. */
export async function skrivDocx(b: Blad): Promise<Uint8Array> {
  const doc = new Document({
    title: `${b.titel}: ${b.remiss}`, creator: b.organisation, styles: { default: { document: { run: { font: 'Calibri', size: 22, language: { value: 'sv-SE' } } } } },
    sections: [{
      children: [
        new Paragraph({ text: b.titel, heading: HeadingLevel.TITLE }), stycke(b.remiss), stycke(`${b.organisation}, dnr ${b.dnr}, ${b.datum}`), stycke(b.inledning),
        rubrik('Svaren i korthet', HeadingLevel.HEADING_1), ...b.fragor.map(stycke), ...b.tabeller.flatMap(tabell),
        ...(b.kapitel.length > 0 ? [rubrik('Synpunkter och bemötande', HeadingLevel.HEADING_1)] : []),
        ...b.kapitel.flatMap((kap) => [rubrik(kap.rubrik, HeadingLevel.HEADING_2), ...kap.poster.flatMap(post)]),
      ],
    }],
  });
  return new Uint8Array(await Packer.toBuffer(doc));
}
