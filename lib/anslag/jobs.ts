import { regelverkFor } from '#lib/organisation/regelverk';
import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import { inTenant } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { anslasAvSigSjalv } from './anslag.ts';
import { anslaUpp } from './anslaUpp.ts';
import { anslaUppDelegationsbeslut } from './anslaUppDelegationsbeslut.ts';
import { loadUnderlag } from './store.ts';

/** `anslag.anslaUpp`, on protokoll.justerat: up the same day where the organ's justeringar are put up by themselves (KL 8:12). */
export const satUpp: Handler = async ({ organisationId, subject: setId }) => {
  const actor = systemActor(organisationId);
  const { organ } = await inTenant(actor, (tx) => loadUnderlag(tx, setId));
  if (anslasAvSigSjalv(regelverkFor(organ.slag, organ.regelverk))) await anslaUpp({ actor, nu: nu() }, { setId });
};

/** `anslag.delegationsbeslut`, on delegation.beslutat: what is not reported but can be appealed is announced by itself (KL 8:10 p 3). */
export const anslaDelegationsbeslut: Handler = async ({ organisationId, subject, detalj }) => {
  if (detalj['anslas'] === true) await anslaUppDelegationsbeslut({ actor: systemActor(organisationId), nu: nu() }, { delegationsbeslutId: subject });
};
