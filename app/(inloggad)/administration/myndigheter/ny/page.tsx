import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { Checkbox, Field } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { listMyndigheter } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { Monsterfalt } from '../../serier/monsterfalt.tsx';
import { skapaMyndighetAction } from '../../actions.ts';
import { Ram } from '../../ram.tsx';

export const metadata: Metadata = { title: 'Ny myndighet' };

export default async function NyMyndighet() {
  const { nu, ...ctx } = await pageCtx();
  await orNotFound(listMyndigheter({ ...ctx, nu }, null));
  return (
    <Ram title="Ny myndighet" lead="En nämnd eller styrelse med sin förvaltning. Den får ett eget diarium.">
      <ActionForm action={skapaMyndighetAction} nyckel={crypto.randomUUID()} label="Ny myndighet">
        <Field name="namn" label="Namn" hint="Till exempel Socialnämnden." />
        <Field name="kod" label="Förkortning" short hint="Står före diarienumret, till exempel SN." />
        <Field name="forvaltning" label="Förvaltning" required={false} />
        <Field name="epost" label="E-post" type="email" required={false} />
        <Monsterfalt ar={nu.getFullYear()} />
        <Checkbox name="tarEmotRemisser" label="Tar emot remisser utifrån" hint="Remisser till organisationen läggs i den här myndighetens inkorg." />
        <SubmitRow>Lägg upp myndigheten</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
