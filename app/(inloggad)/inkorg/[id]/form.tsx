import { ActionForm } from '#components/ui/action-form';
import { Choices, DateField, Field, Select, TextArea } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import { SubmitRow } from '#components/ui/submit';
import type { InkommetView } from '#lib/handling/queries';
import type { Vag } from './vagar.ts';

/** The one form by which everything that has arrived is registered, with what is known already filled in. */
export function Registreringsform({ inkommet, vag: { action, Falt } }: { inkommet: InkommetView; vag: Vag }) {
  const { id, version, forval, passande, oppna, handlaggare, kod, last } = inkommet;
  const ur = (vad: unknown, annars: string) => (vad ? `Läst ur filen: kontrollera. ${annars}`.trim() : annars);
  const foreslagna = new Set(passande.map((p) => p.id));
  return (
    <ActionForm action={action} nyckel={crypto.randomUUID()} hidden={{ inkommetId: id, version: String(version) }} label="Registrering" utkast={`registrera-${id}`}>
      {last && Object.keys(last).length > 1 && <Notice>En del av formuläret är förifyllt ur filens text. Jämför med handlingen innan du registrerar.</Notice>}
      <Field name="rubrik" label="Handlingen" defaultValue={forval.rubrik} hint={ur(last?.titel, 'Kort vad det är, så som det ska stå i diariet.')} />
      <Field name="motpart" label="Avsändare" defaultValue={forval.motpart} {...(last?.avsandare && forval.motpart === last.avsandare ? { hint: ur(true, '') } : {})} />
      <DateField name="handlingsdatum" label="Handlingens datum" defaultValue={forval.handlingsdatum} {...(last?.datum ? { hint: ur(true, '') } : {})} />
      <DateField name="ankomstdag" label="Ankomstdag" defaultValue={forval.ankomstdag} hint="Den dag då handlingen kom. Ändra bara om du vet bättre." />
      <Choices
        type="radio" name="till" label="Ärende" defaultValue={forval.till} inRow
        options={[{ value: 'nytt', label: `Nytt ärende i ${kod}:s diarium` }, { value: 'befintligt', label: 'Ett ärende som finns' }]}
        {...(passande[0] ? { hint: `Hör troligen till ${passande[0].dnr}: ${passande[0].varfor}.` } : {})}
      />
      <div className="vid-befintligt">
        <Select
          name="arendeId" label="Vilket ärende" defaultValue={forval.arendeId}
          options={[...passande.map((p) => ({ value: p.id, label: `${p.dnr} ${p.mening}`, group: 'Hör troligen till' })), ...oppna.filter((o) => !foreslagna.has(o.id)).map((o) => ({ value: o.id, label: `${o.dnr} ${o.mening}`, group: 'Öppna ärenden' }))]}
        />
      </div>
      <div className="vid-nytt">
        <TextArea name="arendemening" label="Ärendemening" rows={2} defaultValue={forval.arendemening} hint="Visas för alla i det öppna diariet. Inga namn på privatpersoner." />
        <TextArea name="internMening" label="Intern ärendemening" rows={2} required={false} hint="Om ni behöver säga mer internt." />
        <Field name="klassificering" label="Klassificering" required={false} short />
        <Select name="handlaggareId" label="Handläggare" required={false} placeholder="Fördelas senare" options={handlaggare.map((p) => ({ value: p.id, label: p.titel ? `${p.namn}, ${p.titel}` : p.namn }))} />
      </div>
      {Falt && <Falt inkommet={inkommet} />}
      <SubmitRow busy="Registrerar …" note="Numren ges när du registrerar.">Registrera</SubmitRow>
    </ActionForm>
  );
}
