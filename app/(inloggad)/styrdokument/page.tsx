import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { Empty, PageHead } from '#components/ui/page';
import { DataTable, Narrow } from '#components/ui/table';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { ilage, listStyrdokument, type Registerfilter } from '#lib/styrdokument/queries';
import { slagnamn, styrdokumentslag } from '#lib/styrdokument/styrdokument';

export const metadata: Metadata = { title: 'Styrdokument' };
const lagen = [['', 'Alla'], ['galler', 'Gäller'], ['rekommenderad', 'Rekommenderade'], ['utkast', 'Utkast'], ['aldre', 'Utgångna och upphävda']] as const;

export default async function Register({ searchParams }: { searchParams: Promise<Registerfilter> }) {
  const filter = await searchParams;
  const { slag = '', lage = '', q = '' } = filter;
  const { rader: alla, kan } = await orNotFound(listStyrdokument(await pageCtx(), filter));
  const rader = alla.filter((r) => ilage(lage, r));
  const sena = alla.filter(({ sen }) => sen).length;
  const filtrerat = slag !== '' || lage !== '' || q !== '';
  return (
    <>
      <PageHead title="Styrdokument" lead={`Strategier, planer, policyer och avtal, med vad som gäller och vem som har beslutat.${sena > 0 ? ` ${sena === 1 ? 'Ett skulle' : `${sena} skulle`} redan ha reviderats.` : ''}`} {...(kan.skapa ? { action: <LinkButton href="/styrdokument/ny">Nytt styrdokument</LinkButton> } : {})} />
      <form className="sokrad" role="search" action="/styrdokument">
        <label>Sök<input type="search" name="q" defaultValue={q} placeholder="" /></label>
        <label>Slag<select name="slag" defaultValue={slag}><option value="">Alla</option>{styrdokumentslag.map((s) => <option key={s} value={s}>{slagnamn[s]}</option>)}</select></label>
        <label>Läge<select name="lage" defaultValue={lage}>{lagen.map(([varde, namn]) => <option key={varde} value={varde}>{namn}</option>)}</select></label>
        <button type="submit" className="knapp2">Visa</button>
        {filtrerat && <Link className="gor" href="/styrdokument">Rensa</Link>}
      </form>
      <DataTable
        caption="Styrdokument, i bokstavsordning"
        columns={[{ key: 'titel', head: 'Titel', names: true }, { key: 'slag', head: 'Slag', hideOnTablet: true }, { key: 'nr', head: 'Version', num: true }, { key: 'lage', head: 'Läge' }, { key: 'galler', head: 'Gäller', num: true }, { key: 'beslutande', head: 'Beslutat av', hideOnPhone: true }, { key: 'revideras', head: 'Revideras senast', num: true }]}
        rows={rader.map((r) => ({
          key: r.id,
          cells: {
            titel: <Link href={`/styrdokument/${r.id}`}>{r.titel}</Link>, slag: r.slag, nr: <span className="nb"><Narrow>version </Narrow>{r.nr}</span>, lage: <>{r.lage}{r.pagar && <span className="anm">En ny version är på väg</span>}</>,
            galler: r.gallerFran ? <span className="nb">{r.gallerFran.slice(0, 4)}–{r.gallerTill?.slice(0, 4) ?? ''}</span> : r.galler, beslutande: r.beslutande.join(', '), revideras: r.revideras && <span className={r.sen ? 'sen nb' : 'nb'}><Narrow>revideras senast </Narrow>{r.revideras}{r.sen && ', sen'}</span>,
          },
        }))}
        empty={filtrerat ? <Empty title="Inget styrdokument stämmer med urvalet." text="Pröva ett annat ord, slag eller läge." /> : <Empty title="Registret är tomt." text="Ta upp det som gäller i dag med sin fil och sitt beslut, eller börja skriva ett nytt." />}
      />
      {alla.length > 0 && <p className="rad-ord"><a className="gor" href="/api/styrdokument/register">Hämta registret (Excel)</a></p>}
    </>
  );
}
