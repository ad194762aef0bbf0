import Link from 'next/link';
import type { ReactNode } from 'react';
import { Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import type { ArendeView } from '#lib/arende/queries';
import type { Ctx } from '#lib/platform/command';
import { iArendet } from '#lib/rekommendation/queries';

/** On the page of an ärende: what has been recommended in it, and what is recommended from it. */
export async function ArendetsRekommendationer({ arende, ctx }: { arende: ArendeView; ctx: Ctx }): Promise<ReactNode> {
  const { mottagna, egna } = await iArendet(ctx, arende.id);
  if (mottagna.length + egna.length === 0) return null;
  return (
    <Section title={mottagna.length + egna.length === 1 ? 'Rekommendation' : 'Rekommendationer'}>
      <ul role="list">
        {mottagna.map((m) => <li key={m.id}><Link href={`/rekommendationer/mottagna/${m.id}`}>{m.titel}</Link>, från {m.fran}{m.malTid && `, beslut behövs ${m.malTid}`}. {m.fragas ? <><St kind="saknas" alt="Att se till" />Säg vad ert beslut betyder.</> : m.status === 'star_fast' ? 'Beslutet står.' : m.skickad ? 'Svaret är skickat.' : m.status === 'beslutad' ? 'Beslutad.' : 'Inte beslutad än.'}</li>)}
        {egna.map((r) => <li key={r.id}><Link href={`/rekommendationer/${r.id}${r.status === 'utkast' ? '/redigera' : ''}`}>{r.titel}</Link>, {r.status === 'utkast' ? 'utkast' : `${r.antagit} av ${r.av} har antagit${r.uppnadd ? ', beslutet står' : ''}`}</li>)}
      </ul>
    </Section>
  );
}

/** The next step: say what our decision on one that has come means; or send on what our own § recommends others. To put it on a list is offered under Sammanträden. */
export async function rekommendationssteg(arende: ArendeView, ctx: Ctx): Promise<{ text: string; href: string; mening?: string } | null> {
  const { mottagna, attSkicka } = await iArendet(ctx, arende.id);
  const fraga = mottagna.find((m) => m.fragas);
  if (attSkicka) return { text: 'Skicka rekommendationen', href: `/rekommendationer/ny?paragraf=${attSkicka}`, mening: 'Den justerade paragrafen rekommenderar andra att besluta.' };
  return fraga ? { text: 'Säg vad beslutet betyder', href: `/rekommendationer/mottagna/${fraga.id}`, mening: `${fraga.fran} väntar på svar om rekommendationen.` } : null;
}
