import type { Metadata } from 'next';
import { PageHead } from '#components/ui/page';
import { dayWithWeekday } from '#lib/platform/datum';
import { pageCtx } from '#lib/platform/page';

export const metadata: Metadata = { title: 'Min dag' };

export default async function MinDag() {
  const { nu } = await pageCtx();
  const dag = dayWithWeekday(nu);
  return <PageHead big over={dag.charAt(0).toUpperCase() + dag.slice(1)} title="Min dag" lead="Inget väntar på dig." />;
}
