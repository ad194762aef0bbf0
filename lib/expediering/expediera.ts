import { z } from 'zod';
import { command } from '#lib/platform/command';
import { storeMade } from '#lib/platform/files';
import { kontrollsumma, type Json } from '#lib/platform/kanonisk';
import { diariefor } from './diariefor.ts';
import { lamnaUt } from './lamnaUt.ts';
import { may } from './policy.ts';
import { loadAttSkicka } from './store.ts';

/**
 * Sends one justerad § to everyone it names: to another myndighet or organisation as an envelope with the utdrag and its frozen JSON, to a befattning
 * or an address as a letter. Within one's own myndighet nothing crosses a border (TF 2:9–10). Done twice it is done once.
 */
export const expediera = command({
  name: 'expediering.expediera',
  input: z.object({ setId: z.uuid(), paragrafId: z.uuid(), namn: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
  async load(tx, { setId, paragrafId }, { actor }) {
    const { justerat, p } = await loadAttSkicka(tx, actor, { setId, paragrafId });
    return { justerat, p, myndighetId: justerat.myndighetId, redan: await tx.expediering.count({ where: { setId, paragrafId } }) };
  },
  may: may.skicka,
  async run(tx, { justerat, p, redan }, ctx, { setId, paragrafId, namn, bytes }) {
    const event = { subject: setId, arendeId: p.arende?.id ?? null, detalj: { paragrafId, paragraf: p.beteckning, organ: justerat.innehall.organ.namn, antal: p.expediering.length } };
    if (redan > 0) return { ...event, type: 'expediering.fanns' };
    const fil = await storeMade(tx, bytes, namn);
    for (const [i, m] of p.expediering.entries()) {
      const grund = { paragrafId: p.id, setId, ordning: i + 1, mottagarslag: m.slag, namn: m.namn, adress: m.adress ?? null, utbyteId: crypto.randomUUID(), filHash: fil.hash, jsonHash: kontrollsumma(p as unknown as Json), skapad: ctx.nu };
      await tx.expediering.create({ data: { ...grund, ...(await lamnaUt(tx, ctx, justerat, p, m, fil, grund.utbyteId)) }, select: { id: true } });
    }
    await diariefor(tx, ctx.nu, justerat, p, fil);
    return { ...event, type: 'expediering.skickad' };
  },
});
