import { oppenSida } from '#components/rekommendation/oppen';
import { getOppen } from '#lib/rekommendation/oppet';
import { forOrganisation } from '../../anslagstavla/svar.ts';

export const dynamic = 'force-dynamic';

/** How far a rekommendation has come, for anybody. A route handler and not a page, so that no script comes with it. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; id: string }> }): Promise<Response> {
  const { organisation: kod, id } = await params;
  return forOrganisation(kod, async (organisation, ctx) => oppenSida(await getOppen(ctx, id), organisation, ctx.nu));
}
