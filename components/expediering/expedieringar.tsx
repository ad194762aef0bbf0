import { Epost } from '#components/ui/epost';
import { ActionForm, type FormAction } from '#components/ui/action-form';
import { CloseDialog, DialogButton } from '#components/ui/dialog';
import { Field } from '#components/ui/field';
import { St } from '#components/ui/station';
import { Submit } from '#components/ui/submit';
import { clock, dayInText } from '#lib/platform/datum';
import type { Expedieringsvy } from '#lib/expediering/queries';

const felord: Record<string, string> = { adress_saknas: 'Adress saknas.', mottagaren_finns_inte: 'Mottagaren finns inte i registret.' };
const nar = (tid: Date) => `${dayInText(tid)}, ${clock(tid)}`;

/** Who an utdrag went to: delivered and registered are told apart, and what did not arrive can be sent again. */
export function Expedieringar({ rader, forsokIgen, medParagraf = false }: { rader: readonly Expedieringsvy[]; forsokIgen: FormAction; medParagraf?: boolean }) {
  return (
    <ul className="innan exp" aria-label="Expedierat till">
      {rader.map((e) => (
        <li key={e.id}>
          <St kind={e.status === 'fel' ? 'mur' : e.status === 'koad' ? 'sedan' : e.status === 'registrerad' || e.vag !== 'utbyte' ? 'klar' : 'nu'} alt={false} />
          <b>{e.mottagare}</b>{e.medSvar && ', med yttrandet'}{medParagraf && <span className="mut"> {e.organ} {e.paragraf}</span>}
          <br /><span className="mut">{e.status === 'fel' ? <span className="varna">Kunde inte levereras. {felord[e.fel ?? ''] ?? 'E-postservern tog inte emot brevet.'}</span> : e.levererad ? `Levererad ${nar(e.levererad)}` : 'På väg'}{e.epost && <> till <Epost>{e.epost}</Epost></>}</span>
          {e.vag === 'utbyte' && <><br /><span className="mut">{e.registrerad ? `Registrerad ${nar(e.registrerad)}${e.mottagarensDnr ? `, dnr ${e.mottagarensDnr}` : ''}${e.mottagarensLopnr ? `, löpnr\u00A0${e.mottagarensLopnr}` : ''}` : e.levererad ? 'Inte registrerad hos mottagaren än' : ''}</span></>}
          <div className="lagt">
            <a className="gor liten" href={`/api/expediering/${e.id}`} target="_blank">Utdraget<span className="vh"> till {e.mottagare}</span> (PDF)</a>
            {e.status === 'fel' && e.kan.skicka && (
              <DialogButton look="word" word="Försök igen" title={`Skicka igen till ${e.mottagare}`}>
                <ActionForm action={forsokIgen} nyckel={crypto.randomUUID()} hidden={{ id: e.id }} prefix={e.id} inline summaryHere>
                  <Field name="epost" label="E-postadress" defaultValue={e.epost ?? ''} inputMode="email" />
                  <span className="knappar"><Submit busy="Skickar …">Skicka igen</Submit><CloseDialog /></span>
                </ActionForm>
              </DialogButton>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
