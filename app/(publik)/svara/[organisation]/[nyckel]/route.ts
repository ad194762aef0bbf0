import { svarssida } from '#components/remiss/svarssida';
import { lasIn } from '#lib/handling/lamnaFil';
import { refusal } from '#lib/platform/action';
import { stallningar, stallningsnamn } from '#lib/remiss/stallning';
import { getSvarsrum, svaraUtifran } from '#lib/remiss/svaraUtifran';
import { lasUtifran, type Utifran } from '#lib/remiss/svarslank';
import { adressen, forNyckel, sida } from './svar.ts';

type Params = { params: Promise<{ organisation: string; nyckel: string }> };
const val = stallningar.map((value) => ({ value, label: stallningsnamn[value] }));
/** All that one answer may hold with its files. */
const hogst = 60 * 1024 * 1024;

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

const lasForm = async (request: Request): Promise<FormData> =>
  new Response(await lasIn(request.body, hogst) as Uint8Array<ArrayBuffer>, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData();

function skrivet(form: FormData, fragor: readonly { nr: number }[]): Utifran {
  const text = (namn: string) => { const v = form.get(namn); return typeof v === 'string' ? v.replaceAll('\r\n', '\n') : ''; };
  const givet = { namn: text('namn'), roll: text('roll'), beslut: text('beslut'), stallning: text('stallning'), text: text('text'), fragor: Object.fromEntries(fragor.map(({ nr }) => [nr, { stallning: text(`f${nr}s`), text: text(`f${nr}t`) }])) };
  // What is too long is told by the command; here it only has to be given back as it was.
  return { ...lasUtifran({}), ...givet } as Utifran;
}
