import { z } from 'zod';
import { command } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import { kravFryst, kravOlast, lasMote } from './paragrafkommando.ts';
import { may } from './policy.ts';

/** Puts a frozen version or a registered handling on an item; a version that is not frozen is refused, for what ledamöter read must be what they decide on. */
export const laggTillHandling = command({
  name: 'sammantrade.laggTillHandling',
  input: z
    .object({ sammantradeId: z.uuid(), punktId: z.uuid(), dokumentversionId: z.uuid().optional(), handlingId: z.uuid().optional() })
    .refine(({ dokumentversionId, handlingId }) => Boolean(dokumentversionId) !== Boolean(handlingId), { message: 'Välj en handling.', path: ['handlingId'] }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.laggTillPunkt,
  async run(tx, s, _, { punktId, dokumentversionId, handlingId }) {
    const punkt = s.punkter.find(({ id }) => id === punktId);
    if (!punkt) throw new Refused('finns_inte');
    kravOlast(s, punkt.id);
    await kravFryst(tx, [dokumentversionId]);
    const { myndighetId } = s.organ;
    const vald = dokumentversionId
      ? await tx.dokumentversion.findFirst({ where: { id: dokumentversionId, dokument: { myndighetId } }, select: { titel: true, datum: true } })
      : await tx.handling.findFirst({ where: { id: handlingId ?? '', myndighetId, makulerad: null }, select: { rubrik: true, handlingsdatum: true } }).then((h) => h && { titel: h.rubrik, datum: h.handlingsdatum });
    if (!vald) throw new Refused('finns_inte');
    if (punkt.handlingar.some((h) => (dokumentversionId ? h.dokumentversionId === dokumentversionId : h.handlingId === handlingId))) throw new Refused('handlingen_ligger_redan_dar');
    await tx.punkthandling.create({ data: { punktId, ordning: Math.max(0, ...punkt.handlingar.map(({ ordning }) => ordning)) + 1, ...vald, dokumentversionId: dokumentversionId ?? null, handlingId: handlingId ?? null }, select: { id: true } });
    return { type: 'sammantrade.handling_tillagd', subject: s.id, arendeId: punkt.arende?.id ?? null, detalj: { punktId } };
  },
});

/** Which part of a handling the item rests on: "punkt 5" of minnesanteckningar. Empty takes it away. */
export const hanvisa = command({
  name: 'sammantrade.hanvisa',
  input: z.object({ sammantradeId: z.uuid(), punkthandlingId: z.uuid(), hanvisning: z.string().trim().max(100).default('') }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.laggTillPunkt,
  async run(tx, s, _, { punkthandlingId, hanvisning }) {
    const punkt = s.punkter.find(({ handlingar }) => handlingar.some(({ id }) => id === punkthandlingId));
    if (!punkt) throw new Refused('finns_inte');
    if (s.paragrafer.some(({ punktId }) => punktId === punkt.id)) throw new Refused('paragraferna_ar_givna');
    await tx.punkthandling.updateMany({ where: { id: punkthandlingId }, data: { hanvisning: hanvisning || null } });
    return { type: 'sammantrade.hanvisad', subject: s.id, arendeId: punkt.arende?.id ?? null, detalj: { punktId: punkt.id } };
  },
});

/** Takes a handling off an item again; the handling itself stays where it is registered. */
export const taBortHandling = command({
  name: 'sammantrade.taBortHandling',
  input: z.object({ sammantradeId: z.uuid(), punkthandlingId: z.uuid() }),
  load: (tx, { sammantradeId }) => lasMote(tx, sammantradeId),
  may: may.laggTillPunkt,
  async run(tx, s, _, { punkthandlingId }) {
    const punkt = s.punkter.find(({ handlingar }) => handlingar.some(({ id }) => id === punkthandlingId));
    if (!punkt) throw new Refused('finns_inte');
    kravOlast(s, punkt.id);
    await tx.punkthandling.deleteMany({ where: { id: punkthandlingId } });
    return { type: 'sammantrade.handling_borttagen', subject: s.id, arendeId: punkt.arende?.id ?? null, detalj: { punktId: punkt.id } };
  },
});
