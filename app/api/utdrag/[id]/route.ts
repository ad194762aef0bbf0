import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { getUtdragsfil } from '#lib/protokoll/kopievy';

/** A certified utdrag, as it was made. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { namn, ...fil } = await getUtdragsfil({ actor: await requireActor(), nu: nu() }, (await params).id);
    return fileResponse(fil, namn, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response('Finns inte', { status: error.message === 'inte_inloggad' ? 401 : 404 });
    throw error;
  }
}
