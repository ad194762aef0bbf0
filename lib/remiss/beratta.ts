import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import { skickaBesked } from './besked.ts';
import { may } from './policy.ts';
import type { Besked } from './remiss.ts';
import { flyttaMottagna, loadMottagen, tillDag, tillDatum } from './store.ts';

type Mottagen = Awaited<ReturnType<typeof loadMottagen>>;
type Sagt = { enhet?: string | null; tillDatum?: string | null };

/**
 * What the one who asked has not been told yet: which office has its remiss and which meeting is to decide, and nothing else. To another organisation only
 * where the myndighet has chosen so; to our own styrelse always, as between ärenden that are linked. Null when there is nothing new, or nobody to tell.
 */
export async function attBeratta(tx: Tx, mottagen: Mottagen, egenOrganisationId: string, nu: Date): Promise<(Besked & { slag: 'beredning' }) | null> {
  const intern = mottagen.remittentOrganisationId === egenOrganisationId;
  if (!mottagen.utbyteId || !mottagen.remittentOrganisationId || (!intern && !mottagen.myndighet.delarBeredning)) return null;
  const mote = await tx.sammantrade.findFirst({
    where: { datum: { gte: tillDatum(dagI(nu)) ?? nu }, status: { in: ['planerat', 'kallat', 'pagar'] }, organ: { slag: { not: 'utskott' } }, punkter: { some: { arendeId: mottagen.arendeId, utgar: false } } },
    orderBy: { datum: 'asc' }, select: { datum: true },
  });
  const enhet = mottagen.arende.handlaggareId ? (mottagen.myndighet.forvaltning ?? mottagen.myndighet.namn) : null;
  const vantas = tillDag(mote?.datum ?? null);
  const sist = await tx.utgaende.findFirst({ where: { amneId: mottagen.id, slag: 'remissbesked', innehall: { path: ['slag'], equals: 'beredning' } }, orderBy: { id: 'desc' }, select: { innehall: true } });
  const sagt = (sist?.innehall ?? {}) as Sagt;
  if ((sagt.enhet ?? null) === enhet && (sagt.tillDatum ?? null) === vantas) return null;
  return { svarPaUtbyteId: mottagen.utbyteId, slag: 'beredning', enhet, tillDatum: vantas };
}

/** Tells the one who asked how far the beredning has come, as far as one has chosen to tell. What has been told already is not told again. */
export const beratta = command({
  name: 'remiss.beratta',
  input: z.object({ mottagenId: z.uuid() }),
  load: (tx, { mottagenId }) => loadMottagen(tx, mottagenId),
  may: may.taIn,
  async run(tx, mottagen, { actor, nu }) {
    const besked = await attBeratta(tx, mottagen, actor.organisationId, nu);
    if (besked && mottagen.remittentOrganisationId) {
      await skickaBesked(tx, besked, { organisationId: mottagen.remittentOrganisationId, myndighetKod: mottagen.remittentMyndighetKod, amneId: mottagen.id, arendeId: mottagen.arendeId }, nu);
    }
    return { type: 'remiss.beredning_delad', subject: mottagen.id, arendeId: mottagen.arendeId, detalj: { enhet: besked?.enhet ?? null, beslutas: besked?.tillDatum ?? null } };
  },
});

/** Somebody has been given the ärende: the remisser received in it are fördelade. */
export const noteraFordelad = command({
  name: 'remiss.noteraFordelad',
  input: z.object({ arendeId: z.uuid() }),
  load: (tx, { arendeId }) => tx.mottagenRemiss.findMany({ where: { arendeId, status: 'mottagen', arende: { handlaggareId: { not: null } } }, select: { id: true } }),
  may: may.taIn,
  async run(tx, mottagna, _, { arendeId }) {
    await flyttaMottagna(tx, mottagna.map((m) => m.id), 'fordela');
    return { type: 'remiss.fordelad', subject: arendeId, arendeId, detalj: { antal: mottagna.length } };
  },
});
