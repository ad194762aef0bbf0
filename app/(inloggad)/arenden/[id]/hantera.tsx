import { ActionForm } from '#components/ui/action-form';
import { ConfirmButton } from '#components/ui/confirm-button';
import { DateText } from '#components/ui/date-text';
import { DateField, Field, Select, TextArea } from '#components/ui/field';
import { Section } from '#components/ui/page';
import { Submit, SubmitRow } from '#components/ui/submit';
import type { ArendeView } from '#lib/arende/queries';
import { andraArendemeningAction, ateroppnaAction, avslutaAction, bevakaAction, fordelaAction, klarBevakningAction, kopplaAction } from '../actions.ts';

type Props = { arende: ArendeView };
const nyckel = () => crypto.randomUUID();

/** What one does with the ärende itself, folded until it is needed. Only what the one who looks may do is there. */
export function Hantera({ arende: { id, version, kan, handlaggare, handlaggareval, arendemening, internMening, klassificering, dnr } }: Props) {
  if (!Object.values({ ...kan, bevaka: false, registrera: false }).some(Boolean)) return null;
  const arendeId = id;
  return (
    <Section title="Sköt ärendet">
      <div className="hantera">
        {kan.fordela && (
          <details id="fordela" open={!handlaggare}>
            <summary>{handlaggare ? 'Fördela om' : 'Fördela'}</summary>
            <ActionForm action={fordelaAction} nyckel={nyckel()} hidden={{ arendeId }} label="Fördela" keep>
              <Select name="handlaggareId" label="Handläggare" placeholder="Ingen" defaultValue={handlaggare?.id ?? ''} options={handlaggareval.map((p) => ({ value: p.id, label: p.titel ? `${p.namn}, ${p.titel}` : p.namn }))} />
              <SubmitRow look="outlined" busy="Fördelar …">Fördela</SubmitRow>
            </ActionForm>
          </details>
        )}
        {kan.andra && (
          <details>
            <summary>Ändra ärendemeningen</summary>
            <ActionForm action={andraArendemeningAction} nyckel={nyckel()} hidden={{ arendeId, version: String(version) }} label="Ändra ärendemeningen" keep>
              <TextArea name="arendemening" label="Ärendemening" rows={2} defaultValue={arendemening} hint="Visas för alla i det öppna diariet. Inga namn på privatpersoner." />
              <TextArea name="internMening" label="Intern ärendemening" rows={2} required={false} defaultValue={internMening ?? ''} />
              <Field name="klassificering" label="Klassificering" required={false} short defaultValue={klassificering ?? ''} />
              <SubmitRow look="outlined">Spara</SubmitRow>
            </ActionForm>
          </details>
        )}
        {kan.koppla && (
          <details>
            <summary>Koppla till ett annat ärende</summary>
            <ActionForm action={kopplaAction} nyckel={nyckel()} hidden={{ arendeId }} label="Koppla">
              <Field name="dnr" label="Diarienummer" short hint="Med nämndens förkortning, till exempel SN 192/19. Den andra nämnden ser ditt ärendes nummer, nämnd, datum och läge, inget mer." />
              <SubmitRow look="outlined" busy="Kopplar …">Koppla</SubmitRow>
            </ActionForm>
          </details>
        )}
      </div>
      <div className="knappar">
        {kan.avsluta && <ConfirmButton word="Avsluta ärendet" look="word" title={`Avsluta ${dnr}?`} text="Inget mer kan registreras i ärendet så länge det är avslutat. Det går att öppna på nytt." confirm="Avsluta" action={avslutaAction} nyckel={nyckel()} hidden={{ arendeId }} />}
        {kan.ateroppna && <ActionForm action={ateroppnaAction} nyckel={nyckel()} hidden={{ arendeId }} label="Öppna på nytt" inline><Submit look="outlined" busy="Öppnar …">Öppna ärendet på nytt</Submit></ActionForm>}
      </div>
    </Section>
  );
}

/** One's own dates to look after in this ärende. */
export function Bevakningar({ arende: { id, bevakningar } }: Props) {
  return (
    <Section title="Bevaka" text="Dina egna dagar. De syns på Min dag.">
      <ul role="list">
        {bevakningar.map((b) => (
          <li key={b.id} className="rad-ord">
            <DateText when={b.datum} form="table" /> <span className={b.klar ? 'struken' : undefined}>{b.text}</span>
            <ActionForm action={klarBevakningAction} nyckel={nyckel()} hidden={{ arendeId: id, bevakningId: b.id, klar: b.klar ? 'nej' : 'ja' }} label={b.text} inline><Submit look="word" busy="Sparar …">{b.klar ? 'Ångra' : 'Klart'}</Submit></ActionForm>
          </li>
        ))}
      </ul>
      <div className="hantera">
        <details>
          <summary>Ny bevakning</summary>
          <ActionForm action={bevakaAction} nyckel={nyckel()} hidden={{ arendeId: id }} label="Ny bevakning" prefix="b-">
            <DateField name="datum" label="Dag" />
            <Field name="text" label="Vad" />
            <SubmitRow look="outlined">Bevaka</SubmitRow>
          </ActionForm>
        </details>
      </div>
    </Section>
  );
}
