import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '#components/ui/action-form';
import { Field, Select } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { listRemisser } from '#lib/remiss/lista';
import { skapaUtkastAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Ny remiss' };

export default async function NyRemiss() {
  const { myndigheter, mallar } = await orNotFound(listRemisser(await pageCtx(), {}));
  const [enda, ...fler] = myndigheter;
  if (!enda) notFound();
  return (
    <>
      <PageHead over={fler.length === 0 ? enda.namn : undefined} title="Ny remiss" lead="Börja med vad den gäller. Allt annat fyller du i på nästa sida, och det sparas medan du skriver." />
      <ActionForm action={skapaUtkastAction} nyckel={crypto.randomUUID()} label="Ny remiss" hidden={fler.length === 0 ? { myndighetId: enda.id } : {}}>
        <Field name="titel" label="Vad remissen gäller" hint="Så som den ska heta i missivet." />
        {fler.length > 0 && <Select name="myndighetId" label="Avsändare" defaultValue={enda.id} placeholder="" options={myndigheter.map((m) => ({ value: m.id, label: m.namn }))} />}
        {mallar.length > 0 && <Select name="mallId" label="Utgå från" required={false} placeholder="Det som brukar stå i ett missiv" options={mallar.map((m) => ({ value: m.id, label: fler.length > 0 ? `${m.namn}, ${myndigheter.find((x) => x.id === m.myndighetId)?.namn ?? ''}` : m.namn }))} />}
        <SubmitRow busy="Skapar …" note="Den får diarienummer först när den skickas.">Börja skriva</SubmitRow>
      </ActionForm>
    </>
  );
}
