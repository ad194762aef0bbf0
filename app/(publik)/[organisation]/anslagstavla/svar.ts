import { organisationMed } from '#lib/anslag/queries';
import { allmanheten } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { saknas } from '#components/anslag/tavla';

export type Tavelagare = NonNullable<Awaited<ReturnType<typeof organisationMed>>>;
type Form = { typ?: string; inbaddad?: boolean; delas?: boolean };

const policy = (ramar: readonly string[]) => `default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${ramar.length > 0 ? ramar.join(' ') : "'none'"}`;
const huvud = ({ typ = 'text/html', inbaddad = false, delas = false }: Form, ramar: readonly string[]) => ({
  'content-type': `${typ}; charset=utf-8`, 'x-content-type-options': 'nosniff', 'content-security-policy': policy(inbaddad ? ramar : []),
  // What everybody may read may also be fetched by the organisation's own page.
  ...(delas ? { 'access-control-allow-origin': '*' } : {}),
});

/** Answers for one organisation's board: the page, or the same "finns inte" for whatever is not there. Framed only by those the organisation has named. */
export const forOrganisation = async (kod: string, svara: (organisation: Tavelagare, ctx: Ctx) => Promise<string | Response>, form: Form = {}): Promise<Response> => forFunnen(await organisationMed(kod), svara, form);

/** The same for an organisation that has been found already. */
export async function forFunnen(organisation: Tavelagare | null, svara: (organisation: Tavelagare, ctx: Ctx) => Promise<string | Response>, form: Form = {}): Promise<Response> {
  try {
    if (organisation) {
      // What is put up is seen at once (KL 8:9), and what has been taken down is not.
      const svar = await svara(organisation, { actor: allmanheten(organisation.id), nu: nu() });
      return typeof svar === 'string' ? new Response(svar, { headers: { ...huvud(form, organisation.inbaddning), 'cache-control': 'no-cache' } }) : svar;
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Refused')) throw error;
  }
  return new Response(saknas(), { status: 404, headers: huvud({}, []) });
}

/** Where the board is from outside: the organisation's own host name when it has one. */
export const utifran = ({ vardnamn, kod }: Tavelagare): string => (vardnamn ? `https://${vardnamn}/${kod}/anslagstavla` : `${process.env['NEXTAUTH_URL'] ?? ''}/${kod}/anslagstavla`);
