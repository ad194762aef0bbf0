import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { sandYttrande } from './sand.ts';
import { flytta, loadYttrande } from './store.ts';

/** Sends exactly the decided, frozen variant to the remittent: not before the decision is justerat, its changes put together, or it is taken on delegation. */
export const oversand = command({
  name: 'yttrande.oversand',
  input: z.object({ yttrandeId: z.uuid() }),
  load: (tx, { yttrandeId }) => loadYttrande(tx, yttrandeId),
  may: may.oversand,
  async run(tx, y, ctx) {
    const beslut = y.beslut.at(-1);
    if (y.status === 'oversant') throw new Refused('yttrandet_ar_redan_oversant');
    if (y.status === 'konsolideras') throw new Refused('texten_ar_inte_sammanfogad');
    if (!beslut || y.status !== 'beslutat') throw new Refused('beslutet_ar_inte_justerat');
    const mottagna = y.remisser.map((r) => r.mottagen);
    if (mottagna.length === 0) throw new Refused('yttrandet_svarar_pa_ingen_remiss');
    // A nämnd's answer goes with the utdrag, unless its text was put together after that had gone, or it was decided on delegation and has none.
    const vidare = beslut.konsolidering || beslut.delegationsbeslut ? mottagna : mottagna.filter(({ slag }) => slag !== 'intern');
    if (vidare.length === 0) throw new Refused('svaret_gar_med_utdraget');
    const { dokumentversionId, hash } = beslut.konsolidering ?? beslut;
    const d = beslut.delegationsbeslut;
    const avgjort = { dokumentversionId, hash, organ: beslut.organ.namn, datum: beslut.datum.toISOString().slice(0, 10), paragraf: beslut.paragraf, ...(d ? { delegat: [d.delegat.namn, d.delegatTitel].filter(Boolean).join(', ') } : {}) };
    const elektroniskt = await sandYttrande(tx, y, vidare, avgjort, ctx);
    await flytta(tx, y, 'oversand', { oversant: ctx.nu });
    return { type: 'yttrande.oversant', subject: y.id, arendeId: y.arendeId, detalj: { versionId: dokumentversionId, hash, mottagare: mottagna.length, elektroniskt } };
  },
});
