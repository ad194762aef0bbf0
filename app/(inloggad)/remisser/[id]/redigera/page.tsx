import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { DateText } from '#components/ui/date-text';
import { Select } from '#components/ui/field';
import { Facts, PageHead, Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import { dayInText } from '#lib/platform/datum';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { getUtkast } from '#lib/remiss/queries';
import { foreslaBeslutAction, skickaAction, sparaAction, sparaGruppAction, sparaMallAction, taTillbakaAction } from '../../actions.ts';
import { Redigerare } from './redigerare.tsx';

type Props = { params: Promise<{ id: string }> };
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Skriv remiss: ${(await orNotFound(getUtkast(await pageCtx(), (await params).id))).utkast.titel}` };
}

export default async function Redigera({ params }: Props) {
  const { id } = await params;
  const remiss = await orNotFound(getUtkast(await pageCtx(), id));
  if (remiss.status === 'beslutad') return <Fortsatt remiss={remiss} />;
  if (remiss.status !== 'utkast') redirect(`/remisser/${id}`);
  if (remiss.hosOrgan) return <HosOrganet remiss={remiss} />;
  return (
    <>
      <Redigerare remiss={remiss} spara={sparaAction} sparaGrupp={sparaGruppAction} sparaMall={sparaMallAction} skicka={skickaAction} nyckel={crypto.randomUUID()} />
      {remiss.organ.length > 0 && (
        <Section title="Beslut av ett organ" text="När en tjänsteperson inte beslutar själv.">
          {remiss.behandlingar.length > 0 && <Behandlingar remiss={remiss} />}
          <ActionForm action={foreslaBeslutAction} nyckel={crypto.randomUUID()} hidden={{ id }} label="Beslut av ett organ">
            <Select name="organId" label="Vem som beslutar" options={remiss.organ.map((o) => ({ value: o.id, label: o.namn }))} />
            <SubmitRow look="outlined" note="Ärendet öppnas och kan läggas på föredragningslistan. Remissen går inte att ändra så länge.">Lämna till beslut</SubmitRow>
          </ActionForm>
        </Section>
      )}
    </>
  );
}

type Utkastvy = Awaited<ReturnType<typeof getUtkast>>;
const utfallsord: Record<string, string> = { bordlagt: 'bordlagt', aterremitterat: 'återremitterat' };

/** What organs have said of it so far. */
const Behandlingar = ({ remiss: { behandlingar } }: { remiss: Utkastvy }) => (
  <ul className="filer-lista" role="list">{behandlingar.map((b) => <li key={b.id}><span>{b.organNamn}, {b.paragraf}</span><span>{utfallsord[b.utfall] ?? 'behandlat'} <DateText when={b.datum} form="table" /></span></li>)}</ul>
);

/** It waits for an organ's §: nothing is changed meanwhile, unless it is taken back. */
const HosOrganet = ({ remiss }: { remiss: Utkastvy }) => (
  <>
    <PageHead over={[remiss.myndighet, 'Remiss att skicka']} title={remiss.utkast.titel} lead={`Väntar på att ${remiss.hosOrgan ?? ''} beslutar. När paragrafen är justerad kan remissen skickas härifrån.`}>
      <Facts items={[{ label: 'Ärende', value: remiss.arende && <Link href={`/arenden/${remiss.arende.id}`}>{remiss.arende.dnr}</Link> }, { label: 'Missiv', value: <a href={`/api/remisser/${remiss.id}/missiv`} target="_blank" rel="noopener">Visa som PDF</a> }]} />
    </PageHead>
    <Section title="Hos organet" text="Läggs på listan från ärendet.">
      {remiss.behandlingar.length > 0 ? <Behandlingar remiss={remiss} /> : <p className="mut">Ärendet har inte behandlats än.</p>}
      <ActionForm action={taTillbakaAction} nyckel={crypto.randomUUID()} hidden={{ id: remiss.id }} label="Ta tillbaka" inline summaryHere><p><Submit look="outlined" busy="Tar tillbaka …">Ta tillbaka för att ändra</Submit></p></ActionForm>
    </Section>
  </>
);

/** Decided, by a § or by one whose sending was stopped: the only step left is to send it. */
const Fortsatt = ({ remiss: { id, utkast, avParagraf, behandlingar } }: { remiss: Utkastvy }) => {
  const beslut = behandlingar.at(-1);
  return (
    <>
      <PageHead title={utkast.titel} lead={avParagraf && beslut ? `${beslut.organNamn} beslutade ${dayInText(beslut.datum)}, ${beslut.paragraf ?? ''}, att remissen ska skickas.` : 'Remissen är beslutad och har fått sitt diarienummer, men utskicket blev avbrutet.'} />
      <ActionForm action={skickaAction} nyckel={crypto.randomUUID()} hidden={{ id }} label="Skicka" inline><Submit busy="Skickar …">Skicka remissen</Submit></ActionForm>
    </>
  );
};
