import { Field, Select, TextArea } from '#components/ui/field';

type Uppgifter = { galler?: string; tillOchMed?: string; forVerksamhet?: string | null; ansvarig?: string | null; ansvarigBefattningId?: string | null; dnr?: string | null; huvudman?: readonly { namn: string }[] };

/** What is said of a version beside its text: the same fields when it is begun and when it is changed. */
export function Uppgiftsfalt({ befattningar, nu = {}, medDnr = false }: { befattningar: readonly { id: string; namn: string }[]; nu?: Uppgifter; medDnr?: boolean }) {
  return (
    <>
      <Field name="giltigFran" label="Gäller från" required={false} defaultValue={nu.galler} short hint="En dag, en månad eller ett år: 2026-07-01, 2027." />
      <Field name="giltigTill" label="Gäller till och med" required={false} defaultValue={nu.tillOchMed} short />
      <Field name="forVerksamhet" label="Gäller verksamhet" required={false} defaultValue={nu.forVerksamhet ?? undefined} />
      <TextArea name="huvudman" label="Huvudmän" required={false} rows={3} defaultValue={nu.huvudman?.map(({ namn }) => namn).join('\n')} hint="De som det binder, en på varje rad." />
      <Select name="ansvarigBefattningId" label="Ansvarig befattning" required={false} defaultValue={nu.ansvarigBefattningId ?? ''} placeholder="Ingen av dem här" options={befattningar.map((b) => ({ value: b.id, label: b.namn }))} hint="Får en bevakning när det är dags att revidera." />
      <Field name="ansvarig" label="Annan ansvarig" required={false} defaultValue={nu.ansvarigBefattningId ? '' : (nu.ansvarig ?? undefined)} />
      {medDnr && <Field name="dnr" label="Diarienummer" required={false} defaultValue={nu.dnr ?? undefined} short />}
    </>
  );
}
