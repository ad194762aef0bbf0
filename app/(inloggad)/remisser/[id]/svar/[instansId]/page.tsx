import type { Metadata } from 'next';
import Link from 'next/link';
import { LinkButton } from '#components/ui/button';
import { DateText } from '#components/ui/date-text';
import { Empty, Facts, PageHead, Section } from '#components/ui/page';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getSvar } from '#lib/remiss/queries';
import { stallningsnamn } from '#lib/remiss/stallning';

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
  const { remiss, instans, organ, datum, paragraf, dnr, stallning, fragor, text, hash, handling, attRegistrera } = await las(props);
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
      {text.length > 0 && <Section title="Svaret"><div className="doc">{text.map((s, i) => <p key={i}>{s}</p>)}</div></Section>}
      {instans.harSvar && fragor.map((f) => (
        <Section key={f.nr} title={`Fråga ${f.nr}`} {...(f.svar?.stallning ? { text: stallningsnamn[f.svar.stallning] } : {})}>
          <div className="doc">
            <p className="fraga">{f.fraga}</p>
            {f.svar ? f.svar.stycken.map((s, i) => <p key={i}>{s}</p>) : <p className="mut">Besvaras inte.</p>}
          </div>
        </Section>
      ))}
      {!instans.harSvar && <Empty title="Här läser du svaret fråga för fråga när det har kommit." />}
      {hash && <p className="liten mut hash">Beslutad version, SHA-256 {hash}</p>}
    </>
  );
}
