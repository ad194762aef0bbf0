import { inRegister } from '#lib/platform/db';

export async function GET() {
  try {
    await inRegister((tx) => tx.organisation.count());
    return Response.json({ ok: true });
  } catch {
    return Response.json({ ok: false }, { status: 503 });
  }
}
