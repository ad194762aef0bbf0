import { lamnaFil, lasIn } from '#lib/handling/lamnaFil';
import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { storstaFil } from '#lib/platform/files';
import { sentence } from '#lib/vagran';

const nej = (kod: string, status: number) => Response.json({ kod, text: sentence(kod) }, { status });

/** The raw body is the file, its name stands in a header: a header of one's own cannot be sent from another site without asking first. */
export async function POST(request: Request): Promise<Response> {
  const actor = await getActor();
  if (!actor) return nej('inte_inloggad', 401);
  const namn = avkodat(request.headers.get('x-filnamn'));
  if (!namn) return nej('ogiltig', 400);
  if (Number(request.headers.get('content-length') ?? 0) > storstaFil) return nej('filen_ar_for_stor', 413);
  try {
    return Response.json(await lamnaFil({ actor, nu: nu() }, await lasIn(request.body), namn));
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused') return nej(error.message, error.message === 'filen_ar_for_stor' ? 413 : 422);
    throw error;
  }
}

/** Neither a path nor a line break, nor signs that turn the reading order so that a name shows another ending than it has. */
function avkodat(namn: string | null): string | null {
  try {
    return namn ? decodeURIComponent(namn).replaceAll(/[/\\\p{Cc}\p{Bidi_Control}]/gu, '').trim().slice(-255).replaceAll(/\p{Surrogate}/gu, '') || null : null;
  } catch {
    return null;
  }
}
