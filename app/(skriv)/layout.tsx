import type { ReactNode } from 'react';
import { Sessionsvakt } from '#components/skal/sessionsvakt';
import { SkipLink } from '#components/ui/shell';
import { pageCtx } from '#lib/platform/page';

/** The desk fills the window: no rail, only the way back. */
export default async function Skrivram({ children }: { children: ReactNode }) {
  const { actor } = await pageCtx();
  return <><SkipLink>Hoppa till texten</SkipLink><Sessionsvakt personId={actor.personId} />{children}</>;
}
