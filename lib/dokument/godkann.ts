import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { parseDate } from '#lib/platform/datum';
import { Refused } from '#lib/platform/result';
import { steg } from './dokument.ts';
import { harForslag } from './forslagsratt.ts';
import { may } from './policy.ts';
import { lasDokument, laggVersion, loadDokument, sparaDokument } from './store.ts';

const dag = z.string().trim().transform((text, ctx) => {
  if (!text) return undefined;
  const last = parseDate(text);
  if (last.ok) return last.value;
  ctx.addIssue({ code: 'custom', message: 'Datumet går inte att läsa. Skriv det till exempel 2026-11-21.' });
  return z.NEVER;
});

/** The chef approves what was read (`version`): the text is frozen with its date and hash, and can from now on be decided upon. */
export const godkann = command({
  name: 'dokument.godkann',
  input: z.object({ dokumentId: z.uuid(), version: z.coerce.number().int().min(1), datum: dag.optional() }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.godkann,
  async run(tx, dok, { actor, nu }, { version, datum = dagI(nu) }) {
    const far = steg(dok.status, 'godkann');
    if (!far.ok) throw new Refused(far.error);
    if (dok.version !== version) throw new Refused('andrat_sedan_du_laste');
    if (harForslag(dok.innehall)) throw new Refused('oppna_forslag');
    const frusen = await laggVersion(tx, dok, { slag: 'godkand', datum, avId: actor.personId, nu });
    await sparaDokument(tx, dok, { status: far.value, datum }, nu);
    return { type: 'dokument.godkant', subject: dok.id, arendeId: dok.arendeId, detalj: { slag: dok.slag, versionId: frusen.id, nr: frusen.nr, hash: frusen.hash } };
  },
});

/** Opens the next version for writing. The approved one stands as it was. */
export const nyVersion = command({
  name: 'dokument.nyVersion',
  input: z.object({ dokumentId: z.uuid() }),
  load: (tx, { dokumentId }) => lasDokument(tx, dokumentId),
  may: may.skriv,
  async run(tx, dok, { nu }) {
    const far = steg(dok.status, 'ny_version');
    if (!far.ok) throw new Refused(far.error);
    await sparaDokument(tx, dok, { status: far.value }, nu);
    return { type: 'dokument.nyVersion', subject: dok.id, arendeId: dok.arendeId, detalj: { slag: dok.slag } };
  },
});
