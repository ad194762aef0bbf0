import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { arForm, skrivMatris } from '#lib/rekommendation/fil';
import { getRekommendation } from '#lib/rekommendation/queries';

/** The matrix as an Excel or a PDF file. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  const form = new URL(request.url).searchParams.get('form') ?? 'xlsx';
  if (!arForm(form)) return new Response(null, { status: 404 });
  try {
    const tid = nu();
    const fil = await skrivMatris(await getRekommendation({ actor, nu: tid }, (await params).id), form, tid);
    return fileResponse(fil, fil.namn, form === 'pdf');
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
