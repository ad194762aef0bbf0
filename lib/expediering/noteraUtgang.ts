import { z } from 'zod';
import { command } from '#lib/platform/command';
import { arDag, dagI } from '#lib/platform/dag';
import type { Tx } from '#lib/platform/db';
import type { Actor } from '#lib/platform/actor';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

const rad = async (tx: Tx, { id }: { id: string }, { actor }: { actor: Actor }) => {
  const e = await tx.expediering.findFirst({ where: { id }, include: { paragraf: { select: { arendeId: true, organ: { select: { myndighetId: true } } } } } });
  if (!e || !may.visa(actor, e.paragraf.organ)) throw new Refused('finns_inte');
  return { e, myndighetId: e.paragraf.organ.myndighetId };
};

/** Somebody has put it in the post, and says which day. */
export const noteraPostad = command({
  name: 'expediering.noteraPostad',
  input: z.object({ id: z.uuid(), datum: z.string().trim().refine(arDag, 'Skriv ett datum, till exempel 2026-12-03.') }),
  load: rad,
  may: may.skicka,
  async run(tx, { e }, { actor, nu }, { id, datum }) {
    if (e.status !== 'att_posta') throw new Refused('ska_inte_skickas_med_post');
    if (datum > dagI(nu)) throw new Refused('postad_i_framtiden');
    await tx.expediering.updateMany({ where: { id, version: e.version }, data: { status: 'levererad', levererad: new Date(`${datum}T11:00:00Z`), noteradAvId: actor.personId, noterad: nu, version: e.version + 1 } });
    return { type: 'expediering.postad', subject: e.setId ?? id, arendeId: e.paragraf.arendeId, detalj: { paragrafId: e.paragrafId, ordning: e.ordning, datum } };
  },
});

/** A letter that the mail server took in has come back: it did not arrive after all. */
export const noteraStuds = command({
  name: 'expediering.noteraStuds',
  input: z.object({ id: z.uuid(), skal: z.string().trim().min(1, 'Skriv vad som stod i svaret, till exempel okänd mottagare.').max(300) }),
  load: rad,
  may: may.skicka,
  async run(tx, { e }, { actor, nu }, { id, skal }) {
    if (e.status !== 'levererad' || (!e.epost && e.mottagarslag !== 'post')) throw new Refused('bara_brev_kommer_tillbaka');
    await tx.expediering.updateMany({ where: { id, version: e.version }, data: { status: e.epost ? 'fel' : 'att_posta', levererad: null, fel: skal, noteradAvId: actor.personId, noterad: nu, version: e.version + 1 } });
    return { type: 'expediering.studsade', subject: e.setId ?? id, arendeId: e.paragraf.arendeId, detalj: { paragrafId: e.paragrafId, ordning: e.ordning } };
  },
});
