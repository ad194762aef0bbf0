import { getLasfil } from '#lib/lasrum/queries';
import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';

type Params = { params: Promise<{ id: string; filId: string }> };

/** A file that lies on a punkt of the meeting. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, filId } = await params;
  const actor = await getActor();
  const fil = actor ? await getLasfil({ actor, nu: nu() }, { sammantradeId: id, filId }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return null;
    throw error;
  }) : null;
  return fil ? fileResponse(fil, fil.namn, true) : new Response('Sidan finns inte.', { status: 404 });
}
