import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { loadDokument } from '#lib/dokument/store';
import { flyttaMottagna } from '#lib/remiss/store';
import { may } from './policy.ts';
import { loadYttrande, yttrandeFor } from './store.ts';
import type { Yttrandestatus } from './tillstand.ts';
import { stallningAv } from './yttrande.ts';

/** Where the yttrande stands when its document does; what is already before an organ stays there. */
const folj: Record<string, Yttrandestatus> = { utkast: 'utkast', delat: 'utkast', granskas: 'granskas', godkant: 'godkant' };

/** The yttrande follows its document while it is being written and approved. */
export const foljDokument = command({
  name: 'yttrande.foljDokument',
  input: z.object({ dokumentId: z.uuid() }),
  async load(tx, { dokumentId }) {
    const hort = await yttrandeFor(tx, dokumentId);
    if (!hort) throw new Refused('finns_inte');
    return { y: await loadYttrande(tx, hort.id), dok: await loadDokument(tx, dokumentId) };
  },
  may: may.folj,
  async run(tx, { y, dok }) {
    const till = folj[dok.status] ?? y.status;
    const fore = ['utkast', 'granskas', 'godkant'].includes(y.status);
    if (fore && till !== y.status) {
      await tx.yttrande.updateMany({ where: { id: y.id, version: y.version }, data: { status: till, stallning: stallningAv(dok.innehall), version: y.version + 1 } });
    }
    // Approved it is on its way to its organ; with that the remiss is i beredning.
    if (fore && till === 'godkant') await flyttaMottagna(tx, y.remisser.map((r) => r.mottagenId), 'bered');
    return { type: fore ? `yttrande.${till}` : 'yttrande.oforandrat', subject: y.id, detalj: { dokumentId: dok.id } };
  },
});
