import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { getTryck } from '#lib/rekommendation/data';
import { renderRekommendation } from '#lib/rekommendation/pdf/rekommendation';

/** The rekommendation as it would be printed now, while it is written. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  try {
    const { data, titel } = await getTryck({ actor, nu: nu() }, (await params).id);
    return fileResponse({ bytes: new Uint8Array(await renderRekommendation(data)), typ: 'application/pdf' }, `Rekommendation ${titel}.pdf`, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
