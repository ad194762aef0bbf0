import type { ReactNode } from 'react';
import { Sessionsvakt } from '#components/skal/sessionsvakt';
import { SkipLink } from '#components/ui/shell';
import { pageCtx } from '#lib/platform/page';

/** The protocol and the signing fill the window: a page of paper and what is to be done with it. */
export default async function Protokollram({ children }: { children: ReactNode }) {
  const { actor } = await pageCtx();
  return (
    <>
      <SkipLink>Hoppa till texten</SkipLink>
      <Sessionsvakt personId={actor.personId} />
      {children}
    </>
  );
}
