'use server';
import { bytLosenord } from '#lib/organisation/bytLosenord';
import { formAction } from '#lib/platform/action';
import { getSession } from '#lib/platform/auth';
import type { Ctx } from '#lib/platform/command';

type Falt = { nuvarande: string; losenord: string; igen: string };

/** This session goes on; every other one ends. */
const bytHar = async (ctx: Ctx, { nuvarande, losenord, igen }: Falt) => {
  const sid = (await getSession())?.sid;
  return bytLosenord(ctx, { nuvarande, losenord, igen, ...(sid ? { sid } : {}) });
};
export const bytLosenordAction = formAction(bytHar, '/konto', { vidare: () => '/konto?bytt' });
