import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { openFil } from '#lib/rekommendation/queries';

/** What was sent, a bilaga, or the utdrag that backs a cell; to those who may see the rekommendation. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string; filId: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  try {
    const fil = await openFil({ actor, nu: nu() }, await params);
    return fileResponse(fil, fil.namn, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
