import { oppnaSida, svarsadressenSaknas } from '#components/remiss/svarssida';
import { nu } from '#lib/platform/clock';
import { listOppna } from '#lib/remiss/oppen';
import { somSvarande } from '#lib/remiss/svaraUtifran';
import { sida } from './[nyckel]/svar.ts';

/** The organisation's open remisser. */
export async function GET(_: Request, { params }: { params: Promise<{ organisation: string }> }): Promise<Response> {
  const { organisation } = await params;
  const vem = await somSvarande(organisation, nu());
  if (!vem) return sida(svarsadressenSaknas(), 404);
  return sida(oppnaSida({ remisser: await listOppna(vem.ctx, undefined), organisation: vem.organisation, rot: `/svara/${encodeURIComponent(organisation)}` }));
}
