import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { Empty, PageHead } from '#components/ui/page';
import { DataTable, Narrow } from '#components/ui/table';
import { listInlagor, type Inlagefilter } from '#lib/inlaga/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';

export const metadata: Metadata = { title: 'Motioner och frågor' };

export default async function Inlagor({ searchParams }: { searchParams: Promise<Inlagefilter> }) {
  const filter = await searchParams;
  const { slag = '', lage = 'oppna', sida = '' } = filter;
  const { rader, nasta, kan } = await orNotFound(listInlagor(await pageCtx(), filter));
  const har = (extra: Record<string, string>) => `/inlagor?${new URLSearchParams({ ...(slag && { slag }), ...(lage !== 'oppna' && { lage }), ...extra })}`;
  const filtrerat = slag !== '' || lage !== 'oppna';
  return (
    <>
      <PageHead title="Motioner och frågor" lead="Motioner, interpellationer, frågor och medborgarförslag till fullmäktige. En motion ska kunna avgöras inom ett år." {...(kan.lamnaIn ? { action: <LinkButton href="/inlagor/ny">Lämna in</LinkButton> } : {})} />
      <form className="sokrad" role="search" action="/inlagor">
        <label>Slag<select name="slag" defaultValue={slag}><option value="">Alla</option><option value="motion">Motioner</option><option value="interpellation">Interpellationer</option><option value="fraga">Frågor</option><option value="medborgarforslag">Medborgarförslag</option></select></label>
        <label>Läge<select name="lage" defaultValue={lage}><option value="oppna">Inte avgjorda</option><option value="sena">Äldre än ett år</option><option value="avgjorda">Avgjorda</option><option value="aterkallade">Återkallade</option><option value="alla">Alla</option></select></label>
        <button type="submit" className="knapp2">Visa</button>
        {filtrerat && <Link className="gor" href="/inlagor">Rensa</Link>}
      </form>
      <DataTable
        caption="Inlagor, den senaste först"
        columns={[{ key: 'titel', head: 'Vad', names: true }, { key: 'slag', head: 'Slag' }, { key: 'av', head: 'Av' }, { key: 'dnr', head: 'Dnr', num: true, hideOnPhone: true }, { key: 'inlamnad', head: 'Inlämnad', num: true }, { key: 'lage', head: 'Läge' }, { key: 'senast', head: 'Avgörs senast', num: true }]}
        rows={rader.map((i) => ({
          key: i.id,
          cells: { titel: <Link href={`/inlagor/${i.id}`}>{i.titel}</Link>, slag: i.slag, av: i.av, dnr: <span className="nb">{i.dnr}</span>, inlamnad: i.inlamnad, lage: i.lage, senast: i.senast && (i.sen ? <span className="sen nb"><Narrow>avgörs senast </Narrow>{i.senast}, sen</span> : <span className="nb"><Narrow>avgörs senast </Narrow>{i.senast}</span>) },
        }))}
        empty={filtrerat ? <Empty title="Ingen inlaga stämmer med urvalet." text="Pröva ett annat slag eller läge." /> : <Empty title="Inget väntar på fullmäktige." text="En ledamot lämnar in här. Det som kommer på papper eller med e-post registrerar kansliet på samma sätt." />}
        {...(nasta ? { later: har({ sida: nasta }) } : {})}
        {...(sida ? { earlier: har(Number(sida) > 1 ? { sida: String(Number(sida) - 1) } : {}) } : {})}
      />
    </>
  );
}
