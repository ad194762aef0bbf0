import { z } from 'zod';
import { Refused } from '#lib/platform/result';
import { paragrafkommando } from './paragrafkommando.ts';

const fragerad = z.object({ av: z.string().trim().min(1, 'Skriv vem som frågar.').max(300), till: z.string().trim().min(1, 'Skriv vem frågan ställs till.').max(300), om: z.string().trim().min(1, 'Skriv vad frågan gäller.').max(1_000), besvarad: z.boolean() });

/** The questions put under a §, and whether each was answered (KL 5:59–64): an interpellation's own, or those of a frågestund. */
export const noteraFragor = paragrafkommando({
  name: 'sammantrade.noteraFragor',
  input: z.object({ paragrafId: z.uuid(), version: z.number().int().optional(), fragor: z.array(fragerad).max(100) }),
  async run(tx, { p }, _, { version, fragor }) {
    if (version !== undefined && version !== p.version) throw new Refused('andrat_av_nagon_annan');
    if (p.slag !== 'fragor') throw new Refused('paragrafen_har_inga_fragor');
    await tx.paragraf.updateMany({ where: { id: p.id }, data: { fragor } });
    return { type: 'sammantrade.fragor_antecknade', detalj: { antal: fragor.length, besvarade: fragor.filter(({ besvarad }) => besvarad).length } };
  },
});
