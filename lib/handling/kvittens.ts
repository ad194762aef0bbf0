import type { Tx } from '#lib/platform/db';
import { post } from '#lib/platform/exchange';
import type { Inkommetrad } from './store.ts';

/** What the sender is told when its envelope has been registered: the receiver's numbers, and nothing else of the receiver's ärende. */
export type Kvittens = { slag: string; dnr: string; organ: string; organKod: string; lopnr: number; aktbilaga: number; registrerad: string };

/**
 * Sends the receipt back to whoever sent the envelope; nothing for what came from outside the exchange.
 * The command's event must have `utbyte.leverera` among its subscribers.
 */
export async function kvittera(tx: Tx, inkommet: Inkommetrad, { arendeId, dnr, lopnr, aktbilaga, nu }: { arendeId: string; dnr: string; lopnr: number; aktbilaga: number; nu: Date }): Promise<void> {
  const { utbyteId, franOrganisationId, franMyndighetKod, myndighetId, slag } = inkommet;
  if (!utbyteId || !franOrganisationId) return;
  const myndighet = await tx.myndighet.findFirst({ where: { id: myndighetId }, select: { kod: true, namn: true } });
  const innehall: Kvittens = { slag, dnr, organ: myndighet?.namn ?? '', organKod: myndighet?.kod ?? '', lopnr, aktbilaga, registrerad: nu.toISOString() };
  await post(tx, { utbyteId, slag: 'kvittens', tillOrganisationId: franOrganisationId, tillMyndighetKod: franMyndighetKod, innehall, filer: [], amneId: inkommet.id, arendeId }, nu);
}
