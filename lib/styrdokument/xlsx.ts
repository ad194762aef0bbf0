import writeExcelFile from 'write-excel-file/node';
import type { Registerrad } from './queries.ts';

const huvud = ['Titel', 'Slag', 'Version', 'Läge', 'Gäller från', 'Gäller till', 'Diarienummer', 'Ansvarig', 'Beslutat av', 'Antal huvudmän', 'Revideras senast'];
const text = (value: string | null) => ({ value: value ?? '', type: String, wrap: true });
const dag = (iso: string | null, skrivet: string) => (iso && iso === skrivet ? { value: new Date(`${iso}T12:00:00Z`), type: Date, format: 'yyyy-mm-dd' } : text(skrivet));

/** The register as a sheet: figures are figures and days are days, so that it can be sorted. */
export async function skrivRegister(rader: readonly Registerrad[]): Promise<Uint8Array> {
  const data = rader.map((r) => [text(r.titel), text(r.slag), { value: r.nr, type: Number }, text(r.lage), dag(r.gallerFran, r.gallerFran ?? r.galler), r.gallerTill ? dag(r.gallerTill, r.gallerTill) : text(r.tillOchMed), text(r.dnr), text(r.ansvarig), text(r.beslutande.join(', ')), { value: r.huvudman, type: Number }, r.revideras ? dag(r.revideras, r.revideras) : text('')]);
  const fil = await writeExcelFile([{ sheet: 'Styrdokument', data: [huvud.map((value) => ({ value, fontWeight: 'bold' as const })), ...data], columns: [50, 14, 9, 30, 14, 14, 18, 24, 34, 14, 16].map((width) => ({ width })), stickyRowsCount: 1 }]).toBuffer();
  return new Uint8Array(fil);
}
