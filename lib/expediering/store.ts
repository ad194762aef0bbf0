import '#server-only';
import type { Actor } from '#lib/platform/actor';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { senasteFrusna, frusenVersion } from '#lib/dokument/store';
import { lasInnehall, type Innehall, type Paragrafinnehall } from '#lib/protokoll/innehall';
import { loadSet } from '#lib/protokoll/store';
import { skaSammanfogas } from '#lib/yttrande/konsolidering';
import { lasFragor, yttrandeinnehall, type Yttrandeinnehall } from '#lib/yttrande/yttrande';
import { may } from './policy.ts';

/** A justerat set's frozen text with its signatures and what has been corrected beside it; refused while it is not justerat. */
export async function loadJusterat(tx: Tx, setId: string) {
  const { set, fryst, tecknade, rattelser, s } = await loadSet(tx, setId);
  if (set.status !== 'justerat' || !fryst) throw new Refused('inte_justerat_an');
  const innehall: Innehall = lasInnehall(fryst.json);
  return { innehall, signerat: { hash: fryst.hash, justerat: set.justerat, tecknade }, rattelser, myndighetId: s.organ.myndighetId, organId: s.organ.id };
}
export type Justerat = Awaited<ReturnType<typeof loadJusterat>>;

/** One § of a justerat set to be sent, with its set held meanwhile; whoever may not send it is told that it does not exist, before it is asked how far the set has come. */
export async function loadAttSkicka(tx: Tx, actor: Actor, { setId, paragrafId }: { setId: string; paragrafId: string }) {
  await tx.$queryRaw`select 1 from justeringsset where id = ${setId}::uuid for update`;
  const set = await tx.justeringsset.findFirst({ where: { id: setId }, select: { sammantrade: { select: { organ: { select: { myndighetId: true } } } } } });
  if (!set || !may.skicka(actor, set.sammantrade.organ)) throw new Refused('finns_inte');
  const justerat = await loadJusterat(tx, setId);
  const p = justerat.innehall.paragrafer.find(({ id }) => id === paragrafId);
  if (!p) throw new Refused('finns_inte');
  return { justerat, p };
}

type Svar = { yttrande: Yttrandeinnehall; svarPaUtbyteId: string; versionId: string; mottagenId: string };

/** The answer a § is, when its own decision answers an internremiss from that myndighet: exactly the frozen version that was decided. */
export async function svarTill(tx: Tx, p: Paragrafinnehall, mottagare: { organisationId: string; kod: string }): Promise<Svar | null> {
  if (!p.arende || p.utfall !== 'beslut' || p.beredande) return null;
  const remiss = await tx.mottagenRemiss.findFirst({
    where: { arendeId: p.arende.id, slag: 'intern', utbyteId: { not: null }, remittentMyndighetKod: mottagare.kod, OR: [{ remittentOrganisationId: mottagare.organisationId }, { remittentOrganisationId: null }] },
    orderBy: { skapad: 'desc' }, select: { id: true, utbyteId: true, fragor: true },
  });
  if (!remiss?.utbyteId) return null;
  const beslutat = await tx.yttrandebeslut.findFirst({ where: { paragrafId: p.id }, select: { dokumentversionId: true } });
  const pekat = p.hanvisningar.find(({ slag }) => slag === 'yttrande')?.dokumentversionId;
  const eget = beslutat || pekat ? null : await tx.yttrande.findFirst({ where: { arendeId: p.arende.id, remisser: { some: { mottagenId: remiss.id } } }, select: { dokumentId: true } });
  const versionId = beslutat?.dokumentversionId ?? pekat ?? (eget && (await senasteFrusna(tx, eget.dokumentId))?.id);
  // A text that is put together after the decision goes by itself, when it is approved.
  if (!versionId || (await skaSammanfogas(tx, p.id, versionId))) return null;
  const v = await frusenVersion(tx, versionId);
  // A text that answers several remisser answers each by its own numbering.
  const flera = (await tx.yttrandeRemiss.count({ where: { yttrande: { dokumentId: v.dokumentId } } })) > 1;
  return { yttrande: yttrandeinnehall(v, flera ? lasFragor(remiss.fragor) : undefined), svarPaUtbyteId: remiss.utbyteId, versionId, mottagenId: remiss.id };
}
