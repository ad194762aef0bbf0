'use server';
import { formAction } from '#lib/platform/action';
import { bekraftelser } from '#lib/platform/bekraftelse';
import type { Ctx } from '#lib/platform/command';
import { Refused } from '#lib/platform/result';
import type { Metod } from '#lib/protokoll/metod';
import { skrivUnder } from '#lib/protokoll/skrivUnder';
import { vagra } from '#lib/protokoll/vagra';

/** Who one is is shown again, by the method of the form, then the signature: on the hash that the page showed. */
export const skrivUnderAction = formAction(async (ctx: Ctx, { setId, hash, metod, ...given }: { setId: string; hash: string; metod: string } & Record<string, unknown>) => {
  const bekrafta = Object.hasOwn(bekraftelser, metod) ? bekraftelser[metod] : undefined;
  if (!bekrafta) throw new Refused('okand_metod');
  await bekrafta(ctx.actor, given);
  return skrivUnder(ctx, { setId, hash, metod: metod as Metod });
}, '/justering/[setId]');

export const vagraAction = formAction(vagra, '/justering/[setId]');
