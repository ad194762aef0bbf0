import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { manaderEfter, type Dag } from '#lib/platform/dag';
import { ok, refuse, type Result } from '#lib/platform/result';
import { skalsteg, stallningar } from './stallning.ts';

/** A key that cannot be guessed, for an address. */
export const nyNyckel = (): string => randomBytes(24).toString('base64url');
/** What is kept of it. */
export const nyckelHash = (nyckel: string): string => createHash('sha256').update(nyckel).digest('hex');

/** Three months past the last day, so that a late answer still comes in; six from now where no day is set. */
export const giltigTill = (svarSenast: Dag | null, idag: Dag): Dag => manaderEfter(svarSenast && svarSenast > idag ? svarSenast : idag, svarSenast ? 3 : 6);

const stallning = z.enum(stallningar).or(z.literal('')).default('');
const varde = z.enum([...stallningar, ...skalsteg]).or(z.literal('')).default('');
const langst = 'Texten är för lång för ett svar. Bifoga den som fil i stället.';
const text = z.string().max(60_000, langst).default('');

/** What somebody outside writes: who answers, the answer as a whole, question by question, and files. */
export const utifranSchema = z.object({
  namn: z.string().trim().max(300).default(''), roll: z.string().trim().max(300).default(''), beslut: z.string().trim().max(300).default(''),
  stallning, text, fragor: z.record(z.string().regex(/^\d{1,3}$/), z.object({ stallning: varde, text })).default({}),
  filer: z.array(z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), namn: z.string().max(300), typ: z.string().max(200) })).max(10).default([]),
});
export type Utifran = z.infer<typeof utifranSchema>;
/** Whatever stands in the row, as far as it is an answer. */
export const lasUtifran = (varde: unknown): Utifran => utifranSchema.safeParse(varde).data ?? utifranSchema.parse({});

type Hinder = 'svaret_saknar_namn' | 'svaret_ar_tomt' | 'svaret_ar_inlamnat' | 'svarslanken_galler_inte' | 'remissen_ar_aterkallad';
type Lank = { inlamnad: Date | null; giltigTill: Date; status: string };

/** Whether the address may be written at: not after it has been handed in, has run out, or the remiss has been recalled. Past the last day it is only late. */
export function oppenForSvar({ inlamnad, giltigTill: till, status }: Lank, nu: Date): Result<null, Hinder> {
  if (inlamnad) return refuse('svaret_ar_inlamnat');
  if (status === 'aterkallad') return refuse('remissen_ar_aterkallad');
  return nu < till ? ok(null) : refuse('svarslanken_galler_inte');
}

/** Whether it can be handed in: somebody says who answers, and something is said: a text, a position or a file. */
export function fardigtSvar({ namn, stallning: helhet, text: hel, fragor, filer }: Utifran): Result<null, Hinder> {
  if (!namn) return refuse('svaret_saknar_namn');
  const sagt = helhet || hel.trim() || filer.length > 0 || Object.values(fragor).some((f) => f.stallning || f.text.trim());
  return sagt ? ok(null) : refuse('svaret_ar_tomt');
}

const block = (t: string) => t.split(/\n{2,}/).map((s) => s.trim()).filter(Boolean).map((s) => ({ type: 'paragraph', content: [{ type: 'text', text: s.replaceAll(/\s*\n\s*/g, ' ') }] }));

/** The same as an answer that comes from inside, so that it is read, counted and marked as any other. */
export function somYttrande({ stallning: helhet, text: hel, fragor }: Utifran, fragorna: readonly { nr: number; text: string }[]) {
  const svar = fragorna.flatMap(({ nr, text: fraga }) => {
    const givet = fragor[String(nr)];
    return givet && (givet.stallning || givet.text.trim()) ? [{ nr, fraga, stallning: givet.stallning || null, innehall: block(givet.text) }] : [];
  });
  const summan = block(hel);
  return { stallning: helhet || null, innehall: { type: 'doc', content: summan.length > 0 ? [{ type: 'fragesvar', attrs: { nr: 0 }, content: summan }] : [] }, svar };
}
