import type { Metadata } from 'next';
import Link from 'next/link';
import { cache } from 'react';
import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { Field, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { Facts, PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getHandling } from '#lib/handling/queries';
import { dayInText, dayOf } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { kanalord, storlek } from '../../inkorg/ord.ts';
import { makuleraAction, markeraSekretessAction } from './actions.ts';

/** Once per request, for the title and the page: a read under sekretess is recorded once. */
const las = cache(async (id: string) => orNotFound(getHandling(await pageCtx(), id)));

type Props = { params: Promise<{ id: string }> };
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { rubrik, beteckning } = await las((await params).id);
  return { title: `${rubrik}, ${beteckning}` };
}

const riktningsord: Record<string, string> = { inkommen: 'Inkommen handling', upprattad: 'Upprättad handling', utgaende: 'Utgående handling' };
const motpartsord: Record<string, string> = { inkommen: 'Från', upprattad: 'Från eller till', utgaende: 'Till' };

export default async function Handling({ params }: Props) {
  const h = await las((await params).id);
  const sammaDag = h.inkom === dayOf(h.registrerad);
  const inledning = h.inkom ? (sammaDag ? 'Kom in och registrerades' : `Kom in ${dayInText(h.inkom)}, registrerades`) : 'Registrerades';
  const lead = h.makulerad ? `Makulerad ${dayInText(h.makulerad)}: ${h.makuleradSkal}` : `${inledning} ${dayInText(h.registrerad)} som ${h.beteckning}.`;
  const visade = h.filer.filter((f) => f.text?.trim());
  return (
    <>
      <PageHead over={[riktningsord[h.riktning] ?? h.riktning, `Dnr ${h.arende.dnr}`]} title={<span className={h.makulerad ? 'struken' : undefined}>{h.rubrik}</span>} lead={lead} />
      <Facts items={[
        { label: 'Ärende', value: <Link href={`/arenden/${h.arende.id}`}>{h.arende.mening}</Link> }, { label: 'Löpnr', value: h.lopnr && `${h.lopnr} (${h.ar})` }, { label: 'Aktbilaga', value: h.aktbilaga },
        { label: motpartsord[h.riktning] ?? 'Från', value: h.motpart }, { label: 'Handlingens datum', value: <DateText when={h.handlingsdatum} /> }, { label: 'Inkom', value: h.inkom && <DateText when={h.inkom} /> },
        { label: 'Kom genom', value: h.kanal && (kanalord[h.kanal] ?? h.kanal) }, { label: 'Registrerad', value: <><DateText when={h.registrerad} />, {h.registreradAv}</> },
        { label: 'Sekretess', value: h.sekretess ? <span className="sekr">{h.sekretess}{h.sekretessDatum && <>, <DateText when={h.sekretessDatum} /></>}</span> : 'Ingen' },
      ]} />
      {h.sekretess && <Notice kind="varning">Sekretessmarkerad. Den är en varning och inget beslut: pröva uppgifterna varje gång någon begär ut handlingen. Att du har öppnat den antecknas.</Notice>}
      <Section title="Filer">
        {h.filer.length === 0 ? <p className="mut">Handlingen har ingen fil.</p> : (
          <ul className="filer" role="list">
            {h.filer.map((f) => (
              <li key={f.id}>
                <a href={`/api/handlingar/${h.id}/${f.id}`} {...(f.typ === 'application/pdf' ? { target: '_blank', rel: 'noopener' } : { download: true })}><b>{f.namn}</b></a>
                <span className="mut num">{[f.typ === 'application/pdf' ? 'öppnas här' : 'laddas ner', f.sidor && `${f.sidor} ${f.sidor === 1 ? 'sida' : 'sidor'}`, storlek(f.storlek)].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {visade.length > 0 && (
        <Section title="Text" text="Så som den står i filen, för att läsa och söka i.">
          {visade.map((f) => <div key={f.id} className="filtext" tabIndex={0} role="region" aria-label={`Text ur ${f.namn}`}>{f.text?.slice(0, 200_000)}</div>)}
        </Section>
      )}
      {(h.kan.makulera || h.kan.markera) && (
        <Section title="Sköt handlingen">
          <div className="hantera">
            {h.kan.markera && (
              <details>
                <summary>{h.sekretess ? 'Ändra sekretessmarkeringen' : 'Sekretessmarkera'}</summary>
                <ActionForm action={markeraSekretessAction} nyckel={crypto.randomUUID()} hidden={{ handlingId: h.id }} label="Sekretessmarkering" keep>
                  <Field name="bestammelse" label="Bestämmelse" required={false} defaultValue={h.sekretess ?? ''} hint="Till exempel OSL 26 kap. 1 §. Lämna tomt för att ta bort markeringen." />
                  <SubmitRow look="outlined">Spara</SubmitRow>
                </ActionForm>
              </details>
            )}
          </div>
          {h.kan.makulera && (
            <div className="knappar">
              <ConfirmButton word="Makulera handlingen" look="word" title={`Makulera ${h.beteckning}?`} text="För det som registrerats av misstag. Handlingen står kvar, struken och med skälet. Numren används aldrig igen, och det går inte att ångra." confirm="Makulera" action={makuleraAction} nyckel={crypto.randomUUID()} hidden={{ handlingId: h.id }}>
                <TextArea name="skal" label="Skäl" rows={2} />
              </ConfirmButton>
            </div>
          )}
        </Section>
      )}
    </>
  );
}
