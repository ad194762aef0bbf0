import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { ActionForm } from '#components/ui/action-form';
import { DateText } from '#components/ui/date-text';
import { Facts, PageHead, Section } from '#components/ui/page';
import { Submit } from '#components/ui/submit';
import { getDialogmote, type Dialogmotevy, type Punktvy } from '#lib/dialogmote/queries';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { taBortAction } from '../actions.ts';
import { Andraform, Avsnittsform, Dagform, Fardigstall, Punktform, Skickaform, Skotform, Svarsform } from './former.tsx';

type Props = { params: Promise<{ id: string }> };
const las = cache(async (id: string) => orNotFound(getDialogmote(await pageCtx(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Minnesanteckningar: ${(await las((await params).id)).titel}` };
}

export default async function Dialogmote({ params }: Props) {
  const m = await las((await params).id);
  return (
    <>
      <PageHead over={['Minnesanteckningar', m.myndighet]} title={m.titel} lead={m.mening} {...(m.kan.fardigstalla ? { action: <a className="knapp" href="#fardigstall">Färdigställ</a> } : {})} />
      <Facts items={[{ label: 'Läge', value: m.lage }, { label: 'Därför att', value: m.skal }, { label: 'Färdigställt av', value: m.av }, { label: 'Ärende', value: m.arende && <Link href={`/arenden/${m.arende.id}`}>{m.arende.dnr}</Link> }, { label: 'Handling', value: m.handling && <Link href={`/handlingar/${m.handling.id}`}>löpnr {m.handling.lopnr}</Link> }, { label: 'PDF', value: <a href={`/api/dialogmoten/${m.id}`} target="_blank" rel="noopener">Läs som PDF</a> }]} />
      {m.dagar.map((d) => (
        <Section key={d.id} title={d.rubrik} text={dayInText(d.datum)}>
          {d.avsnitt.length === 0 && <p className="mut">Inget avsnitt än. Lägg till ett för varje organ eller förvaltning.</p>}
          {d.avsnitt.map((a) => (
            <article key={a.id} className="dialogavsnitt">
              <h3>{a.rubrik}</h3>
              <ol role="list" className="dialogpunkter">{a.punkter.map((p) => <Punkt key={p.id} m={m} p={p} />)}</ol>
              {m.kan.skriva && <div className="rad-ord"><Punktform m={m} avsnitt={a} />{a.punkter.length === 0 && <Bort m={m} vad="avsnitt" radId={a.id} namn={`avsnittet ${a.rubrik}`} />}</div>}
            </article>
          ))}
          {m.kan.skriva && <Avsnittsform m={m} dagId={d.id} />}
        </Section>
      ))}
      {m.kan.skriva && <Section title="Fler dagar"><Dagform m={m} /></Section>}
      {m.kan.fardigstalla && <Section title="Färdigställ" id="fardigstall" text="Säg vad anteckningarna är."><Fardigstall m={m} /></Section>}
      {m.kan.skicka && <Section title="Skicka" text="Läggs i mottagarens inkorg."><Skickaform m={m} /></Section>}
    </>
  );
}

function Bort({ m, vad, radId, namn }: { m: Dialogmotevy; vad: 'punkt' | 'avsnitt'; radId: string; namn: string }) {
  return <ActionForm action={taBortAction} nyckel={crypto.randomUUID()} hidden={{ dialogmoteId: m.id, vad, radId }} inline label={`Ta bort ${namn}`}><Submit look="word" busy="Tar bort …">Ta bort<span className="vh"> {namn}</span></Submit></ActionForm>;
}

function Punkt({ m, p }: { m: Dialogmotevy; p: Punktvy }) {
  const fakta = [p.till && `Till ${p.till.namn}`, p.talare && `Sagt av ${p.talare}`, p.agare && `Ansvarig: ${p.agare}`, p.nar && `När: ${p.nar}`].filter(Boolean).join('. ');
  return (
    <li id={`punkt-${p.nr}`}>
      <p className="num mut"><span className="vh">Punkt </span>{p.nr}</p>
      <div>
        <p className="liten"><b>{p.typnamn}</b>{fakta && <span className="mut">. {fakta}</span>}{p.arende && <span className="mut">. Ärende {p.arende.kan ? <Link href={`/arenden/${p.arende.id}`}>{p.arende.dnr}</Link> : p.arende.dnr}</span>}</p>
        <p className="doc">{p.text}</p>
        {p.uppfoljning.map((u) => <p key={u.id} className="uppfoljning"><b>{u.ord}</b> <span className="mut liten">{u.av}, <DateText when={u.at} form="table" /></span>{u.svar && <><br />{u.svar}</>}</p>)}
        <div className="rad-ord">
          {p.kan.svara && <Svarsform p={p} />}
          {p.kan.skota && <Skotform m={m} p={p} />}
          {m.kan.skriva && <><Andraform m={m} p={p} /><Bort m={m} vad="punkt" radId={p.id} namn={`punkt ${p.nr}`} /></>}
          {!m.utkast && <span className="mut liten">Hänvisa som {p.hanvisning}</span>}
        </div>
      </div>
    </li>
  );
}
