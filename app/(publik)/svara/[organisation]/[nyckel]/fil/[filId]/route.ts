import { fileResponse } from '#lib/platform/files';
import { openSvarsfil } from '#lib/remiss/svaraUtifran';
import { forNyckel } from '../../svar.ts';

/** A document of the remiss, to the one who was asked. */
export async function GET(request: Request, { params }: { params: Promise<{ organisation: string; nyckel: string; filId: string }> }): Promise<Response> {
  const p = await params;
  return forNyckel(request, p, async (ctx) => { const fil = await openSvarsfil(ctx, p); return fileResponse(fil, fil.namn, true); });
}
