import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import type { Prisma } from '#prisma';
import type { RikNod } from '#lib/platform/pdf/data';
import { meningarFor } from './meningar.ts';
import { may } from './policy.ts';
import { loadProtokoll } from './store.ts';
import { franText } from './text.ts';

/**
 * The secretary words the draft in place. A heading and the background are the §'s own text; a sentence made from data is kept beside what it was made
 * from, so that it shows when the data has changed since. An emptied sentence is the computed one again. Locked text is refused (KL 5:69).
 */
export const redigera = command({
  name: 'protokoll.redigera',
  input: z.object({ paragrafId: z.uuid(), falt: z.string().regex(/^(rubrik|arendetext|(steg|forslag|anteckning|anteckningstext):[0-9a-f-]{36})$/), text: z.string().max(100_000) }),
  async load(tx, { paragrafId }) {
    const rad = await tx.paragraf.findFirst({ where: { id: paragrafId }, select: { sammantradeId: true } });
    if (!rad) throw new Refused('finns_inte');
    return loadProtokoll(tx, rad.sammantradeId, { las: true });
  },
  may: may.skota,
  async run(tx, { s, kring, sets }, _ctx, { paragrafId, falt, text }) {
    const p = s.paragrafer.find(({ id }) => id === paragrafId);
    if (!p) throw new Refused('finns_inte');
    if (sets.some(({ set }) => set.id === p.justeringssetId && set.status !== 'utkast')) throw new Refused('paragrafen_ar_last');

    const [slag = '', id = ''] = falt.split(':');
    const skrivet = text.trim();
    if (slag === 'rubrik') {
      if (!skrivet) throw new Refused('rubrik_saknas');
      await tx.paragraf.updateMany({ where: { id: paragrafId }, data: { rubrik: skrivet, version: { increment: 1 } } });
    } else if (slag === 'arendetext') {
      const doc = franText(text, p.arendetext as RikNod | null);
      // SQL null, and not the JSON value null: the column has no text then.
      if (doc) await tx.paragraf.updateMany({ where: { id: paragrafId }, data: { arendetext: doc as unknown as Prisma.InputJsonValue, version: { increment: 1 } } });
      else await tx.$executeRaw`update paragraf set arendetext = null, version = version + 1 where id = ${paragrafId}::uuid`;
    } else if (slag === 'anteckningstext') {
      await tx.paragrafanteckning.updateMany({ where: { id, paragrafId }, data: { text: skrivet || null } });
    } else {
      const mening = meningarFor(p, s, kring.redigerade).find(({ nyckel }) => nyckel === falt);
      if (!mening) throw new Refused('finns_inte');
      const egen = skrivet !== '' && skrivet !== mening.beraknad;
      const data = { redigerad: egen ? skrivet : null, redigeradUnderlag: egen ? mening.beraknad : null };
      if (slag === 'steg') await tx.beslutssteg.updateMany({ where: { id, paragrafId }, data });
      else if (slag === 'forslag') await tx.forslag.updateMany({ where: { id, paragrafId }, data });
      else await tx.paragrafanteckning.updateMany({ where: { id, paragrafId }, data });
    }
    return { type: 'protokoll.redigerat', subject: paragrafId, arendeId: p.arende?.id ?? null, detalj: { sammantradeId: s.id, falt: slag } };
  },
});
