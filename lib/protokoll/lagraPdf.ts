import { z } from 'zod';
import { command } from '#lib/platform/command';
import { storeMade } from '#lib/platform/files';
import { may } from './policy.ts';
import { loadSet } from './store.ts';

/** Keeps the PDF of the signed text beside it: once per frozen text, whoever tries again. */
export const lagraPdf = command({
  name: 'protokoll.lagraPdf',
  input: z.object({ setId: z.uuid(), frystId: z.uuid(), namn: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
  load: (tx, { setId }) => loadSet(tx, setId, { las: true }),
  may: may.system,
  async run(tx, { filer }, { nu }, { setId, frystId, namn, bytes }) {
    const redan = filer.find((f) => f.slag === 'protokoll' && f.frystId === frystId);
    if (redan) return { type: 'protokoll.pdf_fanns', subject: setId };
    const fil = await storeMade(tx, bytes, namn);
    await tx.protokollfil.create({ data: { setId, frystId, slag: 'protokoll', filHash: fil.hash, skapad: nu }, select: { id: true } });
    return { type: 'protokoll.pdf_lagrad', subject: setId, detalj: { filHash: fil.hash } };
  },
});
