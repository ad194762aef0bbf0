import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { meddnr, relatera } from './relation.ts';
import { loadSynligt, skrivDnr } from './store.ts';

/** Says that the ärende hangs together with another of one's own organisation, by its full dnr ("SN 192/19"). Of the other side only dnr, organ, date and state will show. */
export const koppla = command({
  name: 'arende.koppla',
  input: z.object({ arendeId: z.uuid(), dnr: z.string().trim().min(1, 'Skriv det andra ärendets diarienummer, till exempel SN 192/19.').max(60) }),
  load: (tx, { arendeId }, { actor }) => loadSynligt(tx, arendeId, actor),
  may: may.koppla,
  async run(tx, arende, { nu }, { dnr }) {
    const annat = await meddnr(tx, dnr, arende.myndighetId);
    if (!annat || annat.id === arende.id) throw new Refused('arendet_finns_inte');
    if (await tx.arenderelation.findFirst({ where: { arendeId: arende.id, annatArendeId: annat.id }, select: { id: true } })) throw new Refused('redan_kopplat');
    await relatera(tx, arende.id, annat, nu);
    await relatera(tx, annat.id, arende, nu);
    return { type: 'arende.kopplat', subject: arende.id, arendeId: arende.id, detalj: { annatArendeId: annat.id, dnr: skrivDnr(annat) } };
  },
});
