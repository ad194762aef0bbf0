import { getPdfdata } from '#lib/dialogmote/queries';
import { renderMinnesanteckningar } from '#lib/dialogmote/pdf/minnesanteckningar';
import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';

/** The notes as a PDF: a draft says that it is one. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 404 });
  try {
    const data = await getPdfdata({ actor, nu: nu() }, (await params).id);
    return fileResponse({ bytes: await renderMinnesanteckningar(data), typ: 'application/pdf' }, `Minnesanteckningar ${data.titel}.pdf`, true);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
