import { z } from 'zod';
import { command } from '#lib/platform/command';
import { tell } from '#lib/platform/kanal';
import { Refused } from '#lib/platform/result';
import { skrivbart } from './dokument.ts';
import { may, personal } from './policy.ts';
import { amneFor } from './samskrift.ts';
import { loadDokument } from './store.ts';
import { overgang } from './tillstand.ts';

/** Lets a colleague of the same myndighet write or comment. Over the authority border a draft is expedierat, not shared (TF 2:9). */
export const delaMed = command({
  name: 'dokument.dela',
  input: z.object({ dokumentId: z.uuid(), personId: z.uuid('Välj en person.'), ratt: z.enum(['skriva', 'kommentera']) }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.dela,
  async run(tx, dok, { nu }, { personId, ratt }) {
    if (!skrivbart(dok.status)) throw new Refused('dokumentet_ar_godkant');
    const kollega = await tx.behorighet.findFirst({ where: { personId, roll: { in: [...personal] }, OR: [{ myndighetId: dok.myndighetId }, { myndighetId: null }] }, select: { id: true } });
    if (!kollega) throw new Refused('delas_bara_inom_myndigheten');
    const finns = dok.delningar.some((d) => d.personId === personId);
    if (finns) await tx.dokumentdelning.updateMany({ where: { dokumentId: dok.id, personId }, data: { ratt } });
    else await tx.dokumentdelning.createMany({ data: [{ dokumentId: dok.id, personId, ratt }] });
    // The version is the text's: sharing must not make a writer's next save a krock.
    const delat = overgang(dok.status, 'dela');
    if (delat.ok) await tx.dokument.updateMany({ where: { id: dok.id, status: dok.status }, data: { status: delat.value, andrad: nu } });
    await tell(tx, { amne: amneFor(dok.id), vad: 'ratt' });
    return { type: 'dokument.delat', subject: dok.id, arendeId: dok.arendeId, detalj: { personId, ratt } };
  },
});
