import { systemActor } from '#lib/platform/actor';
import { nu } from '#lib/platform/clock';
import type { Ctx } from '#lib/platform/command';
import { inTenant, type Tx } from '#lib/platform/db';
import type { Handler } from '#lib/platform/jobs';
import { attBeratta, beratta, noteraFordelad } from './beratta.ts';

/** `remiss.beratta`, on what moves an ärende that answers a remiss: those who asked are told how far it has come, as far as one has chosen to tell. */
export const berattaOmBeredningen: Handler = async ({ organisationId, subject, type, detalj }) => {
  const ctx: Ctx = { actor: systemActor(organisationId), nu: nu() };
  const arenden = type.startsWith('sammantrade.') ? await inTenant(ctx.actor, (tx) => arendenPa(tx, subject)) : [type === 'remiss.registrerad' ? String(detalj['arendeId']) : subject];
  for (const arendeId of new Set(arenden)) {
    const { nyss, berors } = await inTenant(ctx.actor, async (tx) => {
      const mottagna = await tx.mottagenRemiss.findMany({ where: { arendeId, status: { notIn: ['insand', 'kvitterad', 'avslutad'] } }, include: { arende: true, myndighet: true } });
      const attSaga = [];
      for (const m of mottagna) if (await attBeratta(tx, m, organisationId, ctx.nu)) attSaga.push(m.id);
      return { nyss: mottagna.some((m) => m.status === 'mottagen' && m.arende.handlaggareId), berors: attSaga };
    });
    if (nyss) await noteraFordelad(ctx, { arendeId });
    for (const mottagenId of berors) await beratta(ctx, { mottagenId });
  }
};

/** Those a meeting takes up, and those that a remittent has been told it would take up. */
async function arendenPa(tx: Tx, sammantradeId: string): Promise<string[]> {
  const punkter = await tx.punkt.findMany({ where: { sammantradeId, arendeId: { not: null } }, select: { arendeId: true } });
  const sagda = await tx.utgaende.findMany({ where: { slag: 'remissbesked', innehall: { path: ['slag'], equals: 'beredning' } }, select: { arendeId: true } });
  return [...punkter, ...sagda].flatMap((rad) => rad.arendeId ?? []);
}
