import { z } from 'zod';
import { getKungorelsefil } from '#lib/anslag/kungorelsequeries';
import { fileResponse } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { forOrganisation } from '../../svar.ts';

export const dynamic = 'force-dynamic';

/** The PDF of a kungörelse, as long as it is up. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; anslagId: string }> }): Promise<Response> {
  const { organisation: kod, anslagId } = await params;
  return forOrganisation(kod, async (_organisation, ctx) => {
    if (!z.uuid().safeParse(anslagId).success) throw new Refused('finns_inte');
    const { namn, ...fil } = await getKungorelsefil(ctx, anslagId);
    return fileResponse(fil, namn, true);
  });
}
