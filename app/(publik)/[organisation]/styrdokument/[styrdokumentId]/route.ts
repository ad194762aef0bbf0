import { styrdokumentsida } from '#components/styrdokument/publik';
import { getPublikt } from '#lib/styrdokument/queries';
import { forOrganisation } from '../../anslagstavla/svar.ts';

export const dynamic = 'force-dynamic';

/** The version that holds, for everybody. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; styrdokumentId: string }> }): Promise<Response> {
  const { organisation: kod, styrdokumentId: id } = await params;
  return forOrganisation(kod, async (organisation, ctx) => styrdokumentsida(organisation, await getPublikt(ctx, { id, nr: null }), ctx.nu));
}
