import { typeset } from '#lib/platform/pdf/typst';
import type { Matrisvy } from './vy.ts';

const former = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pdf: 'application/pdf' } as const;
export type Form = keyof typeof former;
export const arForm = (text: string): text is Form => Object.hasOwn(former, text);

type Vy = Omit<Matrisvy, 'kan'> & { myndighet: string };
const utfallet = ({ ord, andring }: Vy['rader'][number]['rutor'][number]) => (andring ? `${ord}: ${andring}` : ord);

const vem = (r: Vy['rader'][number]) => [r.bytte ? r.namnMedTid : r.namn, r.kravs ? 'måste anta' : null, r.uppgatt ? `uppgått i ${r.uppgatt.i ?? 'en annan'} ${r.uppgatt.fran}` : null].filter(Boolean).join(', ');
const satsnamn = (vy: Vy) => vy.satser.map((s) => (vy.satser.length === 1 ? 'Utfall' : `Att-sats ${s.nr}`));

/** On paper what backs the cells stands in one column. What is empty would be left out of the row, so a dash stands there. */
const papper = (vy: Vy) => ({
  huvud: ['Huvudman', ...satsnamn(vy), 'Beslut'],
  rader: vy.rader.map((r) => [`${r.nr}. ${vem(r)}`, ...r.rutor.map(utfallet), (r.beslut ? [r.beslut.organ, r.beslut.datum, r.beslut.beteckning, r.beslut.dnr] : [r.vagen?.text, r.vagen?.sedan, r.vagen?.dnr]).filter(Boolean).join(', ') || '–']),
});

function blad(vy: Vy) {
  const huvud = ['Nr', 'Huvudman', ...satsnamn(vy), 'Organ', 'Datum', 'Paragraf', 'Dnr'];
  const rader = vy.rader.map((r) => [String(r.nr), vem(r), ...r.rutor.map(utfallet), r.beslut?.organ ?? r.vagen?.text ?? '', r.beslut?.datum ?? r.vagen?.sedan ?? '', r.beslut?.beteckning ?? '', r.beslut?.dnr ?? r.vagen?.dnr ?? '']);
  return { huvud, rader };
}

async function xlsx(vy: Vy): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const { huvud, rader } = blad(vy);
  const fet = (value: string) => ({ value, fontWeight: 'bold' as const });
  const cell = (text: string, i: number) => (i === 0 ? { value: Number(text), type: Number } : { value: text, type: String, wrap: true });
  const satser = vy.satser.map((s) => [cell(String(s.nr), 0), cell(`att ${s.text}`, 1), ...s.fordelning.map((f) => ({ value: f.antal, type: Number }))]);
  const fil = await writeExcelFile([
    { sheet: 'Huvudmän', data: [huvud.map(fet), ...rader.map((rad) => rad.map(cell))], columns: huvud.map((_, i) => ({ width: i === 0 ? 6 : i === 1 ? 36 : 22 })), stickyRowsCount: 1 },
    { sheet: 'Att-satser', data: [['Nr', 'Att-sats', ...(vy.satser[0]?.fordelning.map(({ ord }) => ord) ?? [])].map(fet), ...satser], columns: [{ width: 6 }, { width: 70 }, { width: 12 }, { width: 20 }, { width: 12 }, { width: 16 }], stickyRowsCount: 1 },
  ]).toBuffer();
  return new Uint8Array(fil);
}

const pdf = (vy: Vy, nu: Date): Promise<Uint8Array> => typeset('rekommendation/pdf/matris.typ', {
  skapad: nu.toISOString(), organisation: { namn: vy.myndighet }, organ: { namn: vy.myndighet }, titel: vy.titel, fran: vy.fran, dnr: vy.dnr, datum: vy.idag, mening: vy.mening, mal_tid: vy.malTid, troskel: vy.troskel,
  satser: vy.satser.map((s) => ({ nr: s.nr, text: s.text, antal: s.fordelning.filter((f) => f.antal > 0).map((f) => `${f.ord} ${f.antal}`).join(' · ') })), ...papper(vy),
});

/** The matrix as a file: Excel to count in, PDF/A for the akt. */
export async function skrivMatris(vy: Vy, form: Form, nu: Date): Promise<{ bytes: Uint8Array; typ: string; namn: string }> {
  const namn = `Beslut om ${vy.titel} ${vy.idag}`.replaceAll(/[\\/:*?"<>|]/g, '-');
  return { bytes: new Uint8Array(form === 'xlsx' ? await xlsx(vy) : await pdf(vy, nu)), typ: former[form], namn: `${namn}.${form}` };
}
