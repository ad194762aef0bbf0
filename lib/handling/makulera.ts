import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Actor } from '#lib/platform/actor';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { dagI } from '#lib/platform/dag';
import { may } from './policy.ts';
import { overgang, type Handlingsstatus } from './tillstand.ts';

const synlig = async (tx: Tx, { handlingId }: { handlingId: string }, { actor }: { actor: Actor }) => {
  const handling = await tx.handling.findFirst({ where: { id: handlingId } });
  if (!handling || !may.visa(actor, handling)) throw new Refused('finns_inte');
  return handling;
};

/** What was registered by mistake is struck out with a reason: its numbers are never used again, and the row stays. */
export const makulera = command({
  name: 'handling.makulera',
  input: z.object({ handlingId: z.uuid(), skal: z.string().trim().min(3, 'Skriv varför handlingen makuleras.').max(500) }),
  load: synlig,
  may: may.makulera,
  async run(tx, { id, arendeId, status, lopnr, aktbilaga }, { nu }, { skal }) {
    const efter = overgang(status as Handlingsstatus, 'makulera');
    if (!efter.ok) throw new Refused(efter.error);
    const { count } = await tx.handling.updateMany({ where: { id, status }, data: { status: efter.value, makulerad: nu, makuleradSkal: skal } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'handling.makulerad', subject: id, arendeId, detalj: { lopnr, aktbilaga } };
  },
});

/** A sekretessmarkering is a warning with its bestämmelse and day (OSL 5:5), not a decision; empty takes it away. */
export const markeraSekretess = command({
  name: 'handling.markeraSekretess',
  input: z.object({ handlingId: z.uuid(), bestammelse: z.string().trim().max(100).default('') }),
  load: synlig,
  may: may.markeraSekretess,
  async run(tx, { id, arendeId, lopnr, aktbilaga }, { nu }, { bestammelse }) {
    const sekretess = bestammelse !== '';
    await tx.handling.updateMany({ where: { id }, data: { sekretess, sekretessBestammelse: bestammelse || null, sekretessDatum: sekretess ? new Date(dagI(nu)) : null } });
    return { type: 'handling.sekretess', subject: id, arendeId, detalj: { sekretess, lopnr, aktbilaga } };
  },
});
