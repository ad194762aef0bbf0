import { svarsadressenSaknas } from '#components/remiss/svarssida';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { openOppenFil } from '#lib/remiss/oppen';
import { somSvarande } from '#lib/remiss/svaraUtifran';
import { sida } from '../../../../[nyckel]/svar.ts';

/** A document of an open remiss, to anyone. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string; id: string; filId: string }> }): Promise<Response> {
  const p = await params;
  const vem = await somSvarande(p.organisation, nu());
  try {
    if (vem) { const fil = await openOppenFil(vem.ctx, p); return fileResponse(fil, fil.namn, true); }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Refused' && error.message === 'finns_inte')) throw error;
  }
  return sida(svarsadressenSaknas(), 404);
}
