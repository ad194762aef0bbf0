import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { getKallelsefil } from '#lib/sammantrade/queries';

type Params = { params: Promise<{ id: string; slag: string }> };

/** The PDF of the latest kallelse, or of all its handlingar. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, slag } = await params;
  const actor = await getActor();
  const saknas = new Response('Sidan finns inte.', { status: 404 });
  if (!actor || (slag !== 'kallelse' && slag !== 'handlingar')) return saknas;
  const fil = await getKallelsefil({ actor, nu: nu() }, { id, slag }).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return null;
    throw error;
  });
  return fil ? fileResponse(fil, fil.namn, true) : saknas;
}
