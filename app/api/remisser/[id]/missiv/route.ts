import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { getMissiv } from '#lib/remiss/missiv';
import { renderMissiv } from '#lib/remiss/pdf/missiv';

/** The missiv as it would be sent now, marked as a draft until the remiss is decided. Nothing is kept. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  try {
    const { data } = await getMissiv({ actor, nu: nu() }, (await params).id);
    return fileResponse({ bytes: await renderMissiv(data), typ: 'application/pdf' }, 'Missiv.pdf', true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
