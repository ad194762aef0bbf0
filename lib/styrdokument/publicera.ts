import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { notisen } from './styrdokument.ts';
import { kravUtkast, loadVersion, saveVersion } from './store.ts';

/** Publishes a frozen text before all have decided, with the words that say so; or takes it back to being a draft. */
export const publicera = command({
  name: 'styrdokument.publicera',
  input: z.object({ versionId: z.uuid(), lage: z.enum(['rekommenderad', 'utkast']), notis: z.string().trim().max(500).default('') }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.noteraBeslut,
  async run(tx, { s, v }, _, { lage, notis }) {
    kravUtkast(v);
    if (lage === 'rekommenderad' && !v.frusen && !v.fil) throw new Refused('texten_ar_inte_fryst');
    await saveVersion(tx, v, { publicering: lage, notis: lage === 'rekommenderad' ? notis || notisen : null });
    return { type: lage === 'rekommenderad' ? 'styrdokument.publicerat' : 'styrdokument.avpublicerat', subject: s.id, arendeId: s.arendeId, detalj: { versionId: v.id, nr: v.nr } };
  },
});
