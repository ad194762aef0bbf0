import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Filfalt } from '#components/handling/uppladdning';
import { ActionForm } from '#components/ui/action-form';
import { Choices, DateField, Field, Select } from '#components/ui/field';
import { PageHead } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { listInkorg } from '#lib/handling/queries';
import { dagI } from '#lib/platform/dag';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { antecknaAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Anteckna brev' };

export default async function Anteckna() {
  const ctx = await pageCtx();
  const { myndigheter } = await orNotFound(listInkorg(ctx, {}));
  const hem = myndigheter[0];
  if (!hem) notFound();
  return (
    <>
      <PageHead over="Inkorg" title="Anteckna brev som kommit" lead="Brevet läggs i inkorgen med den dag det kom. Sedan registrerar du det." />
      <ActionForm action={antecknaAction} nyckel={crypto.randomUUID()} label="Brevet" utkast="anteckna-brev" hidden={myndigheter.length === 1 ? { myndighetId: hem.id } : {}}>
        {myndigheter.length > 1 && <Select name="myndighetId" label="Nämnd" placeholder="" defaultValue={hem.id} options={myndigheter.map((m) => ({ value: m.id, label: m.namn }))} />}
        <Choices type="radio" name="kanal" label="Kom med" options={[{ value: 'post', label: 'Post' }, { value: 'epost', label: 'E-post' }]} defaultValue="post" inRow />
        <Field name="fran" label="Avsändare" />
        <Field name="rubrik" label="Vad det gäller" />
        <DateField name="ankomstdag" label="Ankomstdag" defaultValue={dagI(ctx.nu)} hint="Den dag då brevet fanns hos er, även om det öppnas senare." />
        <Filfalt hjalp="Skannat brev eller bifogade filer: PDF, Word (DOCX) eller text, högst 200 MB. Kan läggas till senare i ärendet." />
        <SubmitRow>Lägg i inkorgen</SubmitRow>
      </ActionForm>
    </>
  );
}
