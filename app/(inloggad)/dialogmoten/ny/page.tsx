import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { DateField, Field, Select } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getNyttDialogmote } from '#lib/dialogmote/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { skapaAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Nya minnesanteckningar' };

export default async function Nytt() {
  const { myndigheter, organ, idag } = await orNotFound(getNyttDialogmote(await pageCtx(), null));
  return (
    <>
      <PageHead title="Nya minnesanteckningar" lead="Från ett dialogmöte. De är ett utkast tills du färdigställer dem; då säger du vad de är." />
      <ActionForm action={skapaAction} nyckel={crypto.randomUUID()} label="Nya minnesanteckningar" utkast="nytt-dialogmote">
        <Field name="titel" label="Titel" hint="Till exempel: Presidiets dialogmöten våren 2027." />
        <Select name="myndighetId" label="Hör till" options={myndigheter.map((m) => ({ value: m.id, label: m.namn }))} {...(myndigheter.length === 1 ? { defaultValue: myndigheter[0]?.id } : {})} />
        <Select name="organId" label="Organ" required={false} placeholder="Inget särskilt" options={organ.map((o) => ({ value: o.id, label: o.namn }))} />
        <DateField name="datum" label="Första dagen" defaultValue={idag} />
        <Field name="rubrik" label="Vilka som möttes" hint="Till exempel: Presidiet och förvaltningscheferna. Fler dagar läggs till sedan." />
        <Field name="arende" label="Ärende" required={false} short hint="Diarienummer, om anteckningarna hör till ett ärende." />
        <SubmitRow busy="Börjar …">Börja skriva</SubmitRow>
      </ActionForm>
    </>
  );
}
