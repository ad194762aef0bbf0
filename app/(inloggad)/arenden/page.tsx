import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { Empty, PageHead } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { listArenden, type Arendefilter } from '#lib/arende/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';

export const metadata: Metadata = { title: 'Ärenden' };

export default async function Arenden({ searchParams }: { searchParams: Promise<Arendefilter> }) {
  const filter = await searchParams;
  const { q = '', lage = 'oppna', handlaggare: vems = '' } = filter;
  const { arenden, nasta, handlaggare } = await orNotFound(listArenden(await pageCtx(), filter));
  const har = (extra: Record<string, string>) => `/arenden?${new URLSearchParams({ ...(q && { q }), ...(lage !== 'oppna' && { lage }), ...(vems && { handlaggare: vems }), ...extra })}`;
  const filtrerat = q !== '' || lage !== 'oppna' || vems !== '';
  return (
    <>
      <PageHead title="Ärenden" action={<LinkButton href="/arenden/nytt">Öppna ärende</LinkButton>} />
      <form className="sokrad" role="search" action="/arenden">
        <label className="bred">Sök i ärendemening eller diarienummer<input type="search" name="q" defaultValue={q} /></label>
        <label>Läge<select name="lage" defaultValue={lage}><option value="oppna">Pågående</option><option value="avslutade">Avslutade</option><option value="alla">Alla</option></select></label>
        <label>Handläggare
          <select name="handlaggare" defaultValue={vems}>
            <option value="">Alla</option><option value="jag">Jag</option><option value="ingen">Ingen än</option>
            {handlaggare.map((p) => <option key={p.id} value={p.id}>{p.namn}</option>)}
          </select>
        </label>
        <button type="submit" className="knapp2">Sök</button>
        {filtrerat && <Link className="gor" href="/arenden">Rensa</Link>}
      </form>
      <DataTable
        caption="Ärenden, det senast öppnade först"
        columns={[{ key: 'dnr', head: 'Dnr', num: true }, { key: 'mening', head: 'Ärende', names: true }, { key: 'lage', head: 'Läge' }, { key: 'handlaggare', head: 'Handläggare' }, { key: 'oppnat', head: 'Öppnat', num: true, hideOnPhone: true }]}
        rows={arenden.map((a) => ({
          key: a.id,
          cells: { dnr: <span className="nb">{a.dnr}</span>, mening: <><Link href={`/arenden/${a.id}`}>{a.mening}</Link>{a.sekretess && <> <span className="sekr">Sekretess</span></>}</>, lage: a.lage, handlaggare: a.handlaggare ?? <span className="mut">Ingen än</span>, oppnat: a.oppnat },
        }))}
        empty={filtrerat ? <Empty title="Inget ärende stämmer med sökningen." text="Pröva ett annat ord, eller sök bland alla lägen." /> : <Empty title="Inga pågående ärenden." text="Ett ärende öppnas när något registreras ur inkorgen, eller när ni själva börjar något." />}
        {...(nasta ? { later: har({ efter: nasta }) } : {})}
        {...(filter.efter ? { earlier: har({}) } : {})}
      />
    </>
  );
}
