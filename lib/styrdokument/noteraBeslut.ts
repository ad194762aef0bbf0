import { z } from 'zod';
import { command } from '#lib/platform/command';
import { dagI } from '#lib/platform/dag';
import { dagSchema, valfrittId } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';
import { loadVersion } from './store.ts';
import { tillampa } from './tillampa.ts';

const kort = z.string().trim().max(300).default('');

/** Notes what a body outside, or one whose protocol is on paper, has decided of a version. To adopt, prolong or end it takes a §; one that stands here must be justerad. */
export const noteraBeslut = command({
  name: 'styrdokument.noteraBeslut',
  input: z.object({ versionId: z.uuid(), slag: z.enum(['godkant', 'rekommenderat', 'antaget', 'upphavt', 'forlangt'], 'Välj vad som beslutades.'), organId: valfrittId, organNamn: kort, datum: dagSchema, beteckning: kort, dnr: kort, text: z.string().trim().max(2_000).default('') })
    .refine(({ organId, organNamn }) => organId || organNamn, { message: 'Välj organet eller skriv vilket det är.', path: ['organNamn'] })
    .refine(({ slag, beteckning }) => slag === 'godkant' || slag === 'rekommenderat' || beteckning, { message: 'Skriv beslutets paragraf, till exempel §\u00A071. Utan den är beslutet inte fattat av organet.', path: ['beteckning'] }),
  load: (tx, { versionId }) => loadVersion(tx, versionId),
  may: may.noteraBeslut,
  async run(tx, { s, v }, { nu }, { slag, organId, organNamn, datum, beteckning, dnr, text }) {
    if (datum > dagI(nu)) throw new Refused('beslut_i_framtiden');
    const organ = organId ? await tx.organ.findFirst({ where: { id: organId }, select: { namn: true } }) : null;
    if (organId && !organ) throw new Refused('finns_inte');
    const nr = Number(/\d+/.exec(beteckning)?.[0] ?? 0);
    const har = organId && nr ? await tx.paragraf.findFirst({ where: { organId, nr, sammantrade: { datum: new Date(datum) } }, select: { id: true, justeringsset: { select: { status: true } } } }) : null;
    if (har && har.justeringsset?.status !== 'justerat') throw new Refused('antagandet_ar_inte_justerat');
    if (har && v.beslut.some(({ paragrafId }) => paragrafId === har.id)) throw new Refused('beslutet_ar_redan_noterat');
    const blev = await tillampa(tx, { s, v }, { slag, organId: organId ?? null, organNamn: organ?.namn ?? organNamn, datum, dnr: dnr || null, beteckning: beteckning.replace(/^§\s*/, '§\u00A0') || null, paragrafId: har?.id ?? null, text: text || null }, nu);
    return { type: blev === 'antagen' && v.publicering !== 'antagen' ? 'styrdokument.antaget' : 'styrdokument.beslutat', subject: s.id, arendeId: s.arendeId, detalj: { versionId: v.id, nr: v.nr, slag, organ: organ?.namn ?? organNamn, paragraf: beteckning.replace(/^§\s*/, '§\u00A0'), datum } };
  },
});
