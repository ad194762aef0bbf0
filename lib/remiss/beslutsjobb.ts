import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Handler } from '#lib/platform/jobs';
import { foljBeslut } from './organbeslut.ts';

/** `remiss.foljBeslut`, on arende.behandlat: what the § said of a remiss that waits for it. */
export const foljBeslutJobb: Handler = async ({ organisationId, subject }) => {
  await foljBeslut({ actor: systemActor(organisationId), nu: nu() }, { paragrafId: subject });
};
