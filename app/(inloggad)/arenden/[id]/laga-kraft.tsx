import Link from 'next/link';
import { Section } from '#components/ui/page';
import { beslutensVerkan } from '#lib/anslag/queries';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { dayInText } from '#lib/platform/datum';

/** How the ärende's decisions stand since they were announced, and what follows. Nothing where nothing has been. */
export async function LagaKraft({ arende, ctx }: { arende: ArendeView; ctx: Ctx }) {
  const rader = await beslutensVerkan(ctx, arende.id).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return [];
    throw error;
  });
  if (rader.length === 0) return null;
  return (
    <Section title="Laga kraft" id="laga-kraft">
      <ul role="list" className="rader">
        {rader.map((r) => {
          const dag = r.lage === 'oppet' ? r.tidigast : r.sedan;
          return <li key={r.id}><Link href={r.href}>{r.organ} {r.beteckning}, {dayInText(r.datum)}</Link>: {r.ord.charAt(0).toLowerCase()}{r.ord.slice(1)}{dag && ` ${dayInText(dag)}`}{r.domstol && `, ${r.domstol}`}{r.malnummer && `, mål ${r.malnummer}`}.{r.foljd && <span className="mut"> {r.foljd}</span>}</li>;
        })}
      </ul>
    </Section>
  );
}
