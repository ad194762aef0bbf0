import { fileResponse } from '#lib/platform/files';
import { openOppenFil } from '#lib/rekommendation/oppet';
import { forOrganisation } from '../../../anslagstavla/svar.ts';

export const dynamic = 'force-dynamic';

/** What was sent with an open rekommendation. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; id: string; filId: string }> }): Promise<Response> {
  const { organisation: kod, id, filId } = await params;
  return forOrganisation(kod, async (_organisation, ctx) => {
    const fil = await openOppenFil(ctx, { id, filId });
    return fileResponse(fil, fil.namn, true);
  });
}
