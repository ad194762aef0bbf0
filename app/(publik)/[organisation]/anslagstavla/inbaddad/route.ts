import { inbaddad } from '#components/anslag/tavla';
import { paTavlan } from '#lib/anslag/queries';
import { forOrganisation } from '../svar.ts';

export const dynamic = 'force-dynamic';

/** The board to be framed in the organisation's own website: no script, and only those the organisation has named may frame it. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }): Promise<Response> {
  return forOrganisation((await params).organisation, async (organisation, ctx) => inbaddad({ organisation, anslag: await paTavlan(ctx, null) }, ctx.nu), { inbaddad: true });
}
