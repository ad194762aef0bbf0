import { organisationMed } from '#lib/anslag/queries';
import { allmanheten } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { saknas } from '#components/anslag/tavla';

type Organisation = NonNullable<Awaited<ReturnType<typeof organisationMed>>>;
const huvud = { 'content-type': 'text/html; charset=utf-8', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" };

/** Answers for one organisation's board: the page, or the same "finns inte" for whatever is not there. */
export async function forOrganisation(kod: string, svara: (organisation: Organisation, ctx: Ctx) => Promise<string | Response>): Promise<Response> {
  const organisation = await organisationMed(kod);
  try {
    if (organisation) {
      const svar = await svara(organisation, { actor: allmanheten(organisation.id), nu: nu() });
      return typeof svar === 'string' ? new Response(svar, { headers: { ...huvud, 'cache-control': 'public, max-age=60' } }) : svar;
    }
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Refused')) throw error;
  }
  return new Response(saknas(), { status: 404, headers: huvud });
}
