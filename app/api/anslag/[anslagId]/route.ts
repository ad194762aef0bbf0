import { getAnslagsbevis } from '#lib/anslag/queries';
import { renderAnslagsbevis } from '#lib/anslag/pdf/anslagsbevis';
import { requireActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';

/** The anslagsbevis of one notice, set from its row when it is asked for. */
export async function GET(_: Request, { params }: { params: Promise<{ anslagId: string }> }): Promise<Response> {
  try {
    const { filnamn, ...data } = await getAnslagsbevis({ actor: await requireActor(), nu: nu() }, (await params).anslagId);
    return fileResponse({ bytes: await renderAnslagsbevis(data), typ: 'application/pdf' }, filnamn, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response('Finns inte', { status: error.message === 'inte_inloggad' ? 401 : 404 });
    throw error;
  }
}
