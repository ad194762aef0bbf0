import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { ateruppta } from './justeringsset.ts';
import { may } from './policy.ts';
import { loadSet, saveSet } from './store.ts';

/** Back to utkast before the last signature: those given are void, since nobody has signed the text that comes (KL 5:69). */
export const lasUpp = command({
  name: 'protokoll.lasUpp',
  input: z.object({ setId: z.uuid() }),
  load: (tx, { setId }) => loadSet(tx, setId, { las: true }),
  may: may.skota,
  async run(tx, { set, s, tecknade }, _ctx, { setId }) {
    if (set.status === 'utkast') throw new Refused('inte_last');
    const oppnat = ateruppta(set);
    if (!oppnat.ok) throw new Refused(oppnat.error);
    await saveSet(tx, set, oppnat.value, { frystId: null });
    await tx.paragraf.updateMany({ where: { justeringssetId: setId }, data: { status: 'utkast' } });
    return { type: 'protokoll.upplast', subject: setId, detalj: { sammantradeId: s.id, underskrifter: tecknade.length } };
  },
});
