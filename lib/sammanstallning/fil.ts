import { typeset } from '#lib/platform/pdf/typst';
import { blad, type Blad, type Val } from './blad.ts';
import type { Sammanstallningsvy } from './queries.ts';

const former = {
  docx: { typ: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', skriv: async (b: Blad) => (await import('./docx.ts')).skrivDocx(b) },
  pdf: { typ: 'application/pdf', skriv: (b: Blad, nu: Date) => typeset('sammanstallning/pdf/sammanstallning.typ', { skapad: nu.toISOString(), ...b, organisation: { namn: b.organisation }, organ: { namn: b.organisation } }) },
  xlsx: { typ: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', skriv: async (b: Blad) => (await import('./xlsx.ts')).skrivXlsx(b) },
} as const;
type Form = keyof typeof former;

export const arForm = (text: string): text is Form => Object.hasOwn(former, text);

/** The sammanställning as a file: Word to go on working in, PDF/A for the akt, Excel to count in. */
export async function skrivFil(vy: Sammanstallningsvy, { form, ...val }: Val & { form: Form }): Promise<{ bytes: Uint8Array; typ: string; namn: string }> {
  const { typ, skriv } = former[form];
  const namn = `Sammanställning ${vy.remiss.dnr}`.replaceAll(/[\\/:*?"<>|]/g, '-');
  return { bytes: await skriv(blad(vy, val), vy.nu), typ, namn: `${namn}.${form}` };
}
