import writeExcelFile from 'write-excel-file/node';
import type { Blad } from './blad.ts';

const fet = (value: string) => ({ value, fontWeight: 'bold' as const });
// A figure is a figure, so that it can be counted with.
const cell = (text: string) => (/^\d+$/.test(text) ? { value: Number(text), type: Number } : { value: text, type: String, wrap: true });
/** What Excel takes as the name of a sheet. */
const flik = (namn: string) => namn.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** A sheet per table, and one with a row per synpunkt. */
export async function skrivXlsx(b: Blad): Promise<Uint8Array> {
  const synpunkter = b.kapitel.flatMap((kap) => kap.poster.flatMap((p) => p.citat.map(({ text, kalla }) => [kap.rubrik, p.rubrik ?? '', text, kalla, p.utfall ?? '', p.bemotande.join('\n\n')])));
  const ark = [...b.tabeller, { rubrik: 'Synpunkter', huvud: ['Rubrik', 'Gemensamt', 'Synpunkt', 'Var', 'Vad som blir av det', 'Bemötande'], rader: synpunkter }];
  const fil = await writeExcelFile(ark.map(({ rubrik, huvud, rader }) => ({
    sheet: flik(rubrik), data: [huvud.map(fet), ...rader.map((rad) => rad.map(cell))], columns: huvud.map((_, i) => ({ width: rubrik === 'Synpunkter' && (i === 2 || i === 5) ? 70 : i === 0 ? 34 : 20 })), stickyRowsCount: 1,
  }))).toBuffer();
  return new Uint8Array(fil);
}
