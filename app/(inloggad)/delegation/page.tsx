import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { Empty, PageHead } from '#components/ui/page';
import { listDelegationsorgan } from '#lib/delegation/queries';
import { pageCtx } from '#lib/platform/page';

export const metadata: Metadata = { title: 'Delegation' };

export default async function Delegation() {
  const organ = await listDelegationsorgan(await pageCtx(), null);
  if (organ.length === 1 && organ[0]) redirect(`/delegation/${organ[0].id}`);
  return (
    <>
      <PageHead title="Delegation" lead="Beslut som fattas på en nämnds vägnar, och delegationsordningen som de stöds på." />
      {organ.length === 0 ? <Empty title="Här finns ingen nämnd du arbetar för" text="Delegationsbeslut fattas av dem som nämndens delegationsordning pekar ut." /> : <ul>{organ.map((o) => <li key={o.id}><Link href={`/delegation/${o.id}`}>{o.namn}</Link></li>)}</ul>}
    </>
  );
}
