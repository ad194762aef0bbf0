import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { Framsteg, Matris } from '#components/rekommendation/matris';
import { ActionForm } from '#components/ui/action-form';
import { ActionWord } from '#components/ui/button';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { Facts, PageHead, Section } from '#components/ui/page';
import { Submit } from '#components/ui/submit';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { numberWord } from '#lib/platform/tal';
import { getRekommendation, type Rekommendationsvy } from '#lib/rekommendation/queries';
import { avslutaAction, paminnAction, publiceraAction } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };
const las = cache(async (id: string) => orNotFound(getRekommendation(await pageCtx(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { titel, dnr } = await las((await params).id);
  return { title: [titel, dnr].filter(Boolean).join(', ') };
}

export default async function Rekommendation({ params }: Props) {
  const { id } = await params;
  const vy = await las(id);
  if (vy.status === 'utkast') redirect(`/rekommendationer/${id}/redigera`);
  const { kan } = vy;
  return (
    <>
      <PageHead over={[`Rekommendation från ${vy.fran}`, `Dnr ${vy.dnr ?? ''}`]} title={vy.titel} lead={vy.mening} action={<Nasta vy={vy} />}>
        <Facts items={[
          { label: 'Utsänd', value: vy.datum && <DateText when={vy.datum} /> }, { label: 'Beslut behövs', value: vy.malTid }, { label: 'Står när', value: vy.troskel }, { label: 'Står från', value: vy.uppnadd && <DateText when={vy.uppnadd} /> },
          { label: 'Läge', value: vy.status === 'avslutad' ? 'Avslutad' : null }, { label: 'Ärende', value: vy.arende && <Link href={`/arenden/${vy.arende.id}`}>{vy.arende.dnr}</Link> },
        ]} />
      </PageHead>
      <Section title="Så långt har den kommit"><Framsteg satser={vy.satser} /></Section>
      <Section title="Huvudmännen" text={<span className="rad-ord"><a className="gor" href={`/api/rekommendationer/${id}/matris?form=xlsx`}>Excel</a><a className="gor" href={`/api/rekommendationer/${id}/matris?form=pdf`}>PDF</a></span>} id="matris">
        <Matris vy={vy} {...(kan.notera ? { gor: (rad) => <ActionWord href={`/rekommendationer/${id}/huvudman/${rad.id}${rad.beslut ? '' : '#notera'}`} aria-label={`${rad.beslut ? 'Visa beslutet' : 'Anteckna beslut'}, ${rad.namn}`}>{rad.beslut ? 'Visa' : 'Anteckna'}</ActionWord> } : {})} />
        <p className="efter-sista"><Link className="gor" href="/rekommendationer/huvudman">Har någon bytt namn eller gått upp i en annan?</Link></p>
      </Section>
      <Section title="Utskickat">
        {vy.bakgrund.length > 0 && <div className="doc">{vy.bakgrund.map((s, i) => <p key={i}>{s}</p>)}</div>}
        <ul className="filer-lista" role="list">
          <li><a className="gor" href={`/api/rekommendationer/${id}/rekommendation`} target="_blank" rel="noopener">Rekommendationen som PDF</a></li>
          {vy.bilagor.map((b) => <li key={b.id}><span><a className="gor" href={`/api/rekommendationer/${id}/${b.id}`}>Bilaga {b.nr}: {b.titel}</a></span><span className="mut liten hash-kort" title={`SHA-256 ${b.hash}`}>samma för alla, SHA-256 {b.hash.slice(0, 16)}…</span></li>)}
        </ul>
      </Section>
      {kan.publicera && (
        <Section title="Öppen sida" text={vy.publik ? <a href={`/${vy.kod}/rekommendationer/${id}`}>Visa den öppna sidan</a> : undefined}>
          <p>{vy.publik ? 'Vem som helst kan läsa hur långt rekommendationen har kommit.' : 'Visas inte öppet. En öppen sida visar vad som rekommenderas och vad var och en har beslutat, utan inloggning.'}</p>
          <ActionForm action={publiceraAction} nyckel={crypto.randomUUID()} hidden={{ id, publik: vy.publik ? 'nej' : 'ja' }} label="Öppen sida" inline><div className="spara"><Submit look="outlined">{vy.publik ? 'Ta bort den öppna sidan' : 'Visa öppet'}</Submit></div></ActionForm>
        </Section>
      )}
      {kan.avsluta && !vy.uppnadd && <div className="knappar"><Avsluta id={id} look="word" /></div>}
    </>
  );
}

const Avsluta = ({ id, look }: { id: string; look: 'filled' | 'word' }) => <ConfirmButton word="Avsluta" title="Avsluta rekommendationen?" text="Ingen väntas längre på och ingen påminns. Beslut som kommer senare tas ändå emot." confirm="Avsluta" action={avslutaAction} nyckel={crypto.randomUUID()} hidden={{ id }} look={look} />;

/** The next step of the one who recommended: close what stands, remind those who are waited for. */
function Nasta({ vy: { id, kan, uppnadd, vantar } }: { vy: Rekommendationsvy }) {
  if (kan.avsluta && uppnadd) return <Avsluta id={id} look="filled" />;
  if (!kan.paminna) return null;
  return <ConfirmButton word="Påminn" title="Påminn dem som inte har beslutat?" text={`${vantar === 1 ? 'En huvudman' : `${numberWord(vantar).charAt(0).toUpperCase()}${numberWord(vantar).slice(1)} huvudmän`} får en påminnelse, i systemet eller som brev.`} confirm="Skicka påminnelsen" action={paminnAction} nyckel={crypto.randomUUID()} hidden={{ rekommendationId: id }} look="outlined" />;
}
