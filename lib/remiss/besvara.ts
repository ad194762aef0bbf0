import { z } from 'zod';
import type { Prisma } from '#prisma';
import { medKod } from '#lib/handling/handling';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { arStallning } from './stallning.ts';
import { loadInstans, saveInstans, type Instans } from './store.ts';
import { overgangInstans, type Instansstatus } from './tillstand.ts';

/** What an answer says of itself, whether it came as a remissvar or as a protokollsutdrag. Its text is the sender's frozen version, unchanged. */
export const svarSchema = z.looseObject({
  organ: z.string(),
  organKod: z.string().nullish(),
  datum: z.string(),
  paragraf: z.string().nullish(),
  dnr: z.string(),
  svarPaUtbyteId: z.uuid(),
  yttrande: z.looseObject({
    titel: z.string().nullish(), datum: z.string().nullish(), hash: z.string().nullish(), stallning: z.string().nullish(), innehall: z.unknown().optional(),
    svar: z.array(z.looseObject({ nr: z.number(), fraga: z.string().default(''), stallning: z.string().nullish(), innehall: z.unknown().optional() })).default([]),
  }).nullish(),
});
export type Remissvar = z.infer<typeof svarSchema>;

/** Writes the answer on the one that gave it: position, organ, §, date and the text question by question. */
export async function noteraSvaret(tx: Tx, instans: Instans, { svarPaUtbyteId: _, organ, organKod, datum, paragraf, dnr, yttrande }: Remissvar, nu: Date, svarHandlingId?: string): Promise<void> {
  const till = overgangInstans(instans.status as Instansstatus, 'besvara');
  // An answer to what was recalled is still an answer that has come in: it is kept, the state stays.
  const status = till.ok ? till.value : instans.status;
  const stallning = yttrande?.stallning ?? null;
  // Answered anew: what was answered before is kept beside it, with the handling it was registered as.
  const { tidigare = [], ...forra } = (instans.svar ?? {}) as { tidigare?: unknown[]; yttrande?: { hash?: string | null } | null };
  const ersatt = instans.svar !== null && (forra.yttrande?.hash ?? null) !== (yttrande?.hash ?? null);
  if (ersatt) await tx.instanshandelse.create({ data: { instansId: instans.id, slag: 'svar_ersatt', at: nu } });
  const kvar = ersatt ? [...tidigare, { ...forra, svarHandlingId: instans.svarHandlingId, besvarad: instans.besvarad?.toISOString() ?? null }] : tidigare;
  const underlag = await giltigaFiler(tx, instans.remissId, datum, nu);
  await saveInstans(tx, instans, {
    status, besvarad: instans.besvarad ?? nu, stallning: stallning && arStallning(stallning) ? stallning : null, mottagarensDnr: instans.mottagarensDnr ?? (organKod ? medKod(organKod, dnr) : dnr),
    svar: { organ, datum, paragraf: paragraf ?? null, dnr, yttrande: yttrande ?? null, underlag, ...(kvar.length > 0 ? { tidigare: kvar } : {}) } as unknown as Prisma.InputJsonValue, ...(svarHandlingId ? { svarHandlingId } : {}),
  });
}

/** The documents as they stood on the day the answer was decided: that is what it answers, also when one has been replaced since. */
async function giltigaFiler(tx: Tx, remissId: string, datum: string, nu: Date): Promise<{ id: string; namn: string }[]> {
  const dagens = new Date(`${datum}T23:59:59Z`);
  const nar = Number.isNaN(dagens.getTime()) || dagens > nu ? nu : dagens;
  const filer = await tx.remissfil.findMany({ where: { remissId, slag: { not: 'missiv' } }, orderBy: [{ ordning: 'asc' }, { id: 'asc' }] });
  return filer.filter((f) => (f.skickad === null || f.skickad <= nar) && (f.ersatt === null || f.ersatt > nar)).map(({ id, namn }) => ({ id, namn }));
}

/** An answer has arrived from another organisation: the board says so at once; registering it is a step of its own. */
export const besvaraInstans = command({
  name: 'remiss.besvara',
  input: svarSchema,
  load: (tx, { svarPaUtbyteId }) => loadInstans(tx, { utbyteId: svarPaUtbyteId }),
  may: may.taIn,
  async run(tx, instans, { nu }, svar) {
    if (!instans.remiss.arendeId) throw new Refused('finns_inte');
    const hash = (instans.svar as { yttrande?: { hash?: string | null } } | null)?.yttrande?.hash;
    if (instans.status === 'besvarad' && hash && hash === svar.yttrande?.hash) return { type: 'remiss.besvarad', subject: instans.remissId, arendeId: null, detalj: { igen: true } };
    await noteraSvaret(tx, instans, svar, nu);
    return { type: 'remiss.besvarad', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr, dnr: svar.dnr } };
  },
});
