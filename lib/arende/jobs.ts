import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inTenant } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { nyckelFor } from '#lib/platform/nyckel';
import { behandla, behandladeI } from './behandla.ts';

/** `arende.behandla`, on protokoll.justerat: each § of the set into the history of its ärende. */
export const skrivBehandlingar: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const paragrafer = await inTenant(actor, (tx) => behandladeI(tx, setId));
  for (const { id } of paragrafer) await behandla({ actor, nu: nu(), nyckel: nyckelFor('arende.behandla', setId, id) }, { setId, paragrafId: id });
};
