import { ActionForm, type FormAction } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { DateField, Field } from '#components/ui/field';
import { Submit } from '#components/ui/submit';
import type { Expedieringsvy } from '#lib/expediering/queries';

export type Expedieringsatgarder = { forsokIgen: FormAction; postad: FormAction; studsade: FormAction };
const nyckel = () => crypto.randomUUID();

/** What can be done with one row: read what was sent, send it again, note that it went by post or came back. */
export function Gor({ e, atgarder: { forsokIgen, postad, studsade }, orsak, idag }: { e: Expedieringsvy; atgarder: Expedieringsatgarder; orsak?: string | undefined; idag: string }) {
  const till = <span className="vh"> till {e.mottagare}, {e.paragraf}</span>;
  return (
    <div className="lagt">
      {e.fil && <a className="gor liten" href={`/api/expediering/${e.id}`} target="_blank">{e.eget ? 'Brevet' : 'Utdraget'} (PDF){till}</a>}
      {e.kan.skicka && e.status === 'fel' && (
        <DialogButton look="word" word={<>Försök igen{till}</>} title={`Skicka igen till ${e.mottagare}`}>
          {orsak && <p>{orsak}</p>}
          <ActionForm action={forsokIgen} nyckel={nyckel()} hidden={{ id: e.id }} prefix={`f${e.id}`} inline summaryHere>
            <Field name="epost" label="E-postadress" defaultValue={e.epost ?? ''} inputMode="email" />
            <span className="knappar"><Submit busy="Skickar …">Skicka igen</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      )}
      {e.kan.skicka && e.status === 'att_posta' && (
        <DialogButton look="word" word={<>Skickat med post{till}</>} title={`När skickades det till ${e.mottagare}?`}>
          {e.adress && <p>{e.adress}</p>}
          <ActionForm action={postad} nyckel={nyckel()} hidden={{ id: e.id }} prefix={`p${e.id}`} inline summaryHere>
            <DateField name="datum" label="Dag" defaultValue={idag} />
            <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      )}
      {e.kan.skicka && e.status === 'levererad' && (e.vag === 'brev' || e.vag === 'post') && (
        <DialogButton look="word" word={<>Kom tillbaka{till}</>} title={`${e.eget ? 'Brevet' : 'Utdraget'} till ${e.mottagare} kom tillbaka`}>
          <ActionForm action={studsade} nyckel={nyckel()} hidden={{ id: e.id }} prefix={`s${e.id}`} inline summaryHere>
            <Field name="skal" label="Vad svaret sade" hint="Till exempel okänd mottagare." />
            <span className="knappar"><Submit>Spara</Submit><CloseDialog /></span>
          </ActionForm>
        </DialogButton>
      )}
      {e.kan.skicka && e.status === 'levererad' && e.vag === 'brev' && (
        <ActionForm action={forsokIgen} nyckel={nyckel()} hidden={{ id: e.id, anda: 'ja' }} prefix={`i${e.id}`} inline><Submit look="word" busy="Skickar …">Skicka en gång till{till}</Submit></ActionForm>
      )}
    </div>
  );
}
