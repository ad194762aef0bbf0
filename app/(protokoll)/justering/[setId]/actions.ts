'use server';
import { z } from 'zod';
import { bekraftaLosenord } from '#lib/platform/auth';
import { formAction } from '#lib/platform/action';
import type { Ctx } from '#lib/platform/command';
import { skrivUnder } from '#lib/protokoll/skrivUnder';

const losenord = z.string().min(1, 'Skriv ditt lösenord.');

/** The password is given again, then the signature: on the hash that the page showed. */
export const skrivUnderAction = formAction(async (ctx: Ctx, { losenord: givet, ...raw }: { setId: string; hash: string; losenord?: string }) => {
  await bekraftaLosenord(ctx.actor, z.object({ losenord }).parse({ losenord: givet ?? '' }).losenord);
  return skrivUnder(ctx, raw);
}, '/justering/[setId]');
