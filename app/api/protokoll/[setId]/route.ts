import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';
import { getProtokollPdf } from '#lib/protokoll/queries';

/** The justerat protocol as it is stored; before that a preview, marked UTKAST, set when it is asked for. */
export async function GET(_: Request, { params }: { params: Promise<{ setId: string }> }): Promise<Response> {
  try {
    const { fil, data, namn } = await getProtokollPdf({ actor: await requireActor(), nu: nu() }, (await params).setId);
    return fileResponse(fil ?? { bytes: await renderProtokoll(data), typ: 'application/pdf' }, fil ? namn : `UTKAST ${namn}`, true);
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && error.name === 'Refused')) return new Response('Finns inte', { status: error.message === 'inte_inloggad' ? 401 : 404 });
    throw error;
  }
}
