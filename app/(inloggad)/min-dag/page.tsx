import type { Metadata } from 'next';
import { MinDag } from '#components/min-dag/min-dag';
import { pageCtx } from '#lib/platform/page';
import { getMinDag } from './queries.ts';

export const metadata: Metadata = { title: 'Min dag' };

export default async function Sida() {
  return <MinDag {...(await getMinDag(await pageCtx(), null))} />;
}
