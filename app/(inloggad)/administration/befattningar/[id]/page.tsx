import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { Checkbox, Field, Select } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { listBefattningar, valbaraPersoner } from '#lib/organisation/administration';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { andraBefattningAction } from '../../actions.ts';
import { Ram } from '../../ram.tsx';

export const metadata: Metadata = { title: 'Ändra befattning' };

export default async function Befattning({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await pageCtx();
  const { id } = await params;
  const b = (await orNotFound(listBefattningar(ctx, null))).find((en) => en.id === id) ?? notFound();
  const personer = await valbaraPersoner(ctx, null);
  return (
    <Ram over={b.myndighet.namn} title={b.namn}>
      <ActionForm action={andraBefattningAction} nyckel={crypto.randomUUID()} label={`Ändra ${b.namn}`} hidden={{ id }} keep>
        <Field name="namn" label="Befattning" defaultValue={b.namn} />
        <Field name="epost" label="E-post" type="email" required={false} defaultValue={b.epost ?? ''} />
        <Select name="personId" label="Innehavare" required={false} placeholder="Ingen" defaultValue={b.innehavare?.id ?? ''} hint="En ny innehavare tillträder i dag." options={personer.map((p) => ({ value: p.id, label: p.namn }))} />
        <Checkbox name="aktiv" label="Befattningen används" defaultChecked={b.aktiv} />
        <SubmitRow>Spara</SubmitRow>
      </ActionForm>
    </Ram>
  );
}
