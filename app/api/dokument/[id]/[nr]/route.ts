import { getVersionspdf } from '#lib/dokument/queries';
import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';

/** The PDF of a frozen version, shown in the browser. What is not there and what is not yours look the same. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string; nr: string }> }) {
  const { id, nr } = await params;
  const actor = await getActor();
  if (!actor || !/^[0-9a-f-]{36}$/.test(id) || !/^\d{1,6}$/.test(nr)) return new Response(null, { status: 404 });
  try {
    const { titel, fil } = await getVersionspdf({ actor, nu: nu() }, { dokumentId: id, nr: Number(nr) });
    return fil ? fileResponse(fil, `${titel.slice(0, 100)}.pdf`, true) : new Response(null, { status: 404 });
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
