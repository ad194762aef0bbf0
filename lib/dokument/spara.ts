import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { skrivbart } from './dokument.ts';
import { may } from './policy.ts';
import { forslagSchema, innehallSchema } from './schema.ts';
import { laggVersion, loadDokument, sparaDokument } from './store.ts';

/**
 * The autosave. Whoever saves from an older version than the stored one overwrites nothing: the text is kept as a version of its own (`krock`)
 * and the writer is told, so that both texts can be shown. `ersatter` saves over the stored text after the writer has seen it; that text is kept too.
 */
export const spara = command({
  name: 'dokument.spara',
  input: z.object({
    dokumentId: z.uuid(), version: z.number().int().min(1), titel: z.string().trim().min(1, 'Skriv en rubrik.').max(300).optional(),
    innehall: innehallSchema, forslag: forslagSchema.optional(), ersatter: z.boolean().optional(),
  }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.skriv,
  async run(tx, dok, { actor, nu }, { version, titel = dok.titel, innehall, forslag = dok.forslag, ersatter = false }) {
    if (!skrivbart(dok.status)) throw new Refused('dokumentet_ar_godkant');

    if (dok.version !== version) {
      const { nr } = await laggVersion(tx, { ...dok, titel, innehall, forslag }, { slag: 'krock', avId: actor.personId, nu });
      return { type: 'dokument.krock', subject: dok.id, detalj: { krock: true, version: dok.version, nr } };
    }
    if (ersatter) await laggVersion(tx, dok, { slag: 'sparad', namn: 'Texten innan den ersattes', avId: actor.personId, nu });
    const ny = await sparaDokument(tx, dok, { titel, innehall, forslag }, nu);
    return { type: 'dokument.sparat', subject: dok.id, detalj: { krock: false, version: ny } };
  },
});
