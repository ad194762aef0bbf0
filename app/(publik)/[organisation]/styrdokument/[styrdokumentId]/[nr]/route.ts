import { styrdokumentsida } from '#components/styrdokument/publik';
import { getPublikt } from '#lib/styrdokument/queries';
import { forOrganisation } from '../../../anslagstavla/svar.ts';

export const dynamic = 'force-dynamic';

/** One version, also an old one: they can be read for ever. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; styrdokumentId: string; nr: string }> }): Promise<Response> {
  const { organisation: kod, styrdokumentId: id, nr } = await params;
  return forOrganisation(kod, async (organisation, ctx) => styrdokumentsida(organisation, await getPublikt(ctx, { id, nr: /^\d{1,6}$/.test(nr) ? Number(nr) : -1 }), ctx.nu));
}
