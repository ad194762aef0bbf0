import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { Checkbox, DateField, Field, Select, TextArea } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { pageCtx } from '#lib/platform/page';
import { listSammantraden } from '#lib/sammantrade/queries';
import { planeraAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Planera sammanträde' };

export default async function NyttSammantrade() {
  const { planerbara } = await listSammantraden(await pageCtx(), {});
  if (planerbara.length === 0) notFound();
  const ett = planerbara.length === 1 ? planerbara[0] : undefined;
  return (
    <>
      <PageHead over="Sammanträden" title="Planera sammanträde" lead="Listan börjar med upprop, val av justerare och fastställande av dagordning. Ärendena lägger du till sedan." />
      <ActionForm action={planeraAction} nyckel={crypto.randomUUID()} label="Uppgifter om sammanträdet" utkast="nytt-sammantrade">
        <Select name="organId" label="Organ" options={planerbara.map(({ id, namn }) => ({ value: id, label: namn }))} {...(ett ? { defaultValue: ett.id } : {})} />
        <DateField name="datum" label="Datum" />
        <Field name="kl" label="Börjar kl." required={false} short hint="Till exempel 13.15" />
        <Field name="plats" label="Plats" />
        {planerbara.some(({ distans }) => distans) && <Checkbox name="distans" label="Deltagande på distans är möjligt" value="true" />}
        <TextArea name="upplysningar" label="Upplysningar i kallelsen" required={false} hint="Till exempel gruppmöten. En rad för varje." />
        <SubmitRow>Planera sammanträdet</SubmitRow>
      </ActionForm>
    </>
  );
}
