import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { Checkbox, Field, Select } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { listMyndigheter } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { skapaDiarieserieAction } from '../../actions.ts';
import { Ram } from '../../ram.tsx';
import { Monsterfalt } from '../monsterfalt.tsx';

export const metadata: Metadata = { title: 'Ny diarieserie' };

export default async function NySerie() {
  const ctx = await pageCtx();
  const myndigheter = await orNotFound(listMyndigheter(ctx, null));
  return (
    <Ram title="Ny diarieserie" lead="En myndighet kan ha flera diarier, vart och ett med egna nummer.">
      <ActionForm action={skapaDiarieserieAction} nyckel={crypto.randomUUID()} label="Ny diarieserie">
        <Select name="myndighetId" label="Myndighet" options={myndigheter.map(({ id, namn }) => ({ value: id, label: namn }))} />
        <Field name="kod" label="Förkortning" short />
        <Monsterfalt ar={ctx.nu.getFullYear()} />
        <Checkbox name="standard" label="Nya ärenden får nummer ur den här serien" />
        <SubmitRow>Lägg upp serien</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
