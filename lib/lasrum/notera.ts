import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { loadSammantrade } from '#lib/sammantrade/store';
import { may } from './policy.ts';

const uppgifter = z.object({
  sammantradeId: z.uuid(),
  punktId: z.uuid(),
  noteringId: z.uuid().optional(),
  dokumentversionId: z.uuid().optional(),
  handlingId: z.uuid().optional(),
  citat: z.string().trim().max(1_000).optional(),
  text: z.string().trim().max(20_000),
});

/** A private note. The database shows it to nobody but the one who wrote it; an empty text takes it away. */
export const notera = command({
  name: 'lasrum.notera',
  input: uppgifter,
  load: (tx, { sammantradeId }) => loadSammantrade(tx, sammantradeId),
  may: may.las,
  async run(tx, s, { nu }, { noteringId, text, citat, dokumentversionId, handlingId, punktId }) {
    if (!s.punkter.some(({ id }) => id === punktId)) throw new Refused('finns_inte');
    if (noteringId) {
      const { count } = text ? await tx.notering.updateMany({ where: { id: noteringId }, data: { text, andrad: nu } }) : await tx.notering.deleteMany({ where: { id: noteringId } });
      if (count !== 1) throw new Refused('finns_inte');
      return { type: 'lasrum.notering_andrad', subject: noteringId };
    }
    if (!text) throw new Refused('texten_saknas');
    const { id } = await tx.notering.create({ data: { sammantradeId: s.id, punktId, dokumentversionId: dokumentversionId ?? null, handlingId: handlingId ?? null, citat: citat || null, text, andrad: nu }, select: { id: true } });
    return { type: 'lasrum.noterat', subject: id };
  },
});
