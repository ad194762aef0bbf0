import { Expedieringar } from '#components/expediering/expedieringar';
import { Section } from '#components/ui/page';
import type { ArendeView } from '#lib/arende/queries';
import { expedierat } from '#lib/expediering/queries';
import type { Ctx } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { forsokIgenAction, noteraPostadAction, noteraStudsAction } from '../../expediering/actions.ts';

/** What has been sent of the ärende's decisions: delivered and registered apart. Nothing where nothing has been sent. */
export async function Expedierat({ arende, ctx }: { arende: ArendeView; ctx: Ctx }) {
  const rader = await expedierat(ctx, { arendeId: arende.id }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return [];
    throw error;
  });
  if (rader.length === 0) return null;
  return <Section title="Expedierat" id="expedierat"><Expedieringar rader={rader} atgarder={{ forsokIgen: forsokIgenAction, postad: noteraPostadAction, studsade: noteraStudsAction }} idag={dagI(ctx.nu)} medParagraf /></Section>;
}
