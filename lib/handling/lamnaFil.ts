import type { Ctx } from '#lib/platform/command';
import { inTenant } from '#lib/platform/db';
import { inspect, storeFile, storstaFil, type Filref } from '#lib/platform/files';
import { Refused } from '#lib/platform/result';
import { may } from './policy.ts';

/** Reads what is sent and stops as soon as it is more than a file may be: what a header says of its length is not believed. */
export async function lasIn(strom: ReadableStream<Uint8Array> | null, hogst = storstaFil): Promise<Uint8Array> {
  const bitar: Uint8Array[] = [];
  let langd = 0;
  const lasare = strom?.getReader();
  for (let bit = await lasare?.read(); bit && !bit.done; bit = await lasare?.read()) {
    langd += bit.value.byteLength;
    if (langd > hogst) {
      await lasare?.cancel();
      throw new Refused('filen_ar_for_stor');
    }
    bitar.push(bit.value);
  }
  return new Uint8Array(Buffer.concat(bitar, langd));
}

/** Looks at a file and keeps its content. No matter is changed by that: it belongs to nothing until a command refers to it, and commands leave the audit row. */
export async function lamnaFil({ actor }: Ctx, bytes: Uint8Array, namn: string): Promise<Filref> {
  if (!may.lamnaFil(actor)) throw new Refused('saknar_behorighet');
  const fil = await inspect(bytes, namn);
  await inTenant(actor, async (tx) => {
    await storeFile(tx, fil);
    await tx.uppladdning.createMany({ data: [{ hash: fil.hash }], skipDuplicates: true });
  });
  return { hash: fil.hash, namn: fil.namn, typ: fil.typ };
}
