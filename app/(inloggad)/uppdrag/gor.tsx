import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { DateField, Field, Select, TextArea } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import type { Uppdragsvy } from '#lib/protokoll/uppdragsvy';
import { aterrapporteraAction, forklaraAction, tilldelaAction } from './actions.ts';

type Props = { u: Uppdragsvy; idag: string; personer?: readonly { id: string; namn: string }[] };
const nyckel = () => crypto.randomUUID();

/** What can be done with one task: report it back, say why it is late, give it to somebody. */
export function GorUppdrag({ u, idag, personer = [] }: Props) {
  const vad = <span className="vh">: {u.text}</span>;
  return (
    <div className="lagt">
      {u.kan.rapportera && (
        <DialogButton look="word" word={<>Återrapportera{vad}</>} title={`Återrapportera till ${u.organ}`}>
          <p>{u.text}</p>
          <ActionForm action={aterrapporteraAction} nyckel={nyckel()} hidden={{ id: u.id }} prefix={`r${u.id}`} inline summaryHere>
            <DateField name="datum" label="Dag" defaultValue={idag} />
            <TextArea name="rapport" label="Vad som är gjort" rows={3} />
            {u.handlingar.length > 0 && <Select name="handlingId" label="Handling" required={false} placeholder="Ingen" options={u.handlingar.map((h) => ({ value: h.id, label: h.namn }))} />}
            {u.lage === 'sent' && <TextArea name="skal" label="Varför det blev sent" rows={2} defaultValue={u.skal ?? ''} />}
            <span className="knappar"><Submit>Återrapportera</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      )}
      {u.kan.rapportera && u.lage === 'sent' && (
        <DialogButton look="word" word={<>Förklara förseningen{vad}</>} title="Varför är uppdraget försenat?">
          <ActionForm action={forklaraAction} nyckel={nyckel()} hidden={{ id: u.id }} prefix={`f${u.id}`} inline summaryHere>
            <Field name="skal" label="Skäl" defaultValue={u.skal ?? ''} hint={`${u.organ} ser det i sin lista.`} />
            <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      )}
      {u.kan.tilldela && personer.length > 0 && (
        <DialogButton look="word" word={<>{u.ansvarig ? 'Byt ansvarig' : 'Utse ansvarig'}{vad}</>} title="Vem svarar för uppdraget?">
          <ActionForm action={tilldelaAction} nyckel={nyckel()} hidden={{ id: u.id }} prefix={`a${u.id}`} inline summaryHere>
            <Select name="personId" label="Ansvarig" defaultValue={u.ansvarig?.id ?? ''} options={personer.map((p) => ({ value: p.id, label: p.namn }))} />
            <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      )}
    </div>
  );
}
