import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { Choices, DateField, Field } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getArende } from '#lib/arende/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { registreraUpprattadAction } from '../../actions.ts';

export const metadata: Metadata = { title: 'Registrera handling' };

export default async function NyHandling({ params }: { params: Promise<{ id: string }> }) {
  const arende = await orNotFound(getArende(await pageCtx(), (await params).id));
  if (!arende.kan.registrera) notFound();
  return (
    <>
      <PageHead over={[arende.rubrik, `Dnr ${arende.dnr}`]} title="Registrera handling" lead="För det som har upprättats i ärendet eller skickats härifrån. Det som kommit utifrån registreras i inkorgen." />
      <ActionForm action={registreraUpprattadAction} nyckel={crypto.randomUUID()} hidden={{ arendeId: arende.id }} label="Ny handling" utkast={`handling-${arende.id}`}>
        <Choices type="radio" name="riktning" label="Riktning" defaultValue="upprattad" inRow options={[{ value: 'upprattad', label: 'Upprättad här' }, { value: 'utgaende', label: 'Skickad härifrån' }]} />
        <Field name="rubrik" label="Handlingen" hint="Kort vad det är, till exempel Tjänsteskrivelse." />
        <DateField name="handlingsdatum" label="Handlingens datum" defaultValue={arende.idag} />
        <Field name="motpart" label="Från eller till" required={false} />
        <Filfalt />
        <SubmitRow busy="Registrerar …" note="Löpnummer och aktbilaga ges när du registrerar.">Registrera</SubmitRow>
      </ActionForm>
    </>
  );
}
