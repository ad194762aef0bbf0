import type { ReactNode } from 'react';
import { Skal } from '#components/skal/skal';
import { getJag } from '#lib/organisation/queries';
import { pageCtx } from '#lib/platform/page';
import { bytOrganisation, loggaUt } from './actions.ts';

export default async function Inloggad({ children }: { children: ReactNode }) {
  const ctx = await pageCtx();
  const jag = await getJag(ctx, null);
  return <Skal jag={jag} actor={ctx.actor} {...{ loggaUt, bytOrganisation }}>{children}</Skal>;
}
