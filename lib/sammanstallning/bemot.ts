import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { tomtAr } from './marka.ts';
import { may } from './policy.ts';
import { utfall } from './sammanstallning.ts';
import { loadSynpunkt } from './store.ts';

/** Writes what the remittent says to a synpunkt, or to the whole group it stands in. `version` is 0 before anything has been said. */
export const bemot = command({
  name: 'sammanstallning.bemot',
  input: z.object({ synpunktId: z.uuid(), version: z.coerce.number().int().min(0), utfall: tomtAr(z.enum(utfall)), text: z.string().trim().max(20_000).default('') }),
  load: (tx, { synpunktId }) => loadSynpunkt(tx, synpunktId),
  may: (actor, s) => may.sammanstalla(actor, s.sammanstallning.remiss),
  async run(tx, { id, gruppId, sammanstallningId, sammanstallning: { remiss } }, { actor, nu }, { version, utfall: blev, text }) {
    const om = gruppId ? { gruppId } : { synpunktId: id };
    const skrivet = { utfall: blev ?? null, text, forfattareId: actor.personId, andrad: nu, version: version + 1 };
    await tx.$executeRaw`select 1 from sammanstallning where id = ${sammanstallningId}::uuid for update`;
    const finns = await tx.bemotande.findFirst({ where: om, select: { id: true, version: true } });
    if ((finns?.version ?? 0) !== version) throw new Refused('andrat_av_nagon_annan');
    if (finns) await tx.bemotande.updateMany({ where: { id: finns.id }, data: skrivet });
    else await tx.bemotande.create({ data: { ...om, ...skrivet, sammanstallningId } });
    return { type: 'sammanstallning.bemott', subject: remiss.id, arendeId: null, detalj: { synpunktId: id, ...(gruppId ? { gruppId } : {}) } };
  },
});
