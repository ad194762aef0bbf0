import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { getAterkopplingsbrev, renderAterkoppling } from '#lib/sammanstallning/aterkoppla';

/** The letter to one who answered, as it would be sent now. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string; instansId: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  const { id, instansId } = await params;
  try {
    const brev = await getAterkopplingsbrev({ actor, nu: nu() }, { remissId: id, instansId });
    return fileResponse({ bytes: new Uint8Array(await renderAterkoppling(brev)), typ: 'application/pdf' }, brev.filnamn, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
