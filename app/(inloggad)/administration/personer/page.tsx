import type { Metadata } from 'next';
import { Epost } from '#components/ui/epost';
import { ActionWord, LinkButton } from '#components/ui/button';
import { Empty } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { listPersoner } from '#lib/organisation/administration';
import { rollnamn, uppdragsnamn } from '#lib/organisation/roller';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { Ram } from '../ram.tsx';

export const metadata: Metadata = { title: 'Personer' };

export default async function Personer({ searchParams }: { searchParams: Promise<{ q?: string; efter?: string }> }) {
  const { q = '', efter } = await searchParams;
  const { personer, fler } = await orNotFound(listPersoner(await pageCtx(), { ...(q ? { soker: q } : {}), ...(efter ? { efter } : {}) }));
  const senare = fler && `?${new URLSearchParams({ ...(q ? { q } : {}), efter: personer.at(-1)?.namn ?? '' })}`;
  return (
    <Ram flik="/administration/personer" title="Personer" lead="Anställda och förtroendevalda, med roller och uppdrag." action={<LinkButton href="/administration/personer/ny">Ny person</LinkButton>}>
      <form className="sokrad" role="search">
        <label htmlFor="q">Sök namn</label> <input id="q" name="q" type="search" defaultValue={q} /> <button className="knapp2">Sök</button>
      </form>
      <DataTable
        caption="Personer"
        columns={[{ key: 'namn', head: 'Namn', names: true }, { key: 'titel', head: 'Titel' }, { key: 'roller', head: 'Roller och uppdrag' }, { key: 'epost', head: 'E-post', hideOnPhone: true }]}
        rows={personer.map((p) => ({
          key: p.id,
          cells: {
            namn: <ActionWord href={`/administration/personer/${p.id}`}>{p.namn}</ActionWord>, titel: p.titel ?? '', epost: p.epost ? <Epost>{p.epost}</Epost> : '',
            roller: p.aktiv ? [...p.behorigheter.map(({ roll, myndighet }) => `${rollnamn[roll] ?? roll}${myndighet ? ` ${myndighet.kod}` : ''}`), ...p.fortroendeuppdrag.map(({ uppdrag, plats }) => `${uppdragsnamn[uppdrag] ?? uppdrag} ${plats.organ.kod}`)].join(', ') : <span className="nara">avstängd</span>,
          },
        }))}
        empty={<Empty title={q ? `Ingen heter något med ”${q}”.` : 'Här finns ingen än.'} text={q ? 'Sök på en del av namnet.' : 'Lägg upp den första personen.'} />}
        {...(senare ? { later: senare } : {})}
        {...(efter ? { earlier: q ? `?q=${encodeURIComponent(q)}` : '/administration/personer' } : {})}
      />
    </Ram>
  );
}
