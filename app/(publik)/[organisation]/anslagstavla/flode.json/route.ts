import { jsonflode } from '#components/anslag/flode';
import { paTavlan } from '#lib/anslag/queries';
import { forOrganisation, utifran } from '../svar.ts';

export const dynamic = 'force-dynamic';

/** The board as data, with every date. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }): Promise<Response> {
  return forOrganisation((await params).organisation, async (organisation, ctx) => JSON.stringify(jsonflode({ organisation, anslag: await paTavlan(ctx, null) }, utifran(organisation), ctx.nu)), { typ: 'application/json', delas: true });
}
