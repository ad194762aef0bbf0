import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionWord, LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Empty, PageHead, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { DataTable, Narrow } from '#components/ui/table';
import { medKod } from '#lib/handling/handling';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { listRemisser } from '#lib/remiss/lista';
import { mottagenord, sandlage, skrivFrekvens } from './ord.ts';

export const metadata: Metadata = { title: 'Remisser' };

export default async function Remisser({ searchParams }: { searchParams: Promise<{ fore?: string }> }) {
  const { fore } = await searchParams;
  const { idag, sanda, mottagna, iInkorgen, myndigheter, fler } = await orNotFound(listRemisser(await pageCtx(), { fore }));
  const sena = mottagna.filter((r) => r.sen).length;
  const utkast = sanda.filter((r) => r.status === 'utkast' || r.status === 'beslutad').length;
  const lead = [
    iInkorgen > 0 ? `${capitalNumber(iInkorgen)} ${iInkorgen === 1 ? 'remiss väntar' : 'remisser väntar'} i inkorgen på att registreras.` : null,
    sena > 0 ? `${capitalNumber(sena)} ${sena === 1 ? 'svar är sent' : 'svar är sena'}.` : null,
    utkast > 0 ? `${capitalNumber(utkast, true)} utkast är inte ${utkast === 1 ? 'skickat' : 'skickade'}.` : null,
  ].filter(Boolean).join(' ') || 'Inget väntar på dig just nu.';
  return (
    <>
      <PageHead title="Remisser" lead={lead} action={myndigheter.length > 0 ? <LinkButton href="/remisser/ny">Ny remiss</LinkButton> : undefined} />
      <Section title="Mottagna" text={iInkorgen > 0 ? <Link href="/inkorg">Till inkorgen</Link> : undefined}>
        <DataTable
          caption="Remisser som ni ska svara på, den senaste först"
          columns={[{ key: 'sista', head: 'Svar senast', num: true }, { key: 'titel', head: 'Remiss', names: true }, { key: 'fran', head: 'Från' }, { key: 'dnr', head: 'Dnr', num: true }, { key: 'lage', head: 'Läge' }]}
          rows={mottagna.map((r) => ({
            key: r.id,
            cells: {
              sista: r.svarSenast && <>{r.sen && <St kind="sen" alt="Försenad" />}<Narrow>svar senast </Narrow><DateText when={r.svarSenast} form="table" /></>, titel: <Link href={`/arenden/${r.arendeId}`}>{r.titel}</Link>,
              fran: r.remittent, dnr: medKod(r.kod, r.dnr), lage: mottagenord[r.status] ?? r.status,
            },
          }))}
          empty={<Empty title="Ingen remiss är registrerad än." text="Det som andra skickar hit ligger först i inkorgen. När det registreras syns det här." />}
        />
      </Section>
      <Section title="Skickade">
        <DataTable
          caption="Remisser som ni har skickat eller skriver på, den senaste först"
          columns={[{ key: 'sista', head: 'Svar senast', num: true }, { key: 'titel', head: 'Remiss', names: true }, { key: 'dnr', head: 'Dnr', num: true }, { key: 'lage', head: 'Läge' }, { key: 'svar', head: 'Svar' }, { key: 'gor', head: 'Gör', hideHead: true, right: true }]}
          rows={sanda.map((r) => {
            const skrivs = r.status === 'utkast' || r.status === 'beslutad';
            return {
              key: r.id, draft: skrivs,
              cells: {
                sista: r.svarSenast && <><Narrow>svar senast </Narrow><DateText when={r.svarSenast} form="table" /></>, titel: <Link href={skrivs ? `/remisser/${r.id}/redigera` : `/remisser/${r.id}`}>{r.titel || 'Utan titel'}</Link>, dnr: r.dnr || null, lage: sandlage(r, idag),
                svar: skrivs ? null : <>{r.frekvens.sena > 0 && <St kind="sen" alt="Försenade svar" />}{skrivFrekvens(r.frekvens)}</>,
                gor: skrivs ? <ActionWord href={`/remisser/${r.id}/redigera`} aria-label={`Skriv vidare på ${r.titel}`}>Skriv vidare</ActionWord> : <ActionWord href={`/remisser/${r.id}`} aria-label={`Visa svaren på ${r.titel}`}>Visa svaren</ActionWord>,
              },
            };
          })}
          empty={<Empty title="Ingen remiss är skickad härifrån." text="Skriv missivet, lägg till dokument och frågor, välj vilka som ska svara." />}
          {...(fler ? { later: `/remisser?fore=${fler}` } : {})}
        />
      </Section>
    </>
  );
}
