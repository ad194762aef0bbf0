import { z } from 'zod';
import { command } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { Refused } from '#lib/platform/result';
import { skrivbart } from './dokument.ts';
import { may } from './policy.ts';
import { loadDokument } from './store.ts';

const ord = z.string().trim().min(1, 'Skriv en kommentar.').max(4_000);

/** A comment on a passage. `id` is made by the writer's editor, which puts it on the text as a mark; the quote stays when the passage is gone. */
export const kommentera = command({
  name: 'dokument.kommentera',
  input: z.object({ dokumentId: z.uuid(), id: z.uuid(), citat: z.string().max(2_000), fraga: z.number().int().min(0).nullable().optional(), text: ord }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.kommentera,
  async run(tx, dok, { actor, nu }, { id, citat, fraga = null, text }) {
    if (!skrivbart(dok.status)) throw new Refused('dokumentet_ar_godkant');
    await tx.kommentar.createMany({ data: [{ id, dokumentId: dok.id, forfattareId: actor.personId, citat, text, ankare: { fraga }, skapad: nu }] });
    return { type: 'dokument.kommenterat', subject: dok.id, arendeId: dok.arendeId, detalj: { kommentarId: id } };
  },
});

async function medTrad(tx: Tx, id: string) {
  const kommentar = await tx.kommentar.findFirst({ where: { id, svarPaId: null } });
  if (!kommentar) throw new Refused('finns_inte');
  return { kommentar, dok: await loadDokument(tx, kommentar.dokumentId) };
}

/** A reply in the thread. */
export const svaraKommentar = command({
  name: 'dokument.svaraKommentar',
  input: z.object({ kommentarId: z.uuid(), text: ord }),
  load: (tx, { kommentarId }) => medTrad(tx, kommentarId),
  may: (actor, { dok }) => may.kommentera(actor, dok),
  async run(tx, { dok, kommentar }, { actor, nu }, { text }) {
    await tx.kommentar.createMany({ data: [{ dokumentId: dok.id, svarPaId: kommentar.id, forfattareId: actor.personId, citat: '', text, skapad: nu }] });
    return { type: 'dokument.svarat', subject: dok.id, detalj: { kommentarId: kommentar.id } };
  },
});

/** The thread is done with; it can be opened again. */
export const losKommentar = command({
  name: 'dokument.losKommentar',
  input: z.object({ kommentarId: z.uuid() }),
  load: (tx, { kommentarId }) => medTrad(tx, kommentarId),
  may: (actor, { dok }) => may.kommentera(actor, dok),
  async run(tx, { dok, kommentar }, { actor, nu }) {
    await tx.kommentar.updateMany({ where: { id: kommentar.id, lost: null }, data: { lost: nu, lostAvId: actor.personId } });
    return { type: 'dokument.kommentarLost', subject: dok.id, arendeId: dok.arendeId, detalj: { kommentarId: kommentar.id } };
  },
});

/** Opens a thread again that was done with ("Ångra"). */
export const ateroppna = command({
  name: 'dokument.ateroppnaKommentar',
  input: z.object({ kommentarId: z.uuid() }),
  load: (tx, { kommentarId }) => medTrad(tx, kommentarId),
  may: (actor, { dok }) => may.kommentera(actor, dok),
  async run(tx, { dok, kommentar }) {
    await tx.kommentar.updateMany({ where: { id: kommentar.id }, data: { lost: null, lostAvId: null } });
    return { type: 'dokument.kommentarAteroppnad', subject: dok.id, detalj: { kommentarId: kommentar.id } };
  },
});
