import { z } from 'zod';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { provaBeslut } from './beslut.ts';
import { kravBeslutfor } from './kravBeslutfor.ts';
import { kravFryst, paragrafkommando } from './paragrafkommando.ts';
import { skrivUtanOmrostning } from './utanOmrostning.ts';

type Punkt = { text: string; dokumentversionId?: string | undefined; satsId?: string | undefined; satsutfall?: string | undefined; under?: Punkt[] | undefined };
const punkt: z.ZodType<Punkt> = z.object({
  text: z.string().trim().min(1, 'En punkt i beslutet saknar text. Fyll i eller ta bort den.').max(10_000).transform((t) => t.replace(/^att\s+/i, '')),
  dokumentversionId: z.uuid().optional(),
  satsId: z.uuid().optional(),
  satsutfall: z.enum(['bifalls', 'bifalls_delvis', 'avslas', 'besvarad', 'overlamnas']).optional(),
  get under() { return z.array(punkt).optional(); },
});

/** Writes the decision: parts by addressee, each with its points; and that it was taken without a vote, where nobody has put anything against it. It may point only at frozen versions, and not be taken below quorum (KL 6:27). */
export const besluta = paragrafkommando({
  name: 'sammantrade.besluta',
  input: z.object({
    paragrafId: z.uuid(),
    version: z.number().int().optional(),
    delar: z.array(z.object({
      adressatOrganId: z.uuid().nullish(),
      ingress: z.string().trim().max(500).optional(),
      form: z.enum(['att', 'punkter', 'text']).optional(),
      enligt: z.string().trim().max(300).nullish(),
      punkter: z.array(punkt).max(200),
    })).max(20),
  }),
  async run(tx, { s, p }, _, { version, delar }) {
    if (version !== undefined && version !== p.version) throw new Refused('andrat_av_nagon_annan');
    kravBeslutfor(s, p);
    const fyllda = delar.filter(({ punkter }) => punkter.length > 0);
    const provat = provaBeslut({ satser: [], delar: fyllda.map((d) => ({ adressat: { typ: 'egen' }, form: 'att_satser', punkter: d.punkter.map(rak) })) });
    if (delar.length > 0 && !provat.ok) throw new Refused(provat.error);
    await kravFryst(tx, delar.flatMap((d) => platta(d.punkter).map(({ dokumentversionId }) => dokumentversionId)));

    const gamla = p.beslut.map(({ id }) => id);
    await tx.beslutspunkt.updateMany({ where: { delId: { in: gamla } }, data: { overId: null } });
    await tx.beslutsdel.deleteMany({ where: { id: { in: gamla } } });
    for (const [i, { adressatOrganId, ingress, form = s.organ.regelverk.beslutsform, enligt, punkter }] of fyllda.entries()) {
      const organ = adressatOrganId ? await tx.organ.findFirst({ where: { id: adressatOrganId }, select: { namn: true } }) : null;
      if (adressatOrganId && !organ) throw new Refused('finns_inte');
      // In running text the sentence itself says who decides.
      const standard = form === 'text' && !organ ? '' : organ ? `${s.organ.namn} föreslår ${organ.namn.charAt(0).toLowerCase()}${organ.namn.slice(1)} besluta` : `${s.organ.namn} beslutar`;
      const { id } = await tx.beslutsdel.create({ data: { paragrafId: p.id, ordning: i + 1, adressat: organ ? 'organ' : 'eget', adressatOrganId: adressatOrganId ?? null, ingress: ingress || standard, form, enligt: enligt || null }, select: { id: true } });
      await skrivPunkter(tx, id, null, punkter);
    }
    await skrivUtanOmrostning(tx, p, fyllda.flatMap(({ punkter }) => punkter.map(({ text }) => text)));
    return { type: 'sammantrade.beslutat' };
  },
});

const platta = (punkter: readonly Punkt[]): Punkt[] => punkter.flatMap((x) => [x, ...platta(x.under ?? [])]);
type Rak = { text: string; underpunkter: Rak[] };
const rak = ({ text, under }: Punkt): Rak => ({ text, underpunkter: (under ?? []).map(rak) });

async function skrivPunkter(tx: Tx, delId: string, overId: string | null, punkter: readonly Punkt[]): Promise<void> {
  for (const [i, { under, text, ...resten }] of punkter.entries()) {
    const { id } = await tx.beslutspunkt.create({ data: { delId, overId, ordning: i + 1, text, dokumentversionId: resten.dokumentversionId ?? null, satsId: resten.satsId ?? null, satsutfall: resten.satsutfall ?? null }, select: { id: true } });
    await skrivPunkter(tx, delId, id, under ?? []);
  }
}

