import { ActionForm } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { DateField, Field, Select, TextArea } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import type { Ctx } from '#lib/platform/command';
import { dayInText } from '#lib/platform/datum';
import { getSetetsUppdrag } from '#lib/protokoll/uppdragsvy';
import { geUppdragAction, strykUppdragAction } from './actions.ts';

const nyckel = () => crypto.randomUUID();

/** The tasks that a set's decisions give: noted before the justering, followed up after it. */
export async function Uppdragen({ setId, ctx }: { setId: string; ctx: Ctx }) {
  const vy = await getSetetsUppdrag(ctx, setId).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'Refused') return null;
    throw error;
  });
  if (!vy || (vy.uppdrag.length === 0 && (!vy.kan.notera || vy.punkter.length === 0))) return null;
  const forst = vy.punkter.find(({ ger }) => ger);
  return (
    <section aria-labelledby="up-h">
      <h2 id="up-h">Uppdrag</h2>
      {vy.uppdrag.length === 0 && <p className="liten mut">{forst ? 'Ett beslut ser ut att ge ett uppdrag. Notera det, så bevakas det när protokollet är justerat.' : 'Inga uppdrag är noterade.'}</p>}
      {vy.uppdrag.length > 0 && (
        <ul className="innan" aria-label="Uppdrag i besluten">
          {vy.uppdrag.map((u) => (
            <li key={u.id} className="liten">
              <span>{u.paragraf}: {u.text} <span className="mut">{u.mottagare}{u.senast && `, senast ${dayInText(u.senast)}`}{u.ansvarig && `, ${u.ansvarig}`}{u.lage && `. ${u.lage}`}</span></span>
              {vy.kan.notera && <ActionForm action={strykUppdragAction} nyckel={nyckel()} hidden={{ paragrafId: u.paragrafId, uppdragId: u.id }} label={`Ta bort ${u.text}`} inline><Submit look="word">Ta bort</Submit></ActionForm>}
            </li>
          ))}
        </ul>
      )}
      <div className="lagt">
        {vy.uppdrag.length > 0 && !vy.kan.notera && <a className="gor" href="/uppdrag">Nämndens uppdrag</a>}
        {vy.kan.notera && (
          <DialogButton look="word" word="Notera ett uppdrag" title="Vad har någon fått i uppdrag?">
            <ActionForm action={geUppdragAction} nyckel={nyckel()} prefix="up-" inline summaryHere>
              <Select name="vald" label="I beslutet" {...(forst ? { placeholder: '', defaultValue: `${forst.paragrafId}:${forst.id}` } : {})} options={vy.punkter.map((p) => ({ value: `${p.paragrafId}:${p.id}`, label: p.namn }))} />
              <Field name="mottagare" label="Vem som får uppdraget" hint={vy.befattningar.length > 0 ? `Den som har befattningen blir ansvarig, till exempel ${vy.befattningar[0]}. Annars ärendets handläggare.` : undefined} />
              <TextArea name="text" label="Vad som ska göras" rows={2} defaultValue={forst?.text ?? ''} />
              <DateField name="senast" label="Återkomma senast" required={false} />
              <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
            </ActionForm>
          </DialogButton>
        )}
      </div>
    </section>
  );
}
