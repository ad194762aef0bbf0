import { tavelfragment } from '#components/anslag/tavla';
import { paTavlan } from '#lib/anslag/queries';
import { forOrganisation, utifran } from '../svar.ts';

export const dynamic = 'force-dynamic';

/** The board as a piece of HTML, for a website that writes it into its own page. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }): Promise<Response> {
  return forOrganisation((await params).organisation, async (organisation, ctx) => tavelfragment({ organisation, anslag: await paTavlan(ctx, null) }, utifran(organisation)), { delas: true });
}
