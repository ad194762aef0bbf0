import type { Metadata } from 'next';
import Link from 'next/link';
import { Last } from '#components/lasrum/last';
import { Riktext } from '#components/lasrum/riktext';
import { stallningsnamn } from '#lib/remiss/stallning';
import { ActionForm } from '#components/ui/action-form';
import { CommandPalette } from '#components/ui/command-palette';
import { Main, SkipLink, TopBar } from '#components/ui/shell';
import { Submit } from '#components/ui/submit';
import { TextArea } from '#components/ui/field';
import { dayInText, dayWithWeekday } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getLasrum, type Lasrumsvy } from '#lib/lasrum/queries';
import { markeraAction, noteraAction } from '../../actions.ts';
import { Synpunkter } from './synpunkter.tsx';
import { skrivTid } from '#lib/platform/dag';
import { capitalNumber } from '#lib/platform/tal';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ punkt?: string }> };
type Punkt = Lasrumsvy['punkter'][number];

async function las({ params, searchParams }: Props) {
  const [{ id }, { punkt }] = await Promise.all([params, searchParams]);
  const vy = await orNotFound(getLasrum(await pageCtx(), id));
  return { vy, i: Math.max(0, vy.punkter.findIndex((p) => p.id === (punkt ?? vy.senast))) };
}

const benamning = (p: Punkt) => p.paragraf ?? `Punkt\u00A0${p.beteckning}`;

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { vy, i } = await las(props);
  const p = vy.punkter[i];
  return { title: `${p ? `${benamning(p)}, ${p.rubrik}` : vy.organ} – Läsrum` };
}

export default async function Lasrum(props: Props) {
  const { vy, i } = await las(props);
  const p = vy.punkter[i];
  const till = (punktId: string) => `/sammantraden/${vy.id}/lasrum?punkt=${punktId}`;
  const [forra, nasta] = [vy.punkter[i - 1], vy.punkter[i + 1]];
  const kommandon = [...(nasta ? [{ id: 'nasta', name: 'Nästa punkt', group: 'I läsrummet', key: 'n', href: till(nasta.id) }] : []), ...(forra ? [{ id: 'forra', name: 'Föregående punkt', group: 'I läsrummet', key: 'f', href: till(forra.id) }] : []), { id: 'anteckna', name: 'Min anteckning', group: 'I läsrummet', key: 'a', click: 'ny-text' }];
  return (
    <div className="las">
      <SkipLink>Hoppa till texten</SkipLink>
      <TopBar back={{ href: '/sammantraden', label: 'Paragraf, alla sammanträden' }} title={vy.organ} under={<>{dayWithWeekday(vy.datum, true)}{vy.kl && `, kl. ${skrivTid(vy.kl)}`}<span className="smal-dold">, {vy.plats}</span></>} right={<p className="liten smal-dold">{vy.punkter.filter((x) => x.last).length} av {vy.punkter.length} lästa</p>} />
      <div className="bok">
        <nav className="inneh" aria-label="Innehåll"><h2>Innehåll</h2>{!vy.punkter[0]?.paragraf && <p className="liten mut inneh-om">{vy.numreras === 'lasning' ? 'Punkterna får sina paragrafnummer när protokollet låses.' : 'Punkterna blir paragrafer när mötet öppnas.'}</p>}<Innehall vy={vy} nu={p?.id} till={till} /></nav>
        <Main className="uppslag">
          <details className="inneh-smal"><summary>Innehåll, {vy.punkter.length} punkter</summary><div className="inneh"><Innehall vy={vy} nu={p?.id} till={till} /></div></details>
          {p ? <Sida vy={vy} p={p} /> : <p className="mut">Listan är tom.</p>}
        </Main>
      </div>
      <nav className="lasfot" aria-label="Bläddra">
        {forra && <Link href={till(forra.id)} aria-label={`Föregående, ${benamning(forra)}`}>‹ {benamning(forra)}</Link>}
        {p && <a href="#anteckna">Anteckna</a>}{p && <a href="#synpunkter">Fråga</a>}
        {nasta && <Link href={till(nasta.id)} aria-label={`Nästa, ${benamning(nasta)}`}>{benamning(nasta)} ›</Link>}
      </nav>
      <div className="vh"><CommandPalette entries={kommandon} /></div>
    </div>
  );
}

const Innehall = ({ vy, nu, till }: { vy: Lasrumsvy; nu: string | undefined; till: (id: string) => string }) => (
  <ol role="list">
    {vy.punkter.map((p) => (
      <li key={p.id}>
        <Link href={till(p.id)} aria-current={p.id === nu ? 'true' : undefined}>
          <i className={`st ${p.id === nu ? 'nu' : p.last ? 'klar' : ''}`} aria-hidden="true" /><span>{p.paragraf?.replace('§\u00A0', '') ?? p.beteckning}</span><span>{p.utgar ? <s>{p.rubrik}</s> : p.rubrik}<span className="vh">{p.id === nu ? ', du läser här' : p.last ? ', läst' : ', ej läst'}</span></span>
          {p.handlingar.length > 0 && <small className="antal">{p.handlingar.length === 1 ? 'En handling' : `${capitalNumber(p.handlingar.length)} handlingar`}</small>}
          {p.tillagg && <small>Tillagd efter kallelsen</small>}{p.utgar && <small>Utgår</small>}
        </Link>
      </li>
    ))}
  </ol>
);

function Sida({ vy, p }: { vy: Lasrumsvy; p: Punkt }) {
  return (
    <>
      <Last sammantradeId={vy.id} nyckel={p.id} markera={markeraAction} />
      <h2><span>{benamning(p)}</span>{p.rubrik}</h2>
      <p className="mut foredras">{[p.dnr && `Dnr ${p.dnr}.`, p.foredragande && `Föredras av ${p.foredragande}.`, p.behandlat, p.utgar && 'Ärendet utgår.'].filter(Boolean).join(' ')}</p>
      {p.forslag.length > 0 && <div className="doc"><h3>Förslag till beslut</h3>{p.forslag.map((sats, i) => <p className="att" key={i}>{sats}</p>)}</div>}
      {p.handlingar.length > 1 && <ul className="doc underlag" role="list">{p.handlingar.map((h) => <li key={h.id}><a href={`#h-${h.id}`}>{h.titel}</a>{h.datum && `, ${dayInText(h.datum)}`}</li>)}</ul>}
      {p.handlingar.map((h) => (
        <section className="doc las-text" id={`h-${h.id}`} key={h.id} aria-label={h.titel}>
          <h3>{h.titel}</h3>
          {h.datum && <p className="liten mut">{dayInText(h.datum)}</p>}
          {h.delar.length === 0 && <p className="mut">Handlingen har ingen text att visa.</p>}
          {h.delar.map((del, i) => del.typ === 'eget' ? (
            <div key={i}><Riktext doc={del.doc} over={3} stallningar={stallningsnamn} />{del.forslag.length > 0 && p.forslag.length === 0 && <><h4>Förslag till beslut</h4>{del.forslag.map((sats, j) => <p className="att" key={j}>{sats}</p>)}</>}</div>
          ) : (
            <div key={i}>
              <p><a href={`/api/sammantraden/${vy.id}/fil/${del.filId}`}>{del.pdf ? `Öppna ${del.namn}` : `Hämta ${del.namn}`}</a></p>
              {del.sidor.some((text) => text.trim()) ? del.sidor.map((text, nr) => text.trim() && (
                <section className="las-sida" key={nr} aria-label={`${del.namn}, sida ${nr + 1}`}>{del.pdf && <h4>Sida {nr + 1} av {del.sidor.length}</h4>}{text.trim().split(/\n\s*\n/).map((stycke, j) => <p key={j}>{stycke.trim()}</p>)}</section>
              )) : <p className="liten mut">Texten i filen visas inte här. Öppna den för att läsa.</p>}
            </div>
          ))}
        </section>
      ))}
      {p.anmals && (
        <section className="doc las-text" aria-label={p.anmals.rubrik}>
          <h3>{p.anmals.rubrik}</h3>
          {p.anmals.vaxer && <p className="liten mut">Så här långt. Listan är öppen fram till mötet.</p>}
          <div className="las-tabell" tabIndex={0} role="region" aria-label="Tabell"><Riktext doc={p.anmals.doc} over={3} /></div>
        </section>
      )}
      {p.handlingar.length === 0 && p.forslag.length === 0 && !p.anmals && <p className="mut">Inga handlingar till den här punkten.</p>}
      <Noteringar vy={vy} p={p} />
      <Synpunkter vy={vy} p={p} />
    </>
  );
}

function Noteringar({ vy, p }: { vy: Lasrumsvy; p: Punkt }) {
  const dold = { sammantradeId: vy.id, punktId: p.id };
  return (
    <aside className="not" aria-label="Dina anteckningar" id="anteckna">
      <p><b>Min anteckning</b></p>
      {p.noteringar.map((n) => (
        <div key={n.id}>
          <p>{n.text}</p>
          <details><summary>Ändra</summary>
            <ActionForm action={noteraAction} nyckel={crypto.randomUUID()} hidden={{ ...dold, noteringId: n.id }} prefix={`n-${n.id}-`} inline keep label="Ändra anteckningen"><TextArea name="text" label="Anteckning" rows={3} defaultValue={n.text} required={false} hint="Tom text tar bort den." /><Submit look="outlined">Spara</Submit></ActionForm>
          </details>
        </div>
      ))}
      <ActionForm action={noteraAction} nyckel={crypto.randomUUID()} hidden={dold} prefix="ny-" inline label="Ny anteckning" utkast={`notering-${p.id}`}><TextArea name="text" label={p.noteringar.length > 0 ? 'En anteckning till' : 'Skriv här'} rows={3} /><Submit look="outlined">Spara</Submit></ActionForm>
      <p className="liten mut">Bara du ser den.</p>
    </aside>
  );
}
