import '#server-only';
import * as Y from 'yjs';
import type { Prisma } from '#prisma';
import type { Tx } from '#lib/platform/db';
import { tell } from '#lib/platform/kanal';
import { Refused } from '#lib/platform/result';
import { lasForslag, lasInnehall } from './schema.ts';
import { skrivIn, textUr, yDoc, type Text } from './ytext.ts';

/** Who looks at a document as it is written. */
export const amneFor = (dokumentId: string): string => `dokument:${dokumentId}`;

type Delat = { tillstand: Uint8Array<ArrayBuffer>; nr: number };

/** The shared text with everything written since, or null when nobody has written together in the document. */
export async function loadSamskrift(tx: Tx, dokumentId: string): Promise<(Delat & { delar: number }) | null> {
  // In this order: what is put together meanwhile is then read twice, which does no harm, and never missed.
  const alla = await tx.samskriftsdel.findMany({ where: { dokumentId }, orderBy: { nr: 'asc' }, select: { nr: true, data: true } });
  const rad = await tx.samskrift.findFirst({ where: { dokumentId } });
  if (!rad) return null;
  const delar = alla.filter((d) => d.nr > rad.nr);
  if (delar.length === 0) return { tillstand: rad.tillstand, nr: rad.nr, delar: 0 };
  return { tillstand: Y.mergeUpdates([rad.tillstand, ...delar.map((d) => d.data)]) as Uint8Array<ArrayBuffer>, nr: delar.at(-1)?.nr ?? rad.nr, delar: delar.length };
}

/** The shared text to write in; made of the stored one when it is the first time. */
export async function oppnaSamskrift(tx: Tx, dokumentId: string): Promise<Delat> {
  const har = await loadSamskrift(tx, dokumentId);
  if (har) return har;
  // Two who open it at the same moment must not make two beginnings of the same text.
  await tx.$queryRaw`select 1 from dokument where id = ${dokumentId}::uuid for update`;
  const nyss = await loadSamskrift(tx, dokumentId);
  if (nyss) return nyss;
  const dok = await tx.dokument.findFirst({ where: { id: dokumentId } });
  if (!dok) throw new Refused('finns_inte');
  const y = yDoc();
  skrivIn(y, { titel: dok.titel, innehall: lasInnehall(dok.innehall), forslag: lasForslag(dok.forslag) });
  const tillstand = Y.encodeStateAsUpdate(y) as Uint8Array<ArrayBuffer>;
  await tx.samskrift.createMany({ data: [{ dokumentId, nr: dok.version, tillstand }] });
  return { tillstand, nr: dok.version };
}

/** When the text was last kept. */
export const senastAndrad = async (tx: Tx, id: string): Promise<Date> => (await tx.dokument.findFirstOrThrow({ where: { id }, select: { andrad: true } })).andrad;

/** Keeps what somebody wrote. Null when the document may not be written in any more. The row's lock puts it before or after an approval, never beside. */
export async function laggTill(tx: Tx, dokumentId: string, { data, personId, nu }: { data: Uint8Array; personId: string; nu: Date }): Promise<number | null> {
  const rader = await tx.$queryRaw<{ version: number }[]>`update dokument set version = version + 1, andrad = ${nu} where id = ${dokumentId}::uuid and status <> 'godkant' returning version`;
  const nr = rader[0]?.version;
  if (nr === undefined) return null;
  await tx.samskriftsdel.createMany({ data: [{ dokumentId, nr, personId, data: data as Uint8Array<ArrayBuffer>, skapad: nu }] });
  await tell(tx, { amne: amneFor(dokumentId), vad: 'text' });
  return nr;
}

/** A text that was set from outside the shared one (a command, a restored version) becomes a change in it. */
export async function foljText(tx: Tx, dokumentId: string, nr: number, text: Partial<Text>): Promise<void> {
  const delat = await loadSamskrift(tx, dokumentId);
  if (!delat) return;
  const y = yDoc(delat.tillstand);
  skrivIn(y, text);
  await samla(tx, dokumentId, nr, y);
}

/** Puts the shared text together as of version `nr`, and its words where the rest of the house reads them. */
async function samla(tx: Tx, dokumentId: string, nr: number, y: Y.Doc): Promise<void> {
  const { titel, innehall, forslag } = textUr(y);
  await tx.dokument.updateMany({ where: { id: dokumentId }, data: { ...(titel ? { titel } : {}), innehall: innehall as unknown as Prisma.InputJsonValue, forslag } });
  await tx.samskrift.updateMany({ where: { dokumentId }, data: { nr, tillstand: Y.encodeStateAsUpdate(y) as Uint8Array<ArrayBuffer> } });
  await tx.samskriftsdel.deleteMany({ where: { dokumentId, nr: { lte: nr } } });
  await tell(tx, { amne: amneFor(dokumentId), vad: 'text' });
}

/** The text as of now, read out of what has been written together; null when the stored one already says it. */
export async function nyareText(tx: Tx, dokumentId: string): Promise<Text | null> {
  const delat = await loadSamskrift(tx, dokumentId);
  return delat && delat.delar > 0 ? textUr(yDoc(delat.tillstand)) : null;
}

/** Writes the text of the shared document where the rest of the house reads it. Answers who has written since last time; nobody when it was already there. */
export async function skrivUt(tx: Tx, dokumentId: string): Promise<string[]> {
  await tx.$queryRaw`select 1 from dokument where id = ${dokumentId}::uuid for update`;
  const delat = await loadSamskrift(tx, dokumentId);
  if (!delat || delat.delar === 0) return [];
  const skrev = await tx.samskriftsdel.findMany({ where: { dokumentId }, distinct: ['personId'], select: { personId: true } });
  await samla(tx, dokumentId, delat.nr, yDoc(delat.tillstand));
  return skrev.map((s) => s.personId);
}
