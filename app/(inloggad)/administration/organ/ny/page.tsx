import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { Field, Select } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { listMyndigheter } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { skapaOrganAction } from '../../actions.ts';
import { slagnamn, val } from '../../namn.ts';
import { Ram } from '../../ram.tsx';

export const metadata: Metadata = { title: 'Nytt organ' };

export default async function NyttOrgan({ searchParams }: { searchParams: Promise<{ myndighet?: string }> }) {
  const myndigheter = await orNotFound(listMyndigheter(await pageCtx(), null));
  const { myndighet = '' } = await searchParams;
  return (
    <Ram title="Nytt organ" lead="Det som sammanträder: nämnden själv, ett utskott, ett råd. Reglementet ställs in sedan.">
      <ActionForm action={skapaOrganAction} nyckel={crypto.randomUUID()} label="Nytt organ">
        <Select name="myndighetId" label="Myndighet" defaultValue={myndighet} options={myndigheter.map(({ id, namn }) => ({ value: id, label: namn }))} />
        <Field name="namn" label="Namn" hint="Till exempel Socialnämndens arbetsutskott." />
        <Field name="kod" label="Förkortning" short hint="Till exempel SNAU." />
        <Select name="slag" label="Slag" options={val(slagnamn)} />
        <Select name="overordnatId" label="Under" required={false} placeholder="Inget organ" options={myndigheter.flatMap(({ organ }) => organ).map(({ id, namn }) => ({ value: id, label: namn }))} />
        <Field name="platser" label="Ordinarie platser" short inputMode="numeric" defaultValue="11" />
        <Field name="ersattarplatser" label="Ersättarplatser" short inputMode="numeric" defaultValue="5" />
        <SubmitRow>Lägg upp organet</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
