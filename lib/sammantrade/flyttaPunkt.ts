import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { sektionEfter } from './punktlista.ts';
import { saveOrdning } from './numrera.ts';
import { lasMote } from './paragrafkommando.ts';
import { may } from './policy.ts';

/** Moves an item to a place in the list (counted from 1), as long as it has no §. */
export const flyttaPunkt = command({
  name: 'sammantrade.flyttaPunkt',
  input: z.object({ sammantradeId: z.uuid(), punktId: z.uuid(), till: z.coerce.number().int().min(1) }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.skota,
  async run(tx, s, _, { punktId, till }) {
    if (s.paragrafer.length > 0) throw new Refused('paragraferna_ar_givna');
    const punkt = s.punkter.find(({ id }) => id === punktId);
    if (!punkt) throw new Refused('finns_inte');
    const andra = s.punkter.filter(({ id }) => id !== punktId);
    const sektion = sektionEfter(punkt.sektion, andra[till - 2]?.sektion, andra[till - 1]?.sektion);
    if (sektion !== punkt.sektion) await tx.punkt.updateMany({ where: { id: punktId }, data: { sektion } });
    await saveOrdning(tx, s, [...andra.slice(0, till - 1), punkt, ...andra.slice(till - 1)]);
    return { type: 'sammantrade.punkt_flyttad', subject: s.id, arendeId: punkt.arende?.id ?? null, detalj: { punktId } };
  },
});
