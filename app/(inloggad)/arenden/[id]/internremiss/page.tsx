import type { Metadata } from 'next';
import Link from 'next/link';
import { ActionForm } from '#components/ui/action-form';
import { Choices, TextArea } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { medKod } from '#lib/handling/handling';
import { dayInText } from '#lib/platform/datum';
import { organIText } from '#lib/platform/organnamn';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { capitalNumber } from '#lib/platform/tal';
import { getInternremiss } from '#lib/remiss/internremiss';
import { internremitteraAction } from '../../../remisser/actions.ts';
import { Namnder } from './namnder.tsx';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ igen?: string }> };
export const metadata: Metadata = { title: 'Fråga nämnderna' };

export default async function Internremiss({ params, searchParams }: Props) {
  const { id } = await params;
  const { igen } = await searchParams;
  const { mottagen, myndigheter, fragor, underlag, plan } = await orNotFound(getInternremiss(await pageCtx(), { arendeId: id }));
  const slutdag = mottagen.svarSenast;
  const pa = igen ? myndigheter.find((m) => m.instanser.includes(igen)) : undefined;
  const titel = pa ? `Fråga ${pa.namn.charAt(0).toLowerCase()}${pa.namn.slice(1)} igen` : 'Fråga nämnderna';
  return (
    <>
      <PageHead
        over={[<Link key="a" href={`/arenden/${id}`}>{mottagen.titel}</Link>, `Dnr ${medKod(mottagen.myndighet.kod, mottagen.arende.dnr)}`]} title={titel}
        lead={slutdag ? `Svaret till ${organIText(mottagen.remittent)} ska vara inne ${dayInText(slutdag)}. ${plan ?? 'Ge nämnderna en dag som lämnar tid för er egen beredning.'}` : `Varje nämnd svarar i ett eget ärende, till den dag du sätter.`}
      />
      <ActionForm action={internremitteraAction} nyckel={crypto.randomUUID()} hidden={{ mottagenId: mottagen.id }} label="Internremiss" utkast={`internremiss-${mottagen.id}`}>
        <Namnder myndigheter={myndigheter} forvalda={pa ? [pa.id] : []} />
        <TextArea name="text" label={pa ? 'Vad som har ändrats' : 'Till nämnderna'} required={false} rows={4} hint={pa ? 'Nämndens tidigare svar ligger kvar, med den text det byggde på.' : 'Om de ska tänka på något särskilt. Frågorna och dokumenten går med ändå.'} />
        <Choices
          type="checkbox" name="handlingar[]" label="Går med" defaultValue={underlag.filter((u) => u.remissen).map((u) => u.handlingId)}
          options={underlag.map((u) => ({ value: u.handlingId, label: `${u.rubrik}: ${u.filer.map((f) => f.namn).join(', ')}` }))}
          hint={fragor.length === 0 ? 'Remissen har inga frågor.' : `${capitalNumber(fragor.length)} ${fragor.length === 1 ? 'fråga' : 'frågor'} att svara på går också med.`}
        />
        <SubmitRow busy="Skickar …" note="Missivet görs av systemet, med er dnr att ange.">Skicka till nämnderna</SubmitRow>
      </ActionForm>
    </>
  );
}
