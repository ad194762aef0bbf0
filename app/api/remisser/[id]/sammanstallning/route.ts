import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { arForm, skrivFil } from '#lib/sammanstallning/fil';
import { getSammanstallning } from '#lib/sammanstallning/queries';
import { ordningar } from '#lib/sammanstallning/sammanstallning';

/** The sammanställning as a Word, PDF or Excel file, by theme, question or instans, with or without the respondents' names. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  const val = new URL(request.url).searchParams;
  const form = val.get('form') ?? 'docx';
  if (!arForm(form)) return new Response(null, { status: 404 });
  try {
    const vy = await getSammanstallning({ actor, nu: nu() }, (await params).id);
    const fil = await skrivFil(vy, { form, ordning: ordningar.find((o) => o === val.get('ordning')) ?? 'tema', namnlos: val.get('namnlos') === 'ja' });
    return fileResponse(fil, fil.namn);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return new Response(null, { status: 404 });
    throw error;
  }
}
