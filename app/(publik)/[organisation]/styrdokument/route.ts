import { styrdokumentlista } from '#components/styrdokument/publik';
import { listStyrdokument } from '#lib/styrdokument/queries';
import { forOrganisation } from '../anslagstavla/svar.ts';

export const dynamic = 'force-dynamic';

/** The public list of what holds. A route handler and not a page, so that no script comes with it. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }): Promise<Response> {
  return forOrganisation((await params).organisation, async (organisation, ctx) => styrdokumentlista(organisation, (await listStyrdokument(ctx, {})).rader, ctx.nu));
}
