import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { DateField, Field, Select } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { listMyndigheter, valbaraPersoner } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { skapaBefattningAction } from '../../actions.ts';
import { idag } from '../../namn.ts';
import { Ram } from '../../ram.tsx';

export const metadata: Metadata = { title: 'Ny befattning' };

export default async function NyBefattning() {
  const ctx = await pageCtx();
  const [myndigheter, personer] = [await orNotFound(listMyndigheter(ctx, null)), await valbaraPersoner(ctx, null)];
  return (
    <Ram title="Ny befattning">
      <ActionForm action={skapaBefattningAction} nyckel={crypto.randomUUID()} label="Ny befattning">
        <Field name="namn" label="Befattning" hint="Till exempel Socialchef." />
        <Select name="myndighetId" label="Myndighet" options={myndigheter.map(({ id, namn }) => ({ value: id, label: namn }))} />
        <Field name="epost" label="E-post" type="email" required={false} hint="Dit utdrag skickas." />
        <Select name="personId" label="Innehavare" required={false} placeholder="Ingen än" options={personer.map(({ id, namn }) => ({ value: id, label: namn }))} />
        <DateField name="fran" label="Från och med" defaultValue={idag(ctx.nu)} />
        <SubmitRow>Lägg upp befattningen</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
