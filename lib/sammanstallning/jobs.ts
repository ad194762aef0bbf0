import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import type { Handler } from '#lib/platform/jobs';
import { attAterkoppla, getAterkopplingsbrev, renderAterkoppling, skickaAterkoppling } from './aterkoppla.ts';

/** `sammanstallning.aterkoppla`: makes and sends each letter that was asked for; stopped in between it goes on with those that are left. */
export const aterkopplaJobb: Handler = async ({ organisationId, subject }) => {
  const ctx = (): Ctx => ({ actor: systemActor(organisationId), nu: nu() });
  for (const { id, instansId } of await attAterkoppla(organisationId, subject, 5_000)) {
    const brev = await getAterkopplingsbrev(ctx(), { remissId: subject, instansId });
    await skickaAterkoppling(ctx(), { id, pdf: new Uint8Array(await renderAterkoppling(brev)), namn: brev.filnamn });
  }
};
