import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { getMallprov } from '#lib/protokoll/mallprov';
import { renderProtokoll } from '#lib/protokoll/pdf/protokoll';

/** A protocol of the organ in the template that the settings form shows. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const val = new FormData();
    for (const [namn, varde] of new URL(request.url).searchParams) val.append(namn, varde);
    const data = await getMallprov({ actor: await requireActor(), nu: nu() }, { organId: (await params).id, val });
    return fileResponse({ bytes: await renderProtokoll(data), typ: 'application/pdf' }, `Protokollets mall, ${data.organ.namn}.pdf`, true);
  } catch (error) {
    if (error instanceof Refused || (error instanceof Error && error.name === 'Refused')) return new Response('Finns inte', { status: error.message === 'inte_inloggad' ? 401 : 404 });
    throw error;
  }
}
