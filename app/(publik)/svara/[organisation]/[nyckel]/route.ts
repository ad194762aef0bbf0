import { svarssida } from '#components/remiss/svarssida';
import { refusal } from '#lib/platform/action';
import { getSvarsrum, svaraUtifran } from '#lib/remiss/svaraUtifran';
import { lasForm, skrivet, val } from './form.ts';
import { adressen, forNyckel, sida } from './svar.ts';

type Params = { params: Promise<{ organisation: string; nyckel: string }> };

/** Where one without an account reads a remiss and answers it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const p = await params;
  const sparat = new URL(request.url).searchParams.has('sparat');
  return forNyckel(request, p, async (ctx, organisation) => sida(svarssida({ rum: await getSvarsrum(ctx, p.nyckel), organisation, adress: adressen(p), stallningar: val, sparat })));
}

/** Saves or hands in. What cannot be taken comes back with all that was written. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const p = await params;
  return forNyckel(request, p, async (ctx, organisation) => {
    const rum = await getSvarsrum(ctx, p.nyckel);
    let svar = rum.svar;
    const nej = await refusal(async () => {
      const form = await lasForm(request);
      svar = { ...skrivet(form, rum.fragor), filer: rum.svar.filer };
      const valda = form.getAll('filer').filter((f): f is File => f instanceof File && f.size > 0);
      const nya = await Promise.all(valda.map(async (f) => ({ namn: f.name, bytes: new Uint8Array(await f.arrayBuffer()) })));
      await svaraUtifran(ctx, { nyckel: p.nyckel, lamnaIn: form.get('gor') === 'lamna', svar, behall: form.getAll('behall').map(String), nya });
    });
    if (!nej) return new Response(null, { status: 303, headers: { location: `${adressen(p)}?sparat` } });
    return sida(svarssida({ rum: { ...rum, svar }, organisation, adress: adressen(p), stallningar: val, fel: Object.values(nej.falt ?? {}).flat()[0] ?? nej.text ?? 'Det gick inte att spara.' }), 422);
  });
}
