import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';
import { mallar, somMall } from '#lib/protokoll/mall';
import { getProtokollPdf } from '#lib/protokoll/queries';

/** The justerat protocol as it is stored; before that a preview, marked UTKAST, set when it is asked for. `mall` is a preview in another template. */
export async function GET(request: Request, { params }: { params: Promise<{ setId: string }> }): Promise<Response> {
  try {
    const { searchParams } = new URL(request.url);
    const original = searchParams.has('original');
    const { fil, data, namn } = await getProtokollPdf({ actor: await requireActor(), nu: nu() }, { setId: (await params).setId, slag: original ? 'original' : 'protokoll' });
    if (original) return fil ? fileResponse(fil, `ORIGINAL ${namn}`, true) : new Response('Finns inte', { status: 404 });
    const mall = mallar.find((namn) => namn === searchParams.get('mall'));
    if (mall) return fileResponse({ bytes: await renderProtokoll({ ...somMall(data, mall), utkast: true }), typ: 'application/pdf' }, `UTKAST ${namn}`, true);
    return fileResponse(fil ?? { bytes: await renderProtokoll(data), typ: 'application/pdf' }, fil ? namn : `UTKAST ${namn}`, true);
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && error.name === 'Refused')) return new Response('Finns inte', { status: error.message === 'inte_inloggad' ? 401 : 404 });
    throw error;
  }
}
