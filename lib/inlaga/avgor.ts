import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { satsutfall } from './inlaga.ts';
import { may } from './policy.ts';
import { loadInlaga, saveInlaga } from './store.ts';

const frystParagraf = z.object({ id: z.string(), inlaga: z.object({ id: z.string(), besvarad: z.boolean(), utfall: z.array(z.object({ satsId: z.string(), utfall: z.enum(satsutfall) })) }).optional() });
const fryst = z.object({ sammantrade: z.object({ datum: z.string() }), paragrafer: z.array(frystParagraf) });

/** The inlagor that the §§ of a justerat set decide. */
export async function avgjordaI(tx: Tx, setId: string) {
  const set = await tx.justeringsset.findFirst({ where: { id: setId, status: 'justerat' }, include: { fryst: true } });
  if (!set?.fryst) return [];
  const { sammantrade, paragrafer } = fryst.parse(JSON.parse(set.fryst.json));
  return paragrafer.flatMap(({ id, inlaga }) => (inlaga ? [{ paragrafId: id, datum: sammantrade.datum, inlaga }] : []));
}

/** What fullmäktige decided comes back to the motion when its § is justerad: an outcome per sats, and the day it was answered (KL 5:35). Done twice it is done once. */
export const avgor = command({
  name: 'inlaga.avgor',
  input: z.object({ setId: z.uuid(), paragrafId: z.uuid() }),
  async load(tx, { setId, paragrafId }) {
    const beslut = (await avgjordaI(tx, setId)).find((x) => x.paragrafId === paragrafId);
    if (!beslut) throw new Refused('finns_inte');
    return { beslut, inlaga: await loadInlaga(tx, beslut.inlaga.id) };
  },
  may: may.system,
  async run(tx, { beslut, inlaga }, _, { paragrafId }) {
    for (const { satsId, utfall } of beslut.inlaga.utfall) await tx.inlagesats.updateMany({ where: { id: satsId, inlagaId: inlaga.id }, data: { utfall, paragrafId } });
    const kvar = inlaga.satser.filter(({ id, utfall }) => !utfall && !beslut.inlaga.utfall.some(({ satsId }) => satsId === id)).length;
    if (beslut.inlaga.besvarad && kvar === 0 && !inlaga.besvarad) await saveInlaga(tx, inlaga, { besvarad: new Date(beslut.datum), besvaradParagrafId: paragrafId });
    return { type: 'inlaga.avgjord', subject: inlaga.id, arendeId: inlaga.arendeId, detalj: { slag: inlaga.slag, kvar, datum: beslut.datum } };
  },
});
