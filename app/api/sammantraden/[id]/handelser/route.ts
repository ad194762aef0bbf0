import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { listen, type Nyhet } from '#lib/platform/kanal';
import { getFoljbart } from '#lib/sammantrade/queries';

type Params = { params: Promise<{ id: string }> };

/** What others do in the meeting, as it happens: who, and which §. The page then asks for the rest itself. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const actor = await getActor();
  const mote = actor && (await getFoljbart({ actor, nu: nu() }, id).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return null;
    throw error;
  }));
  if (!mote) return new Response('Sidan finns inte.', { status: 404 });
  // Only what asks for a stream gets one that never ends.
  if (!request.headers.get('accept')?.includes('text/event-stream')) return Response.json({ id: mote.id });

  const kodare = new TextEncoder();
  let sluta = () => {};
  const strom = new ReadableStream<Uint8Array>({
    start(ut) {
      const skriv = (text: string) => { try { ut.enqueue(kodare.encode(text)); } catch { sluta(); } };
      const tysta = listen(`sammantrade:${mote.id}`, (nyhet: Nyhet | null) => skriv(`data: ${JSON.stringify(nyhet ?? {})}\n\n`));
      const puls = setInterval(() => skriv(': puls\n\n'), 20_000);
      sluta = () => { clearInterval(puls); tysta(); };
      request.signal.addEventListener('abort', () => { sluta(); try { ut.close(); } catch { /* It is closed already. */ } });
      skriv('retry: 2000\n\n');
    },
    cancel: () => sluta(),
  });
  return new Response(strom, { headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' } });
}
