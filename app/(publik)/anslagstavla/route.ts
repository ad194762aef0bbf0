import { tavelsida } from '#components/anslag/tavla';
import { organisationPa, paTavlan } from '#lib/anslag/queries';
import { forFunnen } from '../[organisation]/anslagstavla/svar.ts';

export const dynamic = 'force-dynamic';

/** The board at the organisation's own host name, where the address needs no more than this. */
export async function GET(req: Request): Promise<Response> {
  const vard = (req.headers.get('host') ?? '').split(':')[0]?.toLowerCase() ?? '';
  return forFunnen(await organisationPa(vard), async (organisation, ctx) => tavelsida({ organisation, anslag: await paTavlan(ctx, null) }, ctx.nu));
}
