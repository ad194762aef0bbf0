import { z } from 'zod';
import { dagSchema, filrefSchema } from '#lib/handling/falt';
import { ankomst, arMojligAnkomst } from '#lib/handling/handling';
import { egnaFiler, registreraHandling } from '#lib/handling/store';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import type { Filref } from '#lib/platform/files';
import { tomt, valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { noteraSvaret } from './besvara.ts';
import { may } from './policy.ts';
import { skalsteg, stallningar } from './stallning.ts';
import { load, loadInstans } from './store.ts';
import { lasUtifran, somYttrande } from './svarslank.ts';

const stallning = z.enum(stallningar).or(z.literal('')).default('');
const varde = z.enum([...stallningar, ...skalsteg]).or(z.literal('')).default('');
const text = z.string().trim().max(60_000, 'Texten är för lång för ett svar. Bifoga den som fil i stället.').default('');

/**
 * An answer that came by e-mail or on paper is registered in the remiss's ärende and written on the one that gave it, beside all the others; one that
 * was not asked stands in the same list as such. What the file says is the answer's text, unless somebody types it.
 */
export const registreraForHand = command({
  name: 'remiss.registreraForHand',
  input: z.object({
    id: z.uuid(), instansId: valfrittId, namn: z.string().trim().max(300).default(''), ankomstdag: dagSchema,
    organ: z.string().trim().max(300).default(''), datum: dagSchema.optional().or(tomt), paragraf: z.string().trim().max(40).default(''), dnr: z.string().trim().max(100).default(''),
    stallning, text, fragor: z.array(z.object({ nr: z.coerce.number().int().min(1), stallning: varde, text })).max(200).default([]), filer: z.array(filrefSchema).max(20).default([]),
  }),
  load: (tx, { id }) => load(tx, id),
  may: may.registrera,
  async run(tx, remiss, { actor, nu }, { instansId, namn, ankomstdag, organ, datum, paragraf, dnr, stallning: helhet, text: skriven, fragor, filer }) {
    if (!remiss.arendeId || !remiss.utskickad) throw new Refused('remissen_ar_inte_ute');
    if (!instansId && !namn) throw new Refused('svaret_saknar_avsandare');
    const idag = dagI(nu);
    if (!arMojligAnkomst(ankomstdag, idag)) throw new Refused('ankomst_i_framtiden');
    await egnaFiler(tx, actor, filer);
    const hel = skriven || (await textUr(tx, filer));
    const givet = { ...lasUtifran({}), stallning: helhet, text: hel, fragor: Object.fromEntries(fragor.map((f) => [String(f.nr), { stallning: f.stallning, text: f.text }])) };
    if (!hel && !helhet && filer.length === 0 && !fragor.some((f) => f.text || f.stallning)) throw new Refused('svaret_ar_tomt');

    const instans = instansId ? await loadInstans(tx, { id: instansId }) : await otillfragad(tx, remiss.id, namn);
    if (instans.remissId !== remiss.id) throw new Refused('finns_inte');
    const inkom = ankomst(nu, idag, ankomstdag);
    const { id: handlingId } = await registreraHandling(tx, {
      arendeId: remiss.arendeId, myndighetId: remiss.myndighetId, riktning: 'inkommen', rubrik: `Svar på remiss: ${remiss.titel}`, handlingsdatum: datum ?? ankomstdag, inkom, motpart: instans.namn, motpartOrganisationId: instans.mottagareOrganisationId, filer, personId: actor.personId, nu,
    });
    await noteraSvaret(tx, instans, {
      organ: organ || instans.namn, datum: datum ?? ankomstdag, paragraf: paragraf || null, dnr, svarPaUtbyteId: instans.utbyteId,
      yttrande: { ...somYttrande(givet, remiss.fragor), hash: filer[0]?.hash ?? null },
    }, inkom, handlingId);
    return { type: 'remiss.svar_registrerat_for_hand', subject: remiss.id, arendeId: remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr, handlingId } };
  },
});

/** One that answers without having been asked: in the same list, told apart. */
export async function otillfragad(tx: Tx, remissId: string, namn: string) {
  await tx.$executeRaw`select 1 from remiss where id = ${remissId}::uuid for update`;
  const sist = await tx.remissinstans.findFirst({ where: { remissId }, orderBy: { nr: 'desc' }, select: { nr: true } });
  return tx.remissinstans.create({ data: { remissId, nr: (sist?.nr ?? 0) + 1, namn, kategori: 'otillfragad', inbjuden: false, utbyteId: crypto.randomUUID() }, include: { remiss: true } });
}

/** What the files say, in the order they were given, as far as they hold text. */
async function textUr(tx: Tx, filer: readonly Filref[]): Promise<string> {
  const rader = await tx.fil.findMany({ where: { hash: { in: filer.map(({ hash }) => hash) } }, select: { hash: true, text: true } });
  return filer.flatMap(({ hash }) => rader.find((r) => r.hash === hash)?.text ?? []).map((t) => t.replaceAll('\f', '').trim()).filter(Boolean).join('\n\n').slice(0, 200_000);
}
