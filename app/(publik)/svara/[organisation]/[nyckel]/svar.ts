import { svarsadressenSaknas } from '#components/remiss/svarssida';
import { nu } from '#lib/platform/clock';
import { raknaForsok } from '#lib/platform/forsok';
import type { Ctx } from '#lib/platform/command';
import { somSvarande } from '#lib/remiss/svaraUtifran';

type Adress = { organisation: string; nyckel: string };
const huvud = {
  'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** A page without script, for the one who holds its key only. */
export const sida = (html: string, status = 200): Response => new Response(html, { status, headers: huvud });

/** Answers the one who holds the key. A key that opens nothing looks like an address that is not there, and is counted: nobody tries many. */
export async function forNyckel(request: Request, { organisation, nyckel }: Adress, svara: (ctx: Ctx, namn: string) => Promise<Response>): Promise<Response> {
  const vem = await somSvarande(organisation, nu());
  try {
    if (vem && /^[\w-]{32}$/.test(nyckel)) return await svara(vem.ctx, vem.organisation);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Refused' && error.message === 'finns_inte')) throw error;
  }
  try {
    raknaForsok({ [`svara ${request.headers.get('x-paragraf-adress') ?? ''}`]: 30 });
  } catch {
    return sida(svarsadressenSaknas(), 429);
  }
  return sida(svarsadressenSaknas(), 404);
}

export const adressen = ({ organisation, nyckel }: Adress): string => `/svara/${encodeURIComponent(organisation)}/${nyckel}`;
