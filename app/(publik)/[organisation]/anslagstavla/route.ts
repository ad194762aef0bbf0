import { tavelsida } from '#components/anslag/tavla';
import { paTavlan } from '#lib/anslag/queries';
import { forOrganisation } from './svar.ts';

export const dynamic = 'force-dynamic';

/** The public board (KL 8:9). A route handler and not a page, so that no script comes with it. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }): Promise<Response> {
  return forOrganisation((await params).organisation, async (organisation, ctx) => tavelsida({ organisation, anslag: await paTavlan(ctx, null) }, ctx.nu));
}
