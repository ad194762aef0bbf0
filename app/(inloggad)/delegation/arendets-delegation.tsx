import Link from 'next/link';
import { ActionWord } from '#components/ui/button';
import { Section } from '#components/ui/page';
import { listForArende } from '#lib/delegation/queries';
import type { Ctx } from '#lib/platform/command';

/** On the page of an ärende: what has been decided in it on delegation, and the way to decide. */
export async function ArendetsDelegation({ arende, ctx }: { arende: { id: string; avslutat: unknown }; ctx: Ctx }) {
  const { beslut, organId } = await listForArende(ctx, arende.id);
  const far = organId && !arende.avslutat;
  if (beslut.length === 0 && !far) return null;
  return (
    <Section title="Delegationsbeslut" text={beslut.length === 0 ? 'Inget beslut är fattat på delegation.' : undefined}>
      {beslut.length > 0 && <ul role="list">{beslut.map((b) => <li key={b.id}><Link href={`/delegation/${organId ?? ''}?ar=${b.dag.slice(0, 4)}`}>{b.nummer}</Link>, {b.dag}: {b.text} {b.delegat}.{b.anmald && ` Anmält ${b.anmald.paragraf}.`}</li>)}</ul>}
      {far && <p><ActionWord href={`/delegation/${organId}/nytt?arende=${arende.id}`}>Fatta delegationsbeslut</ActionWord></p>}
    </Section>
  );
}
