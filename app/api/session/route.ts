import { getActor } from '#lib/platform/auth';

/** Whether one is still signed in, and as whom: asked by pages that have stood open. */
export async function GET() {
  const actor = await getActor();
  const headers = { 'cache-control': 'no-store' };
  return actor ? Response.json({ personId: actor.personId }, { headers }) : new Response(null, { status: 401, headers });
}
