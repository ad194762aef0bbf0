import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { steg } from './dokument.ts';
import { may } from './policy.ts';
import { lasDokument, laggVersion, sparaDokument } from './store.ts';

/** Puts the text before the chef. A copy is kept of what was handed over. */
export const begarGranskning = command({
  name: 'dokument.begarGranskning',
  input: z.object({ dokumentId: z.uuid() }),
  load: (tx, { dokumentId }) => lasDokument(tx, dokumentId),
  may: may.skriv,
  async run(tx, dok, { actor, nu }) {
    const far = steg(dok.status, 'lamna_for_granskning');
    if (!far.ok) throw new Refused(far.error);
    await laggVersion(tx, dok, { slag: 'granskning', avId: actor.personId, nu });
    await sparaDokument(tx, dok, { status: far.value }, nu);
    return { type: 'dokument.granskas', subject: dok.id, arendeId: dok.arendeId, detalj: { slag: dok.slag } };
  },
});

/** The chef hands it back to be worked on; what is wished for stands in the comments. */
export const aterlamna = command({
  name: 'dokument.aterlamna',
  input: z.object({ dokumentId: z.uuid() }),
  load: (tx, { dokumentId }) => lasDokument(tx, dokumentId),
  may: may.godkann,
  async run(tx, dok, { nu }) {
    const far = steg(dok.status, 'skicka_tillbaka');
    if (!far.ok) throw new Refused(far.error);
    await sparaDokument(tx, dok, { status: far.value }, nu);
    return { type: 'dokument.aterlamnat', subject: dok.id, arendeId: dok.arendeId, detalj: { slag: dok.slag } };
  },
});
