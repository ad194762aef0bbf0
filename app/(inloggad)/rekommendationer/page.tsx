import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Empty, PageHead, Section } from '#components/ui/page';
import { St } from '#components/ui/station';
import { DataTable, Narrow } from '#components/ui/table';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { listRekommendationer } from '#lib/rekommendation/queries';

export const metadata: Metadata = { title: 'Rekommendationer' };

export default async function Rekommendationer() {
  const { egna, mottagna, iInkorgen, idag } = await orNotFound(listRekommendationer(await pageCtx(), null));
  const fragas = mottagna.filter((m) => m.fragas).length;
  const ute = egna.filter((r) => r.status === 'utsand' && !r.uppnadd).length;
  const lead = [
    iInkorgen > 0 ? `${capitalNumber(iInkorgen, true)} ${iInkorgen === 1 ? 'rekommendation väntar' : 'rekommendationer väntar'} i inkorgen på att registreras.` : null,
    fragas > 0 ? `${capitalNumber(fragas, true)} beslut behöver läsas av dig innan svaret går.` : null,
    ute > 0 ? `${capitalNumber(ute)} ${ute === 1 ? 'rekommendation är' : 'rekommendationer är'} ute hos huvudmännen.` : null,
  ].filter(Boolean).join(' ') || 'Ett gemensamt organ rekommenderar flera huvudmän att besluta samma sak. Här syns vad var och en har beslutat.';
  return (
    <>
      <PageHead title="Rekommendationer" lead={lead} action={<LinkButton href="/rekommendationer/ny">Ny rekommendation</LinkButton>} />
      <Section title="Mottagna" text={iInkorgen > 0 ? <Link href="/inkorg">Till inkorgen</Link> : undefined}>
        <DataTable
          caption="Rekommendationer till er, den senaste först"
          columns={[{ key: 'titel', head: 'Rekommendation', names: true }, { key: 'fran', head: 'Från' }, { key: 'dnr', head: 'Dnr', num: true }, { key: 'tid', head: 'Beslut behövs', num: true }, { key: 'lage', head: 'Läge' }]}
          rows={mottagna.map((m) => ({ key: m.id, cells: { titel: <Link href={`/rekommendationer/mottagna/${m.id}`}>{m.titel}</Link>, fran: m.fran, dnr: <span className="nb">{m.dnr}</span>, tid: m.malTid && <><Narrow>beslut behövs </Narrow>{m.malTid}</>, lage: <>{m.fragas && <St kind="saknas" alt="Att se till" />}{m.lage}</> } }))}
          empty={<Empty title="Ingen rekommendation är registrerad än." text="Det som andra rekommenderar er ligger först i inkorgen. När registratorn registrerar det syns det här." />}
        />
      </Section>
      <Section title="Egna">
        <DataTable
          caption="Rekommendationer som ni har skickat eller skriver på, den senaste först"
          columns={[{ key: 'titel', head: 'Rekommendation', names: true }, { key: 'fran', head: 'Från' }, { key: 'dnr', head: 'Dnr', num: true }, { key: 'tid', head: 'Beslut behövs', num: true }, { key: 'antagit', head: 'Antagit' }, { key: 'lage', head: 'Läge' }]}
          rows={egna.map((r) => ({
            key: r.id, draft: r.status === 'utkast',
            cells: {
              titel: <Link href={`/rekommendationer/${r.id}${r.status === 'utkast' ? '/redigera' : ''}`}>{r.titel}</Link>, fran: r.fran, dnr: r.dnr && <span className="nb">{r.dnr}</span>, tid: r.malTid && <><Narrow>beslut behövs </Narrow>{r.malTid}</>,
              antagit: r.status === 'utkast' ? null : <span className="num">{r.antagit} av {r.av}</span>,
              lage: r.status === 'utkast' ? 'Utkast' : r.uppnadd ? <><St kind="klar" alt={false} />Står från <DateText when={r.uppnadd} form="table" /></> : !r.kan ? <><St kind="mur" alt={false} />Kan inte stå</> : r.status === 'avslutad' ? 'Avslutad' : r.senast && r.senast < idag ? <><St kind="sen" alt={false} />Måldatumet har passerat</> : 'Ute',
            },
          }))}
          empty={<Empty title="Ni har inte rekommenderat någon något." text="Börja från en justerad paragraf som rekommenderar andra att besluta, eller skriv en för en styrgrupp." action={<LinkButton href="/rekommendationer/ny">Ny rekommendation</LinkButton>} />}
        />
      </Section>
      <p className="efter-sista"><Link className="gor" href="/rekommendationer/huvudman">Huvudmännens namn</Link></p>
    </>
  );
}
