import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadAnslag, loadVerkan } from './store.ts';
import { kanFolja, tillstandFor } from './verkan.ts';

const dagfalt = z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2026-12-03.');

/** A decision has been appealed, or the court has answered: each its own row, never a change to what was signed (KL 13:8; FPL 28 §). */
export const antecknaVerkan = command({
  name: 'anslag.antecknaVerkan',
  input: z.object({
    anslagId: z.uuid(), paragrafId: z.uuid('Välj paragraf.'), slag: z.enum(['overklagat', 'avvisat', 'avslag', 'upphavt', 'inhibition'], 'Välj vad som har hänt.'), datum: dagfalt,
    domstol: z.string().trim().min(2, 'Skriv vilken domstol.').max(120), malnummer: z.string().trim().max(60).optional(), text: z.string().trim().max(1_000).optional(),
  }),
  load: (tx, { anslagId }) => loadAnslag(tx, anslagId),
  may: may.skota,
  async run(tx, { anslag }, { actor, nu }, { anslagId, paragrafId, slag, datum, domstol, malnummer, text }) {
    if (!anslag.setId) throw new Refused('anslaget_har_ingen_laga_kraft');
    if (datum > dagI(nu)) throw new Refused('verkan_i_framtiden');
    const { rader, paragrafer } = await loadVerkan(tx, anslag.setId);
    if (!paragrafer.includes(paragrafId)) throw new Refused('finns_inte');
    const kan = kanFolja(tillstandFor(rader, paragrafId), slag);
    if (!kan.ok) throw new Refused(kan.error);
    const p = await tx.paragraf.findFirst({ where: { id: paragrafId }, select: { arendeId: true } });
    await tx.beslutsverkan.createMany({ data: [{ setId: anslag.setId, paragrafId, slag, datum: new Date(datum), domstol, malnummer: malnummer || null, text: text || null, personId: actor.personId, at: nu }] });
    return { type: slag === 'overklagat' ? 'anslag.overklagat' : 'anslag.overklagande_avgjort', subject: anslagId, arendeId: p?.arendeId ?? null, detalj: { setId: anslag.setId, paragrafId, slag, datum } };
  },
});
