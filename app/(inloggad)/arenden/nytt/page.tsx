import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { Field, Select, TextArea } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { getNyttArende } from '#lib/arende/queries';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { oppnaAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Öppna ärende' };

export default async function NyttArende() {
  const { myndigheter, handlaggare } = await orNotFound(getNyttArende(await pageCtx(), null));
  const [hem, ...fler] = myndigheter;
  return (
    <>
      <PageHead over={fler.length ? 'Diarium' : hem?.namn} title="Öppna ärende" lead="För det som börjar hos er. Det som kommit utifrån registreras i inkorgen." />
      <ActionForm action={oppnaAction} nyckel={crypto.randomUUID()} label="Nytt ärende" utkast="nytt-arende" hidden={fler.length || !hem ? {} : { myndighetId: hem.id }}>
        {fler.length > 0 && <Select name="myndighetId" label="Nämnd" options={myndigheter.map((m) => ({ value: m.id, label: m.namn }))} />}
        <TextArea name="arendemening" label="Ärendemening" rows={2} hint="Visas för alla i det öppna diariet. Inga namn på privatpersoner." />
        <TextArea name="internMening" label="Intern ärendemening" rows={2} required={false} hint="Om ni behöver säga mer internt." />
        <Field name="klassificering" label="Klassificering" required={false} short />
        <Select name="handlaggareId" label="Handläggare" required={false} placeholder="Fördelas senare" options={handlaggare.map((p) => ({ value: p.id, label: p.titel ? `${p.namn}, ${p.titel}` : p.namn }))} />
        <SubmitRow busy="Öppnar …" note="Diarienumret ges när du öppnar.">Öppna ärende</SubmitRow>
      </ActionForm>
    </>
  );
}
