import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { ogonblickFran } from './tid.ts';
import type { Signeringsroll } from './innehall.ts';
import { utseUndertecknare } from './justeringsset.ts';
import { may } from './policy.ts';
import { loadSet, saveSet } from './store.ts';

const flera = z.preprocess((v) => (typeof v === 'string' ? [v] : v), z.array(z.uuid().or(z.literal(''))).default([]));

/** Who signs a set, and where and when that is planned. Done while it is being signed it opens the text again: the signatures are void. */
export const utseJusterare = command({
  name: 'protokoll.utseJusterare',
  input: z.object({ setId: z.uuid(), sekreterare: flera, ordforande: flera, justerare: flera, plats: z.string().trim().max(200).optional(), tid: z.string().trim().max(40).optional() }),
  load: (tx, { setId }) => loadSet(tx, setId, { las: true }),
  may: may.skota,
  async run(tx, { set, s, uppgift }, _ctx, { setId, plats, tid, ...valda }) {
    const roller: readonly Signeringsroll[] = ['sekreterare', 'ordforande', 'justerare'];
    const ordning = [...s.organ.regelverk.undertecknare, ...roller.filter((r) => !s.organ.regelverk.undertecknare.includes(r))];
    const undertecknare = ordning.flatMap((roll) => valda[roll].filter(Boolean).map((personId) => ({ personId, roll })));
    const ids = undertecknare.map(({ personId }) => personId);
    if (ids.length === 0) throw new Refused('utan_undertecknare');
    if (new Set(ids).size < ids.length) throw new Refused('undertecknare_tva_ganger');
    if ((await tx.person.count({ where: { id: { in: ids } } })) !== ids.length) throw new Refused('finns_inte');

    const utsett = utseUndertecknare(set, ids);
    if (!utsett.ok) throw new Refused(utsett.error);
    const planerad = tid === undefined ? undefined : tid === '' ? null : ogonblickFran(tid);
    if (tid && !planerad) throw new Refused('tiden_gar_inte_att_tyda');
    await saveSet(tx, set, utsett.value, { frystId: null });
    await tx.justeringsset.updateMany({ where: { id: setId }, data: { plats: plats === undefined ? uppgift.plats : plats || null, ...(planerad === undefined ? {} : { planeradTid: planerad?.at ?? null, kandTid: planerad?.kandTid ?? true }) } });
    if (set.status === 'signeras') await tx.paragraf.updateMany({ where: { justeringssetId: setId }, data: { status: 'utkast' } });
    await tx.justerare.deleteMany({ where: { setId } });
    await tx.justerare.createMany({ data: undertecknare.map((u, i) => ({ ...u, setId, ordning: i + 1 })) });
    return { type: 'protokoll.undertecknare_utsedda', subject: setId, detalj: { sammantradeId: s.id, antal: ids.length } };
  },
});
