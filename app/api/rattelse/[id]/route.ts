import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { getRattelse } from '#lib/protokoll/kopievy';
import { renderRattelse } from '#lib/protokoll/pdf/rattelse';

/** A rättelse as a page of its own, set when it is asked for. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { namn, data } = await getRattelse({ actor: await requireActor(), nu: nu() }, (await params).id);
    return fileResponse({ bytes: await renderRattelse(data), typ: 'application/pdf' }, namn, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response('Finns inte', { status: error.message === 'inte_inloggad' ? 401 : 404 });
    throw error;
  }
}
