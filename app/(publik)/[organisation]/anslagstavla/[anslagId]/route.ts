import { z } from 'zod';
import { anslagssida } from '#components/anslag/tavla';
import { getTavelrad } from '#lib/anslag/queries';
import { Refused } from '#lib/platform/result';
import { forOrganisation } from '../svar.ts';

export const dynamic = 'force-dynamic';

/** One notice, as long as it is on the board. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; anslagId: string }> }): Promise<Response> {
  const { organisation: kod, anslagId } = await params;
  return forOrganisation(kod, async (organisation, ctx) => {
    if (!z.uuid().safeParse(anslagId).success) throw new Refused('finns_inte');
    return anslagssida(organisation, await getTavelrad(ctx, anslagId), ctx.nu);
  });
}
