import { oppenSida, svarsadressenSaknas } from '#components/remiss/svarssida';
import { refusal } from '#lib/platform/action';
import { raknaForsok } from '#lib/platform/forsok';
import { getOppenRemiss, svaraOppet } from '#lib/remiss/oppen';
import { lasUtifran } from '#lib/remiss/svarslank';
import { nyNyckel } from '#lib/remiss/svarslank';
import { nu } from '#lib/platform/clock';
import { somSvarande } from '#lib/remiss/svaraUtifran';
import { lasForm, skrivet, val } from '../../[nyckel]/form.ts';
import { adressen, sida } from '../../[nyckel]/svar.ts';

type Params = { params: Promise<{ organisation: string; id: string }> };

/** An open remiss, or the page for what is not there. */
async function remissen({ organisation, id }: Awaited<Params['params']>) {
  const vem = await somSvarande(organisation, nu());
  if (!vem) return null;
  try {
    return { ...vem, remiss: await getOppenRemiss(vem.ctx, id) };
  } catch (error) {
    if (error instanceof Error && error.name === 'Refused' && error.message === 'finns_inte') return null;
    throw error;
  }
}
const plats = ({ organisation, id }: Awaited<Params['params']>) => `/svara/${encodeURIComponent(organisation)}/oppen/${id}`;

/** Where anyone reads an open remiss and answers it, without script. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const p = await params;
  const hittat = await remissen(p);
  if (!hittat) return sida(svarsadressenSaknas(), 404);
  return sida(oppenSida({ remiss: hittat.remiss, organisation: hittat.organisation, adress: plats(p), stallningar: val }));
}

/** Saves or hands in: from then on the answer has an address of its own. So many from one place, and then one waits. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const p = await params;
  const hittat = await remissen(p);
  if (!hittat) return sida(svarsadressenSaknas(), 404);
  const { remiss, organisation, ctx } = hittat;
  const nyckel = nyNyckel();
  let skrev = { svarande: '', epost: '', svar: lasUtifran({}) };
  const nej = await refusal(async () => {
    raknaForsok({ [`oppen ${request.headers.get('x-paragraf-adress') ?? ''}`]: 20 });
    const form = await lasForm(request);
    const ord = (namn: string) => { const v = form.get(namn); return typeof v === 'string' ? v.trim() : ''; };
    skrev = { svarande: ord('svarande'), epost: ord('epost'), svar: skrivet(form, remiss.fragor) };
    const valda = form.getAll('filer').filter((f): f is File => f instanceof File && f.size > 0);
    const nya = await Promise.all(valda.map(async (f) => ({ namn: f.name, bytes: new Uint8Array(await f.arrayBuffer()) })));
    await svaraOppet(ctx, { id: remiss.id, nyckel, lamnaIn: form.get('gor') === 'lamna', ...skrev, nya });
  });
  if (!nej) return new Response(null, { status: 303, headers: { location: `${adressen({ organisation: p.organisation, nyckel })}?sparat` } });
  return sida(oppenSida({ remiss, organisation, adress: plats(p), stallningar: val, skrev, fel: Object.values(nej.falt ?? {}).flat()[0] ?? nej.text ?? 'Det gick inte att spara.' }), nej.kod?.startsWith('for_manga_forsok') ? 429 : 422);
}
