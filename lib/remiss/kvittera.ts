import { z } from 'zod';
import { medKod } from '#lib/handling/handling';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadInstans, saveInstans } from './store.ts';
import { overgangInstans, type Instansstatus } from './tillstand.ts';

export const kvittensSchema = z.object({ dnr: z.string().min(1), organKod: z.string().optional(), registrerad: z.coerce.date() });

/** The receiver has registered our remiss: its dnr and the time stand on the board. Said again it changes nothing. */
export const kvitteraInstans = command({
  name: 'remiss.kvittera',
  input: kvittensSchema.extend({ utbyteId: z.uuid() }),
  load: (tx, { utbyteId }) => loadInstans(tx, { utbyteId }),
  may: may.taIn,
  async run(tx, instans, _, { dnr: bara, organKod, registrerad }) {
    const dnr = organKod ? medKod(organKod, bara) : bara;
    if (instans.registrerad) return { type: 'remiss.kvitterad', subject: instans.remissId, arendeId: null, detalj: { igen: true } };
    const till = overgangInstans(instans.status as Instansstatus, 'kvittera');
    await saveInstans(tx, instans, { registrerad, mottagen: registrerad, mottagarensDnr: dnr, ...(till.ok ? { status: till.value } : {}) });
    return { type: 'remiss.kvitterad', subject: instans.remissId, arendeId: instans.remiss.arendeId, detalj: { instansId: instans.id, nr: instans.nr, dnr } };
  },
});

/** The remittent has registered our answer: the remiss we received is kvitterad. Said again it changes nothing. */
export const kvitteraSvar = command({
  name: 'remiss.kvitteraSvar',
  input: kvittensSchema.extend({ svarPaUtbyteId: z.uuid() }),
  async load(tx, { svarPaUtbyteId }) {
    const mottagen = await tx.mottagenRemiss.findFirst({ where: { utbyteId: svarPaUtbyteId } });
    if (!mottagen) throw new Refused('finns_inte');
    return mottagen;
  },
  may: may.taIn,
  async run(tx, mottagen, _, { registrerad }) {
    if (mottagen.status === 'kvitterad' || mottagen.status === 'avslutad') return { type: 'remiss.svar_kvitterat', subject: mottagen.id, arendeId: null, detalj: { igen: true } };
    await tx.mottagenRemiss.updateMany({ where: { id: mottagen.id }, data: { status: 'kvitterad', insand: mottagen.insand ?? registrerad, version: mottagen.version + 1 } });
    await tx.arenderelation.updateMany({ where: { arendeId: mottagen.arendeId, utbyteId: mottagen.utbyteId }, data: { lage: 'svaret är registrerat', lageDatum: registrerad } });
    return { type: 'remiss.svar_kvitterat', subject: mottagen.id, arendeId: mottagen.arendeId };
  },
});
