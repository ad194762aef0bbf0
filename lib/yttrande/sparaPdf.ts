import { z } from 'zod';
import { command } from '#lib/platform/command';
import { storeMade } from '#lib/platform/files';
import { frusenVersion } from '#lib/dokument/store';
import { may } from './policy.ts';

/** Keeps the PDF of a frozen version beside it. Made twice it is kept once. */
export const sparaPdf = command({
  name: 'dokument.sparaPdf',
  input: z.object({ versionId: z.uuid(), namn: z.string(), bytes: z.instanceof(Uint8Array) }),
  load: (tx, { versionId }) => frusenVersion(tx, versionId),
  may: may.folj,
  async run(tx, v, { nu }, { namn, bytes }) {
    const fil = await storeMade(tx, bytes, namn);
    await tx.versionspdf.createMany({ data: [{ dokumentversionId: v.id, filHash: fil.hash, skapad: nu }], skipDuplicates: true });
    return { type: 'dokument.pdfGjord', subject: v.dokumentId, detalj: { versionId: v.id, filHash: fil.hash } };
  },
});
