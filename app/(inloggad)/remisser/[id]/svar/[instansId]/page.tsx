import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Marktstycke } from '#components/remiss/markt';
import { Markyta } from '#components/remiss/markyta';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Empty, Facts, PageHead, Section } from '#components/ui/page';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getSvar } from '#lib/remiss/queries';
import { stallningar, stallningsnamn } from '#lib/remiss/stallning';
import { getMarkningar, type Markningar } from '#lib/sammanstallning/queries';
import { markaAction } from '../../sammanstallning/actions.ts';

type Props = { params: Promise<{ id: string; instansId: string }> };
const las = async ({ params }: Props) => {
  const { id, instansId } = await params;
  return orNotFound(getSvar(await pageCtx(), { remissId: id, instansId }));
};
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { instans, remiss } = await las(props);
  return { title: `Svar från ${instans.namn}: ${remiss.titel}` };
}

export default async function Svar(props: Props) {
  const { remiss, instans, organ, datum, paragraf, dnr, stallning, fragor, hash, handling, attRegistrera, underlag, tidigare } = await las(props);
  const markningar = await orNotFound(getMarkningar(await pageCtx(), { remissId: remiss.id, instansId: instans.id }));
  const helhet = markningar.stycken.filter((s) => s.fraga === null);
  const beslut = organ && datum ? `${organ} beslutade ${dayInText(datum)}${paragraf ? `, ${paragraf}` : ''}.` : 'Svaret har inte kommit.';
  const registrerat = handling ? `Registrerat här som aktbilaga ${handling.aktbilaga}.` : instans.harSvar ? 'Svaret är inte registrerat än.' : '';
  return (
    <>
      <PageHead
        over={[<Link key="r" href={`/remisser/${remiss.id}`}>{remiss.titel}</Link>, `Dnr ${remiss.dnr}`]} title={`Svar från ${instans.namn}`} lead={`${beslut} ${registrerat}`}
        action={attRegistrera && !handling ? <LinkButton href={`/inkorg/${attRegistrera}`}>Registrera svaret</LinkButton> : undefined}
      >
        <Facts items={[
          { label: 'Ställningstagande', value: stallning && stallningsnamn[stallning] }, { label: 'Deras dnr', value: dnr }, { label: 'Inkom', value: instans.besvarad && <DateText when={instans.besvarad} withClock /> },
          { label: 'Handling', value: handling && <Link href={`/handlingar/${handling.id}`}>Aktbilaga {handling.aktbilaga}{handling.lopnr && `, löpnr ${handling.lopnr}`}</Link> },
        ]} />
      </PageHead>
      {underlag.length > 0 && <p className="mut">Svaret bygger på {underlag.map((u, n) => <span key={u.id}>{n > 0 && ', '}<a href={`/api/remisser/${remiss.id}/${u.id}`}>{u.namn}</a>{u.ersatt && <> (ersatt <DateText when={u.ersatt} form="table" />)</>}</span>)}.</p>}
      {tidigare.length > 0 && <p className="mut">Har svarat förut: {tidigare.map((t, n) => <span key={n}>{n > 0 && ', '}{t.handlingId ? <Link href={`/handlingar/${t.handlingId}`}>{t.datum || 'tidigare svar'}</Link> : (t.datum || 'tidigare svar')}</span>)}.</p>}
      <Yta markningar={markningar} hidden={{ remissId: remiss.id, instansId: instans.id }}>
        {helhet.length > 0 && <Section title="Svaret som helhet"><div className="doc">{helhet.map((s) => <Stycke key={s.stycke} s={s} remissId={remiss.id} markningar={markningar} />)}</div></Section>}
        {instans.harSvar && fragor.map((f) => {
          const svaret = markningar.stycken.filter((s) => s.fraga === f.nr);
          return (
            <Section key={f.nr} title={`Fråga ${f.nr}`} {...(f.svar?.stallning ? { text: stallningsnamn[f.svar.stallning] } : {})}>
              <div className="doc">
                <p className="fraga">{f.fraga}</p>
                {svaret.length > 0 ? svaret.map((s) => <Stycke key={s.stycke} s={s} remissId={remiss.id} markningar={markningar} />) : <p className="mut">Besvaras inte.</p>}
              </div>
            </Section>
          );
        })}
      </Yta>
      {markningar.synpunkter.length > 0 && <p className="efter-sista"><Link className="gor" href={`/remisser/${remiss.id}/sammanstallning#synpunkter`}>Till sammanställningen</Link></p>}
      {!instans.harSvar && <Empty title="Här läser du svaret fråga för fråga när det har kommit." />}
      {hash && <p className="liten mut hash">Beslutad version, SHA-256 {hash}</p>}
    </>
  );
}

function Yta({ markningar: { teman, kan }, hidden, children }: { markningar: Markningar; hidden: Record<string, string>; children: ReactNode }) {
  if (!kan.marka) return <>{children}</>;
  return <Markyta action={markaAction} nyckel={crypto.randomUUID()} hidden={hidden} teman={teman} stallningar={stallningar.map((value) => ({ value, label: stallningsnamn[value] }))}>{children}</Markyta>;
}

/** A paragraph with its marks, each a click from what is said to it. */
function Stycke({ s: { stycke, text, kalla }, remissId, markningar: { synpunkter, kan } }: { s: Markningar['stycken'][number]; remissId: string; markningar: Markningar }) {
  const har = synpunkter.filter((s) => s.stycke === stycke);
  return (
    <Marktstycke
      stycke={stycke} text={text} markta={har}
      vid={(
        <>
          {har.map((s) => <Link key={s.id} href={`/remisser/${remissId}/sammanstallning#p-${s.grupp?.id ?? s.id}`}>{s.tema?.namn ?? 'Märkt'}<span className="vh">: {s.citat.slice(0, 60)}</span></Link>)}
          {kalla && <span className="liten mut">Ur {kalla}. </span>}
          {kan.marka && har.length === 0 && <button type="button" className="gor" data-mark={stycke}>Märk<span className="vh"> stycket {text.slice(0, 60)}</span></button>}
        </>
      )}
    />
  );
}
