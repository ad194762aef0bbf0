import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { skrivbart } from '#lib/dokument/dokument';
import { innehallSchema, textAv, type Doc, type Nod } from '#lib/dokument/schema';
import { laggVersion, loadDokument, sparaDokument } from '#lib/dokument/store';
import { arStallning, type Stallning } from '#lib/remiss/stallning';
import { flyttaMottagna } from '#lib/remiss/store';
import { may } from './policy.ts';
import { loadYttrande } from './store.ts';
import { foga, helhetAv, fritextAv, svarAv, type Fragesvar, type Hamtat } from './yttrande.ts';

export type Kalla = { handlingId: string; organ: string; paragraf: string; datum: string; dnr: string; stallning: Stallning | null; svar: Fragesvar[];
  /** The same organ has answered again since, on a later text. */
  ersatt: boolean;
};

/** The answers that lie registered in this very ärende: one's own copies, never another myndighet's rows. */
export async function loadKallor(tx: Tx, arendeId: string): Promise<Kalla[]> {
  const handlingar = await tx.handling.findMany({ where: { arendeId, riktning: 'inkommen', makulerad: null }, orderBy: [{ aktbilaga: 'asc' }], select: { id: true, innehall: true } });
  const alla = handlingar.flatMap(({ id, innehall }) => {
    const kopia = lasUtdrag(innehall);
    return kopia ? [{ handlingId: id, ...kopia }] : [];
  });
  return alla.map((k, i) => ({ ...k, ersatt: alla.slice(i + 1).some((senare) => senare.organ === k.organ) }));
}

function lasUtdrag(innehall: unknown): Omit<Kalla, 'handlingId' | 'ersatt'> | null {
  const { organ, paragraf, datum, dnr, yttrande } = (innehall ?? {}) as Record<string, unknown>;
  const text = innehallSchema.safeParse((yttrande as { innehall?: unknown } | undefined)?.innehall);
  if (!text.success) return null;
  const doc: Doc = text.data;
  const { stallning } = yttrande as { stallning?: unknown };
  const hela = helhetAv(doc);
  const fritt = fritextAv(doc);
  return {
    organ: String(organ ?? ''), paragraf: String(paragraf ?? ''), datum: String(datum ?? ''), dnr: String(dnr ?? ''), stallning: typeof stallning === 'string' && arStallning(stallning) ? stallning : null,
    svar: [...(hela ? [hela] : []), ...svarAv(doc), ...(fritt.length ? [{ nr: -1, fraga: 'Övrig text', stallning: null, innehall: fritt }] : [])].filter((s) => s.stallning ?? s.innehall.some((n) => textAv(n).trim())),
  };
}

/** "handling:fråga:stycke:till" as a form sends it. */
const val = z.string().regex(/^[0-9a-f-]{36}:-?\d{1,3}:\d{1,4}:\d{1,3}$/).transform((v) => {
  const [handlingId = '', nr, stycke, till] = v.split(':');
  return { handlingId, nr: Number(nr), stycke: Number(stycke), till: Number(till) };
});

/** Brings chosen passages of the registered answers into the samlat yttrande, in the order chosen, each with its provenance. The text before is kept as a version. */
export const sammanstall = command({
  name: 'yttrande.sammanstall',
  input: z.object({ yttrandeId: z.uuid(), version: z.coerce.number().int(), val: z.array(val).min(1, 'Välj minst ett stycke.').max(500) }),
  async load(tx, { yttrandeId }) {
    const yttrande = await loadYttrande(tx, yttrandeId);
    return { yttrande, myndighetId: yttrande.myndighetId, dok: await loadDokument(tx, yttrande.dokumentId), kallor: await loadKallor(tx, yttrande.arendeId) };
  },
  may: may.sammanstall,
  async run(tx, { yttrande, dok, kallor }, { actor, nu }, { version, val: valda }) {
    if (!skrivbart(dok.status)) throw new Refused('dokumentet_ar_godkant');
    if (dok.version !== version) throw new Refused('andrat_av_nagon_annan');
    const hamtade = valda.map(({ handlingId, nr, stycke, till }): Hamtat => {
      const kalla = kallor.find((k) => k.handlingId === handlingId);
      const nod: Nod | undefined = kalla?.svar.find((s) => s.nr === nr)?.innehall[stycke];
      if (!kalla || !nod) throw new Refused('finns_inte');
      const { organ, paragraf, datum } = kalla;
      return { till, nod, kalla: { handlingId, organ, paragraf, datum }, stycke: stycke + 1 };
    });
    await laggVersion(tx, dok, { slag: 'sparad', namn: 'Före sammanställningen', avId: actor.personId, nu });
    await sparaDokument(tx, dok, { innehall: foga(dok.innehall, hamtade) }, nu);
    await flyttaMottagna(tx, yttrande.remisser.map((r) => r.mottagenId), 'sammanstall');
    return { type: 'yttrande.sammanstallt', subject: yttrande.id, arendeId: yttrande.arendeId, detalj: { stycken: valda.length, kallor: new Set(valda.map((v) => v.handlingId)).size } };
  },
});
