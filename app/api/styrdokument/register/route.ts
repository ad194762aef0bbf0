import { getActor } from '#lib/platform/auth';
import { nu } from '#lib/platform/clock';
import { fileResponse } from '#lib/platform/files';
import { listStyrdokument } from '#lib/styrdokument/queries';
import { skrivRegister } from '#lib/styrdokument/xlsx';

/** The whole register that one may see, as a sheet. */
export async function GET(): Promise<Response> {
  const actor = await getActor();
  if (!actor) return new Response(null, { status: 401 });
  const { rader, idag } = await listStyrdokument({ actor, nu: nu() }, {});
  return fileResponse({ bytes: await skrivRegister(rader), typ: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }, `Styrdokument ${idag}.xlsx`);
}
