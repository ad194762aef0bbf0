import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { Dokumenttext } from '#components/skriv/dokumenttext';
import { Nyckeltalsdiagram } from '#components/styrdokument/diagram';
import { LinkButton } from '#components/ui/button';
import { Facts, PageHead, Section } from '#components/ui/page';
import { DataTable } from '#components/ui/table';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getStyrdokumentversion, type Versionssida } from '#lib/styrdokument/queries';
import { notisen } from '#lib/styrdokument/styrdokument';
import { Andringsform, Beslutsform, Faststallform, Filform, NyttNyckeltal, Publicering, Rattform, Remissform, Taborter, Temaform, Uppgiftsform, Vardeform } from './former.tsx';

type Props = { params: Promise<{ id: string; nr: string }> };
const las = cache(async (id: string, nr: string) => orNotFound(getStyrdokumentversion(await pageCtx(), { id, nr: Number(nr) })));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, nr } = await params;
  const { slag, titel } = await las(id, nr);
  return { title: `${slag}: ${titel}, version ${nr}` };
}

/** Where the version stands, in one sentence. */
function mening({ v, kan }: Versionssida): string {
  if (v.publicering === 'antagen') return `${v.lage}. ${v.besluten.at(-1)?.ord ?? ''}.`;
  if (v.publicering === 'rekommenderad') return v.notis ?? notisen;
  const vem = v.saknas.length > 0 ? `${v.saknas.join(' och ')} beslutar.` : 'Skriv vem som beslutar under Vem som får ändra.';
  if (v.omfattning !== 'revision') return kan.fryst ? 'Texten är godkänd. Den som har rätten kan fastställa ändringen.' : 'Ändringen skrivs. Den fastställs av den som har rätten till det.';
  return kan.fryst ? `Texten är godkänd och fryst. ${vem}` : `Texten skrivs. ${vem}`;
}

export default async function Version({ params }: Props) {
  const { id, nr } = await params;
  const s = await las(id, nr);
  const { v, kan } = s;
  const action = kan.skriva && !kan.fryst ? <LinkButton href={`/dokument/${v.dokumentId}`}>Skriv texten</LinkButton> : kan.skota && kan.fryst && v.omfattning === 'revision' && s.arende ? <LinkButton href={`/arenden/${s.arende.id}`}>Till ärendet för beslut</LinkButton> : undefined;
  return (
    <>
      <PageHead over={[<Link key="s" href={`/styrdokument/${s.id}`}>{s.slag}</Link>, `Version ${v.nr}`]} title={v.titel} lead={mening(s)} {...(action ? { action } : {})} />
      <Facts items={[
        { label: 'Läge', value: v.lage }, { label: 'Gäller från', value: v.galler }, { label: 'Gäller till', value: v.tillOchMed }, { label: 'Diarienummer', value: v.dnr }, { label: 'Version', value: v.nr }, { label: 'Ansvarig', value: v.ansvarig }, { label: 'Gäller', value: v.forVerksamhet },
        { label: 'Ändringen är', value: v.forra === null ? null : v.omfattningsnamn.toLowerCase() }, { label: 'Ärende', value: s.arende && <Link href={`/arenden/${s.arende.id}`}>{s.arende.dnr}</Link> },
      ]} />
      {kan.skota && <Uppgiftsform s={s} />}
      <Section title="Text" id="text" text={v.frusen?.datum ? `Fryst ${v.frusen.datum}` : undefined}>
        {v.text ? <div className="doc lastext"><Dokumenttext noder={v.text.content} /></div> : v.fil ? <p><a href={`/api/styrdokument/${s.id}/${v.nr}?original=1`} target="_blank" rel="noopener"><b>{v.fil.namn}</b></a></p> : <p className="mut">Texten är inte påbörjad.</p>}
        <div className="rad-ord">
          {kan.skriva && kan.fryst && <Link className="gor" href={`/dokument/${v.dokumentId}`}>Öppna texten</Link>}
          {(v.pdfHash || v.frusen) && <a className="gor" href={`/api/styrdokument/${s.id}/${v.nr}`} target="_blank" rel="noopener">Läs som PDF</a>}
          {v.forra !== null && <Link className="gor" href={`/styrdokument/${s.id}/skillnad?fran=${v.forra}&till=${v.nr}`}>Jämför med version {v.forra}</Link>}
        </div>
        {kan.skota && <Filform s={s} />}
      </Section>
      {(kan.skota || v.andringar.length > 0) && (
        <Section title="Ändringar" id="andringar" text={v.franRemiss ? <>Ur <Link href={`/remisser/${v.franRemiss.id}/sammanstallning`}>sammanställningen av remissen</Link></> : undefined}>
          {v.andringar.length === 0 ? <p className="mut">Ändringslistan är tom. Skriv vad som ändras, tema för tema, med sidan det står på.</p> : (
            <ol className="andringar" role="list">
              {v.andringar.map((a) => (
                <li key={a.id}>
                  <h3>{a.tema}</h3>
                  {a.var && <p className="mut liten">{a.var.charAt(0).toUpperCase() + a.var.slice(1)}</p>}
                  <dl className="lydelser">
                    {a.onskemal && <div><dt>Önskemål{a.onskemalFran && ` från ${a.onskemalFran}`}{a.onskemalDatum && ` ${a.onskemalDatum}`}</dt><dd>{a.onskemal}</dd></div>}
                    {a.gammalText && <div><dt>Tidigare lydelse</dt><dd>{a.gammalText}</dd></div>}
                    {a.nyText && <div><dt>Ny lydelse</dt><dd>{a.nyText}</dd></div>}
                  </dl>
                  {kan.skota && <div className="rad-ord"><Andringsform s={s} andring={a} /><Taborter s={s} vad="andring" radId={a.id} namn={a.tema} /></div>}
                </li>
              ))}
            </ol>
          )}
          {kan.skota && <Andringsform s={s} />}
          {kan.hamtaTeman && <Temaform s={s} />}
        </Section>
      )}
      {(kan.skota || v.nyckeltal.length > 0) && (
        <Section title="Nyckeltal" id="nyckeltal">
          {v.nyckeltal.length === 0 && <p className="mut">Inga nyckeltal. De följs år för år genom alla versioner.</p>}
          {v.nyckeltal.map((n) => (
            <article key={n.id} className="nyckeltal">
              <h3>{n.namn}</h3>
              <p className="mut liten">{[n.enhet, n.malet && `mål ${n.malet}`, n.kalla && `källa: ${n.kalla}`, n.delmal && `delmål ${n.delmal}`, n.lage === 'exempel' ? 'exempel' : 'beslutat'].filter(Boolean).join(', ')}</p>
              {n.tabell.length > 0 && (
                <div className="matt">
                  {n.diagram && <Nyckeltalsdiagram id={n.id} namn={n.namn} enhet={n.enhet} malet={n.malet} diagram={n.diagram} />}
                  <table className="tab"><caption className="vh">{n.namn}, {n.enhet}, per år</caption><thead><tr><th scope="col">År</th><th scope="col" className="r">{n.enhet.charAt(0).toUpperCase() + n.enhet.slice(1)}</th></tr></thead>
                    <tbody>{n.tabell.map((x) => <tr key={x.ar}><th scope="row" className="num">{x.ar}</th><td className="num r">{x.ord}{x.preliminart && ' (preliminärt)'}</td></tr>)}</tbody></table>
                </div>
              )}
              <div className="rad-ord">{kan.varden && <Vardeform s={s} nyckeltalId={n.nyckeltalId} namn={n.namn} />}{kan.skota && <NyttNyckeltal s={s} nyckeltal={n} />}{kan.skota && <Taborter s={s} vad="nyckeltal" radId={n.id} namn={n.namn} />}</div>
            </article>
          ))}
          {kan.skota && <NyttNyckeltal s={s} />}
        </Section>
      )}
      {v.huvudman.length > 0 && <Section title="Gäller för" text={`${v.huvudman.length} ${v.huvudman.length === 1 ? 'huvudman' : 'huvudmän'}`}><p>{v.huvudman.map(({ namn }) => namn).join(', ')}</p></Section>}
      {(kan.skota || v.ratter.length > 0) && (
        <Section title="Vem som får ändra" id="ratter">
          {v.ratter.length === 0 && <p className="mut">Skriv vilket organ som beslutar, och om någon annan får göra mindre ändringar.</p>}
          {v.ratter.length > 0 && (
            <DataTable
              caption="Vem som får ändra vad"
              columns={[{ key: 'vem', head: 'Vem', names: true }, { key: 'vad', head: 'Vad' }, { key: 'hur', head: 'Hur' }, ...(kan.skota ? [{ key: 'bort', head: 'Ta bort', hideHead: true }] : [])]}
              rows={v.ratter.map((r) => ({ key: r.id, cells: { vem: r.vem, vad: r.vad, hur: r.hur, bort: <Taborter s={s} vad="ratt" radId={r.id} namn={r.vem} /> } }))}
            />
          )}
          {kan.skota && <Rattform s={s} />}
        </Section>
      )}
      <Section title="Beslut" id="beslut">
        {v.besluten.length === 0 && <p className="mut">Inget är beslutat om den här versionen. När en paragraf som antar den är justerad står beslutet här av sig självt.</p>}
        {v.besluten.length > 0 && <ul role="list" className="filer">{v.besluten.map((b) => <li key={b.id}>{b.sammantradeId ? <Link href={`/sammantraden/${b.sammantradeId}/protokoll`}>{b.ord}</Link> : b.ord}{b.text && <p className="mut liten">{b.text}</p>}</li>)}</ul>}
        {v.publicering !== 'antagen' && v.saknas.length > 0 && v.besluten.length > 0 && <p>Återstår: {v.saknas.join(' och ')}.</p>}
        {v.hash && <p className="mut liten">Kontrollsumma (SHA-256): <span className="bryt">{v.hash}</span></p>}
        {(kan.faststalla || kan.konsolidera) && <Faststallform s={s} />}
        <div className="rad-ord">{kan.noteraBeslut && <Beslutsform s={s} />}{kan.publicera && <Publicering s={s} />}</div>
      </Section>
      {(v.remisser.length > 0 || kan.remittera) && (
        <Section title="Remiss" id="remiss">
          {v.remisser.length > 0 && <ul role="list" className="filer">{v.remisser.map((r) => <li key={r.id}><Link href={r.status === 'utkast' ? `/remisser/${r.id}/redigera` : `/remisser/${r.id}`}>{r.titel}</Link>{r.dnrAttAnge && `, dnr ${r.dnrAttAnge}`}{r.sammanstalld && <>. <Link href={`/remisser/${r.id}/sammanstallning`}>Sammanställningen</Link></>}</li>)}</ul>}
          {kan.remittera && <Remissform s={s} />}
        </Section>
      )}
    </>
  );
}
