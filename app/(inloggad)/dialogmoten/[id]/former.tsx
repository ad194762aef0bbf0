import { ActionForm } from '#components/ui/action-form';
import { Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { SubmitRow } from '#components/ui/submit';
import { punkttyper, typnamn } from '#lib/dialogmote/dialogmote';
import type { Dialogmotevy, Punktvy } from '#lib/dialogmote/queries';
import { andraAction, avsnittAction, dagAction, fardigstallAction, punktAction, skickaAction, skotAction, svaraAction } from '../actions.ts';

type Del = { m: Dialogmotevy };
const nyckel = () => crypto.randomUUID();
const typer = punkttyper.map((t) => ({ value: t, label: typnamn[t] }));
const val = (lista: readonly { id: string; namn: string }[]) => lista.map((x) => ({ value: x.id, label: x.namn }));

export const Dagform = ({ m }: Del) => (
  <details><summary className="gor">Lägg till en dag</summary>
    <ActionForm action={dagAction} nyckel={nyckel()} hidden={{ dialogmoteId: m.id }} label="Ny dag" prefix="dag-"><DateField name="datum" label="Dag" /><Field name="rubrik" label="Vilka som möttes" /><SubmitRow busy="Lägger till …">Lägg till dagen</SubmitRow></ActionForm>
  </details>
);

export const Avsnittsform = ({ m, dagId }: Del & { dagId: string }) => (
  <details><summary className="gor">Lägg till ett avsnitt</summary>
    <ActionForm action={avsnittAction} nyckel={nyckel()} hidden={{ dialogmoteId: m.id, dagId }} label="Nytt avsnitt" prefix={`av${dagId.slice(-6)}-`}>
      <Select name="organId" label="Organ" required={false} placeholder="Inget av dem" options={val(m.organ)} />
      <Select name="forvaltningId" label="Eller förvaltning" required={false} placeholder="Ingen av dem" options={val(m.forvaltningar)} />
      <Field name="rubrik" label="Rubrik" required={false} hint="Lämnas den tom blir det organets eller förvaltningens namn." />
      <SubmitRow busy="Lägger till …">Lägg till avsnittet</SubmitRow>
    </ActionForm>
  </details>
);

export const Punktform = ({ m, avsnitt }: Del & { avsnitt: { id: string; rubrik: string } }) => (
  <details><summary className="gor">Skriv en punkt<span className="vh"> i {avsnitt.rubrik}</span></summary>
    <ActionForm action={punktAction} nyckel={nyckel()} hidden={{ dialogmoteId: m.id, avsnittId: avsnitt.id }} label={`Ny punkt i ${avsnitt.rubrik}`} prefix={`p${avsnitt.id.slice(-6)}-`} utkast={`punkt-${avsnitt.id}`}>
      <Choices type="radio" name="typ" label="Vad det är" inRow defaultValue="information" options={typer} />
      <TextArea name="text" label="Text" rows={4} hint="Tom rad ger en ny punkt." />
      <Field name="talare" label="Sagt av" required={false} short hint="Tomt läses ur orden: ”RD anser …”." />
      <Select name="tillOrganId" label="Medskick till" required={false} placeholder="Ingen" options={val(m.organ)} />
      <Select name="agarePersonId" label="Ansvarig" required={false} placeholder="Ingen" options={val(m.personer)} />
      <Field name="agare" label="Eller annan ansvarig" required={false} />
      <Field name="tid" label="När" required={false} short hint="Som det är känt: våren 2027, så snart som möjligt." />
      <Field name="arende" label="Ärende" required={false} short />
      <SubmitRow busy="Skriver in …">Skriv in</SubmitRow>
    </ActionForm>
  </details>
);

export const Andraform = ({ m, p }: Del & { p: Punktvy }) => (
  <details><summary className="gor">Ändra<span className="vh"> punkt {p.nr}</span></summary>
    <ActionForm action={andraAction} nyckel={nyckel()} hidden={{ punktId: p.id }} label={`Ändra punkt ${p.nr}`} prefix={`e${p.id.slice(-6)}-`} keep>
      <Choices type="radio" name="typ" label="Vad det är" inRow defaultValue={p.typ} options={typer} />
      <TextArea name="text" label="Text" rows={4} defaultValue={p.text} />
      <Field name="talare" label="Sagt av" required={false} short defaultValue={p.talare ?? undefined} />
      <Select name="tillOrganId" label="Medskick till" required={false} placeholder="Ingen" options={val(m.organ)} defaultValue={p.till?.id ?? ''} />
      <SubmitRow>Spara punkten</SubmitRow>
    </ActionForm>
  </details>
);

export const Skotform = ({ m, p }: Del & { p: Punktvy }) => (
  <details><summary className="gor">Ansvarig och tid<span className="vh"> för punkt {p.nr}</span></summary>
    <ActionForm action={skotAction} nyckel={nyckel()} hidden={{ punktId: p.id }} label={`Ansvarig för punkt ${p.nr}`} prefix={`s${p.id.slice(-6)}-`} keep>
      <Select name="agarePersonId" label="Ansvarig" required={false} placeholder="Ingen" options={val(m.personer)} defaultValue={p.agarePersonId ?? ''} />
      <Field name="agare" label="Eller annan ansvarig" required={false} defaultValue={p.agarePersonId ? '' : (p.agare ?? '')} />
      <Field name="tid" label="När" required={false} short defaultValue={p.nar} />
      <Field name="arende" label="Ärende" required={false} short />
      <SubmitRow>Spara</SubmitRow>
    </ActionForm>
  </details>
);

export const Svarsform = ({ p }: { p: Punktvy }) => (
  <details><summary className="gor">Svara<span className="vh"> på punkt {p.nr}</span></summary>
    <ActionForm action={svaraAction} nyckel={nyckel()} hidden={{ punktId: p.id }} label={`Svara på punkt ${p.nr}`} prefix={`sv${p.id.slice(-6)}-`}>
      <Choices type="radio" name="lage" label="Hur det står till" inRow defaultValue="besvarad" options={[{ value: 'besvarad', label: 'Besvarad' }, { value: 'pagar', label: 'Pågår' }, { value: 'avslutad', label: 'Avslutas utan svar' }]} />
      <TextArea name="svar" label="Svar" rows={4} required={false} hint="Den som skickade med frågan ser svaret vid punkten." />
      <SubmitRow busy="Sparar …">Spara svaret</SubmitRow>
    </ActionForm>
  </details>
);

export const Fardigstall = ({ m }: Del) => (
  <ActionForm action={fardigstallAction} nyckel={nyckel()} hidden={{ dialogmoteId: m.id }} label="Färdigställ" prefix="klar-">
    <Choices type="radio" name="som" label="Anteckningarna är" options={[
      { value: 'allman_handling', label: 'En allmän handling', hint: 'De är färdiga, hör inte bara till ett ärende, eller delas med en annan myndighet. De registreras nu, och medskicken skickas.' },
      ...(m.harArende ? [{ value: 'minnesanteckning', label: 'En minnesanteckning i ärendet', hint: 'De är bara till för beredningen, tillför inga sakuppgifter och lämnar inte myndigheten.' }] : []),
    ]} />
    <TextArea name="skal" label="Därför att" rows={2} />
    <SubmitRow busy="Färdigställer …" note="Det som är sagt står sedan fast.">Färdigställ</SubmitRow>
  </ActionForm>
);

export const Skickaform = ({ m }: Del) => (
  <details><summary className="gor">Skicka till en annan nämnd eller organisation</summary>
    <ActionForm action={skickaAction} nyckel={nyckel()} hidden={{ dialogmoteId: m.id }} label="Skicka" prefix="sk-">
      <Select name="tillMyndighetId" label="Nämnd här" required={false} placeholder="Ingen av dem" options={val(m.myndigheter)} />
      <Select name="tillOrganisationId" label="Eller organisation" required={false} placeholder="Ingen av dem" options={val(m.organisationer)} />
      <SubmitRow busy="Skickar …">Skicka</SubmitRow>
    </ActionForm>
  </details>
);
