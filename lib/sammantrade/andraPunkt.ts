import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { lasMote } from './paragrafkommando.ts';
import { may } from './policy.ts';

/** What an item says before the meeting: heading, who presents it, förslag till beslut (one att-sats a line). */
export const andraPunkt = command({
  name: 'sammantrade.andraPunkt',
  input: z.object({
    sammantradeId: z.uuid(),
    punktId: z.uuid(),
    version: z.coerce.number().int(),
    rubrik: z.string().trim().min(1, 'Skriv en rubrik.').max(300),
    foredragande: z.string().trim().max(200).default(''),
    forslag: z.string().default(''),
  }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { punktId, version, rubrik, foredragande, forslag }) {
    const punkt = s.punkter.find(({ id }) => id === punktId);
    if (!punkt) throw new Refused('finns_inte');
    if (s.paragrafer.some((p) => p.punktId === punktId)) throw new Refused('paragraferna_ar_givna');
    const satser = forslag.split(/\n+/).map((rad) => rad.trim().replace(/^att\s+/i, '').replace(/[,.]$/, '').replace(/,\s*och$/, '')).filter(Boolean);
    const { count } = await tx.punkt.updateMany({ where: { id: punktId, version }, data: { rubrik, foredragande: foredragande || null, forslag: satser, version: version + 1 } });
    if (count !== 1) throw new Refused('andrat_av_nagon_annan');
    return { type: 'sammantrade.punkt_andrad', subject: s.id, arendeId: punkt.arende?.id ?? null, detalj: { punktId } };
  },
});
