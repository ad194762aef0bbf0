import { fileResponse } from '#lib/platform/files';
import { openStyrdokument } from '#lib/styrdokument/queries';
import { forOrganisation } from '../../../../anslagstavla/svar.ts';

export const dynamic = 'force-dynamic';

/** The file of a version that everybody may read. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; styrdokumentId: string; nr: string }> }): Promise<Response> {
  const { organisation: kod, styrdokumentId: id, nr } = await params;
  return forOrganisation(kod, async (_organisation, ctx) => {
    const fil = await openStyrdokument(ctx, { id, nr: /^\d{1,6}$/.test(nr) ? Number(nr) : -1, original: false });
    return fileResponse(fil, fil.namn, true);
  });
}
