import { z } from 'zod';
import { command } from '#lib/platform/command';
import { storeMade } from '#lib/platform/files';
import { may } from './policy.ts';
import { loadSet } from './store.ts';

/** Keeps the PDF of a certified utdrag or a masked copy beside the signed one: once, whoever tries again. */
export const lagraKopia = command({
  name: 'protokoll.lagraKopia',
  input: z.object({ setId: z.uuid(), frystId: z.uuid(), slag: z.string().regex(/^(?:kopia|utdrag) [0-9a-f-]{36}$/), namn: z.string().min(1), bytes: z.instanceof(Uint8Array) }),
  load: (tx, { setId }) => loadSet(tx, setId),
  may: may.system,
  async run(tx, { filer }, { nu }, { setId, frystId, slag, namn, bytes }) {
    if (filer.some((f) => f.slag === slag && f.frystId === frystId)) return { type: 'protokoll.kopia_fanns', subject: setId };
    const fil = await storeMade(tx, bytes, namn);
    await tx.protokollfil.create({ data: { setId, frystId, slag, filHash: fil.hash, skapad: nu }, select: { id: true } });
    return { type: 'protokoll.kopia_lagrad', subject: setId, detalj: { filHash: fil.hash } };
  },
});
