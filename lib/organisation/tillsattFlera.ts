import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { datumSchema } from '#lib/platform/falt';
import { Refused } from '#lib/platform/result';
import { forhandsgranska, lasLista, type Forhandsrad } from './ledamotslista.ts';
import { may } from './policy.ts';

/** A pasted roll of members onto an organ's seats, all or nothing: known people are met again, new ones made, seats added when the vacant ones run out. */
export const tillsattFlera = command({
  name: 'organisation.tillsattFlera',
  input: z.object({ organId: z.uuid(), lista: z.string().trim().min(1, 'Klistra in minst en rad.').max(60_000, 'Listan är för lång. Dela upp den.'), fran: datumSchema }),
  load: async (tx, { organId, fran }) => ({
    organ: await tx.organ.findFirst({ where: { id: organId }, select: { id: true, plats: { include: { innehavare: { where: { OR: [{ till: null }, { till: { gte: fran } }] } } } } } }),
    personer: await tx.person.findMany({ where: { aktiv: true }, select: { id: true, namn: true, epost: true } }),
  }),
  may: may.administrera,
  async run(tx, { organ, personer }, { actor }, { organId, lista, fran }) {
    if (!organ) throw new Refused('finns_inte');
    const platser = organ.plats.map(({ innehavare: [sitter], ...p }) => ({ ...p, sitter: sitter ? { uppdrag: sitter.uppdrag, parti: sitter.parti, person: { id: sitter.personId } } : null }));
    const rader = forhandsgranska(lasLista(lista), personer, platser);
    const fel = rader.flatMap(({ nr, fel: vad }) => (vad ? [{ code: 'custom' as const, path: ['lista', nr], input: lista, message: `Rad ${nr}: ${vad}` }] : []));
    if (fel.length > 0) throw new z.ZodError(fel);

    let tillsatta = 0;
    for (const rad of rader) {
      if (rad.sitterRedan) continue;
      const platsId = await plats(tx, organId, rad);
      if (rad.namn === null) continue;
      const personId = rad.personId ?? (await nyPerson(tx, rad, actor.organisationId));
      await tx.fortroendeuppdrag.create({ data: { platsId, personId, uppdrag: rad.uppdrag, parti: rad.parti, fran }, select: { id: true } });
      tillsatta += 1;
    }
    return { type: 'organisation.tillsatta', subject: organId, detalj: { antal: tillsatta } };
  },
});

async function plats(tx: Tx, organId: string, { platsId, ordning, parti, uppdrag, namn }: Forhandsrad): Promise<string> {
  // The party of a seat is noted where nobody sits: a holder carries it otherwise.
  if (platsId && namn === null) await tx.plats.updateMany({ where: { id: platsId }, data: { parti } });
  if (platsId) return platsId;
  return (await tx.plats.create({ data: { organId, slag: uppdrag === 'ersattare' ? 'ersattare' : 'ordinarie', ordning: ordning ?? 0, parti: namn === null ? parti : null }, select: { id: true } })).id;
}

/** A konto that is known by its address serves here too; a first password is given on the person's own page. */
async function nyPerson(tx: Tx, { namn, epost }: Forhandsrad, organisationId: string): Promise<string> {
  const konto = epost ? await tx.konto.findFirst({ where: { epost, tjanstgoring: { none: { organisationId } } }, select: { id: true } }) : null;
  const { id } = await tx.person.create({ data: { namn: namn ?? '', epost, kontoId: konto?.id ?? null }, select: { id: true } });
  if (konto) await tx.tjanstgoring.create({ data: { kontoId: konto.id, organisationId, personId: id }, select: { id: true } });
  return id;
}
