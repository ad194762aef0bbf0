import type { Metadata } from 'next';
import { ActionForm } from '#components/ui/action-form';
import { DateField, Field, Select } from '#components/ui/field';
import { Empty, PageHead, Section } from '#components/ui/page';
import { SubmitRow } from '#components/ui/submit';
import { DataTable } from '#components/ui/table';
import { orNotFound, pageCtx } from '#lib/platform/page';
import { listHuvudman } from '#lib/rekommendation/queries';
import { bytNamnAction, gaUppIAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Huvudmännens namn' };

export default async function Huvudmannen() {
  const huvudman = await orNotFound(listHuvudman(await pageCtx(), null));
  const val = huvudman.map((h) => ({ value: h.id, label: h.namn }));
  return (
    <>
      <PageHead title="Huvudmännens namn" lead="Ett landsting blir region, två kommuner blir en. Det som beslutades under det gamla namnet står kvar under det." />
      <DataTable
        caption="Huvudmännen med sina namn och från när de gäller"
        columns={[{ key: 'namn', head: 'Huvudman', names: true }, { key: 'namnen', head: 'Har hetat' }, { key: 'uppgar', head: 'Uppgått i' }]}
        rows={huvudman.map((h) => ({ key: h.id, cells: { namn: h.namn, namnen: h.alla.length > 1 ? h.alla.map((n) => `${n.namn}${n.fran ? ` från ${n.fran}` : ''}${n.till ? ` till och med ${n.till}` : ''}`).join(', ') : null, uppgar: h.uppgar && `${h.uppgar.i} ${h.uppgar.fran}` } }))}
        empty={<Empty title="Inga huvudmän än." text="De kommer hit när en rekommendation skrivs till dem." />}
      />
      {huvudman.length > 0 && (
        <>
          <Section title="Byter namn">
            <ActionForm action={bytNamnAction} nyckel={crypto.randomUUID()} label="Byter namn" prefix="namn-">
              <Select name="huvudmanId" label="Vem" options={val} />
              <Field name="namn" label="Nytt namn" />
              <DateField name="fran" label="Från och med" hint="Den första dagen med det nya namnet." />
              <SubmitRow look="outlined">Spara namnet</SubmitRow>
            </ActionForm>
          </Section>
          <Section title="Går upp i en annan" text="Den andra svarar sedan för båda i rekommendationer som frågar båda.">
            <ActionForm action={gaUppIAction} nyckel={crypto.randomUUID()} label="Går upp i en annan" prefix="upp-">
              <Select name="huvudmanId" label="Vem" options={val} />
              <Select name="iId" label="Går upp i" options={val} />
              <DateField name="fran" label="Från och med" />
              <SubmitRow look="outlined">Spara</SubmitRow>
            </ActionForm>
          </Section>
        </>
      )}
    </>
  );
}
