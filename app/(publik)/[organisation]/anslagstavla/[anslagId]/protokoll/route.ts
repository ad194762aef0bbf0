import { z } from 'zod';
import { getPublicerat } from '#lib/anslag/queries';
import { fileResponse } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { forOrganisation } from '../../svar.ts';

export const dynamic = 'force-dynamic';

/** The justerat protocol behind a notice, where the organ publishes it. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; anslagId: string }> }): Promise<Response> {
  const { organisation: kod, anslagId } = await params;
  return forOrganisation(kod, async (_organisation, ctx) => {
    if (!z.uuid().safeParse(anslagId).success) throw new Refused('finns_inte');
    const { namn, ...fil } = await getPublicerat(ctx, anslagId);
    return fileResponse(fil, namn, true);
  });
}
