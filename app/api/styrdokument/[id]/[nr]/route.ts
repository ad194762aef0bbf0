import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { openStyrdokument } from '#lib/styrdokument/queries';

/** A version as a file: the PDF of what was adopted or proposed, or with ?original=1 the file that was uploaded. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; nr: string }> }): Promise<Response> {
  const { id, nr } = await params;
  const actor = await getActor();
  if (!actor || !/^\d{1,6}$/.test(nr)) return new Response(null, { status: 404 });
  try {
    const fil = await openStyrdokument({ actor, nu: nu() }, { id, nr: Number(nr), original: new URL(request.url).searchParams.get('original') === '1' });
    return fileResponse(fil, fil.namn, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
