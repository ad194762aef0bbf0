import { z } from 'zod';
import { medKod } from '#lib/handling/handling';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inTenant } from '#lib/platform/db';
import type { Kuvert } from '#lib/platform/exchange';
import { nyckelFor } from '#lib/platform/nyckel';
import { kvittera } from './kvittera.ts';

const innehall = z.object({ dnr: z.string(), organKod: z.string().nullish(), lopnr: z.number().int().nullish(), registrerad: z.string() });

/** The receipt of an utdrag we have sent. One about something else lets us pass it by. */
export async function taEmotKvittens({ tillOrganisationId, utbyteId, innehall: ra }: Kuvert): Promise<void> {
  const actor = systemActor(tillOrganisationId);
  if (!(await inTenant(actor, (tx) => tx.expediering.findFirst({ where: { utbyteId }, select: { id: true } })))) return;
  const { dnr, organKod, lopnr, registrerad } = innehall.parse(ra);
  await kvittera({ actor, nu: nu(), nyckel: nyckelFor('expediering.kvittens', utbyteId) }, { utbyteId, dnr: organKod ? medKod(organKod, dnr) : dnr, lopnr: lopnr ?? null, registrerad });
}
