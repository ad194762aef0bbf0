import { z } from 'zod';
import { command, type Ctx } from '#lib/platform/command';
import type { Tx } from '#lib/platform/db';
import { tell } from '#lib/platform/kanal';
import { Refused } from '#lib/platform/result';
import { skrivbart, type Dokument } from './dokument.ts';
import { omnamnda } from './omnamn.ts';
import { may, personal } from './policy.ts';
import { amneFor } from './samskrift.ts';
import { loadDokument } from './store.ts';

/** Those who are mentioned are told: it waits on their Min dag until they have opened the document. Whoever has the document open sees the comment at once. */
async function beratta(tx: Tx, dok: Pick<Dokument, 'id' | 'myndighetId'>, kommentarId: string, text: string, { actor, nu }: Pick<Ctx, 'actor' | 'nu'>): Promise<void> {
  const kollegor = text.includes('@') ? await tx.person.findMany({ where: { aktiv: true, behorigheter: { some: { roll: { in: [...personal] }, OR: [{ myndighetId: dok.myndighetId }, { myndighetId: null, organId: null }] } } }, select: { id: true, namn: true } }) : [];
  const namnda = omnamnda(text, kollegor).filter((id) => id !== actor.personId);
  if (namnda.length > 0) await tx.omnamnande.createMany({ data: namnda.map((personId) => ({ kommentarId, personId, dokumentId: dok.id, skapad: nu })) });
  await tell(tx, { amne: amneFor(dok.id), vad: 'kommentar' });
}

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
    await beratta(tx, dok, id, text, { actor, nu });
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
    const svar = await tx.kommentar.create({ data: { dokumentId: dok.id, svarPaId: kommentar.id, forfattareId: actor.personId, citat: '', text, skapad: nu }, select: { id: true } });
    await beratta(tx, dok, svar.id, text, { actor, nu });
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
    await tell(tx, { amne: amneFor(dok.id), vad: 'kommentar' });
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
    await tell(tx, { amne: amneFor(dok.id), vad: 'kommentar' });
    return { type: 'dokument.kommentarAteroppnad', subject: dok.id, detalj: { kommentarId: kommentar.id } };
  },
});

/** One has seen where one is mentioned in the document: it waits no longer. */
export const harSett = command({
  name: 'dokument.harSett',
  input: z.object({ dokumentId: z.uuid() }),
  load: (tx, { dokumentId }) => loadDokument(tx, dokumentId),
  may: may.visa,
  async run(tx, dok, { actor, nu }) {
    await tx.omnamnande.updateMany({ where: { dokumentId: dok.id, personId: actor.personId, sedd: null }, data: { sedd: nu } });
    return { type: 'dokument.sett', subject: dok.id };
  },
});
