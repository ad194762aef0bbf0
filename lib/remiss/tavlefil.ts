import writeExcelFile from 'write-excel-file/node';
import { dagI } from '#lib/platform/dag';
import type { Instanslagetext } from './instansvy.ts';
import { stallningsnamn } from './stallning.ts';
import type { Tavla } from './tavlefragor.ts';

const dag = (nar: Date | string | null | undefined) => (nar ? (typeof nar === 'string' ? nar : dagI(nar)) : '');
type Rad = Tavla['instanser'][number];
const lagen: Record<Instanslagetext, string> = { koad: 'på väg', levererad: 'levererad', utanfor: 'nås utanför systemet', mottagen: 'mottagen', under_beredning: 'under beredning', besvarad: 'besvarad', avstar: 'avstår', obesvarad: 'svarade inte', aterkallad: 'återkallad' };

/** What the board knows of each, one column a fact. */
const kolumner: readonly { huvud: string; bredd: number; varde: (rad: Rad) => string | number }[] = [
  { huvud: 'Nr', bredd: 6, varde: (i) => i.nr }, { huvud: 'Instans', bredd: 36, varde: (i) => i.namn }, { huvud: 'Kategori', bredd: 14, varde: (i) => i.kategori ?? '' },
  { huvud: 'Tillfrågad', bredd: 11, varde: (i) => (i.inbjuden ? 'ja' : 'nej') }, { huvud: 'Skyldig att svara', bredd: 16, varde: (i) => (i.skyldig ? 'ja' : 'nej') },
  { huvud: 'Läge', bredd: 20, varde: (i) => lagen[i.lage] }, { huvud: 'Försenad', bredd: 10, varde: (i) => (i.sen ? 'ja' : '') }, { huvud: 'Deras dnr', bredd: 18, varde: (i) => i.dnr ?? '' },
  { huvud: 'Svar senast', bredd: 12, varde: (i) => i.svarSenast ?? '' }, { huvud: 'Levererad', bredd: 12, varde: (i) => dag(i.levererad ?? i.svarslank?.mejlad) }, { huvud: 'Registrerad', bredd: 12, varde: (i) => dag(i.registrerad) },
  { huvud: 'Påmind', bredd: 24, varde: (i) => i.handelser.filter((h) => h.slag === 'paminnelse').map((h) => dag(h.at)).join(', ') },
  { huvud: 'Anstånd begärt till', bredd: 18, varde: (i) => i.handelser.findLast((h) => h.slag === 'anstand_begart')?.till ?? '' }, { huvud: 'Anstånd till', bredd: 14, varde: (i) => i.handelser.findLast((h) => h.slag === 'anstand')?.till ?? '' },
  { huvud: 'Besvarad', bredd: 12, varde: (i) => dag(i.besvarad) }, { huvud: 'För sent', bredd: 9, varde: (i) => (i.inkomSent ? 'ja' : '') }, { huvud: 'Ställningstagande', bredd: 30, varde: (i) => (i.stallning ? stallningsnamn[i.stallning] : '') },
  { huvud: 'Organ', bredd: 26, varde: (i) => i.organ ?? '' }, { huvud: 'Beslutsdatum', bredd: 13, varde: (i) => i.datum ?? '' }, { huvud: 'Paragraf', bredd: 10, varde: (i) => i.paragraf ?? '' },
  { huvud: 'Kom inte fram', bredd: 40, varde: (i) => i.hinder ?? '' },
];

/** The whole board as a workbook, whatever the screen shows of it. */
export async function skrivTavlefil({ titel, dnr, svarsfrekvens: f, instanser, idag }: Tavla): Promise<Uint8Array> {
  const fet = (value: string) => ({ value, fontWeight: 'bold' as const });
  const cell = (value: string | number) => (typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true });
  const fil = await writeExcelFile([
    { sheet: 'Instanser', data: [kolumner.map((k) => fet(k.huvud)), ...instanser.map((i) => kolumner.map((k) => cell(k.varde(i))))], columns: kolumner.map((k) => ({ width: k.bredd })), stickyRowsCount: 1 },
    { sheet: 'Svarsfrekvens', data: [[fet('Remiss'), cell(titel)], [fet('Dnr'), cell(dnr)], [fet('Dag'), cell(idag)], [fet('Tillfrågade'), cell(f.inbjudna)], [fet('Har svarat'), cell(f.besvarade)], [fet('Försenade'), cell(f.sena)], [fet('Väntar'), cell(f.vantar)], [fet('Svarade inte'), cell(f.uteblev)]], columns: [{ width: 18 }, { width: 50 }] },
  ]).toBuffer();
  return new Uint8Array(fil);
}
