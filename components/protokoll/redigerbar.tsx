'use client';
import { useState, type ReactNode } from 'react';
import { ActionForm, type FormAction } from '#components/ui/action-form';
import { Notice } from '#components/ui/notice';
import { TextArea } from '#components/ui/field';
import { Submit } from '#components/ui/submit';

type Props = { action: FormAction; nyckel: string; paragrafId: string; falt: string; text: string; etikett: string; hjalp?: string; rader?: number; inaktuell?: string; egen?: boolean; /** What the word on a screen without a pointer adds to "Ändra". */ vad?: string; children: ReactNode };

/** A text of the draft that is worded in place: the page as it is printed until one chooses to change it. What is typed stays in this browser until it is saved. */
export function Redigerbar({ action, nyckel, paragrafId, falt, text, etikett, hjalp, rader = 2, inaktuell, egen = false, vad, children }: Props) {
  const [oppen, setOppen] = useState(false);
  const hidden = { paragrafId, falt };
  const spara: FormAction = async (fore, form) => {
    const svar = await action(fore, form);
    if (svar.ok) setOppen(false);
    return svar;
  };
  if (!oppen) {
    return (
      <div className="redigerbar">
        {children}
        <button type="button" className="gor" onClick={() => setOppen(true)} aria-label={`Ändra ${etikett}`}>Ändra{vad && <span className="vad"> {vad}</span>}</button>
        {inaktuell !== undefined && (
          <Notice kind="varning" action={<ActionForm action={action} nyckel={nyckel} hidden={{ ...hidden, text: '' }} inline><Submit look="word">Använd den beräknade</Submit></ActionForm>}>
            Uppgifterna har ändrats sedan du skrev om meningen. Nu blir den: {inaktuell}
          </Notice>
        )}
      </div>
    );
  }
  return (
    <div className="redigerbar oppen">
      <ActionForm action={spara} nyckel={nyckel} hidden={hidden} keep utkast={`${paragrafId}.${falt}`} prefix={`${paragrafId}${falt}`} summaryHere label={`Ändra ${etikett}`}>
        <TextArea name="text" label={`Ändra ${etikett}`} defaultValue={text} rows={Math.min(24, Math.max(rader, Math.ceil(text.length / 70) + text.split('\n').length))} required={false} {...(hjalp ? { hint: hjalp } : {})} autoFocus />
        <p className="knappar"><Submit look="outlined">Spara</Submit><button type="button" className="gor" onClick={() => setOppen(false)}>Avbryt</button></p>
      </ActionForm>
      {egen && <ActionForm action={action} nyckel={nyckel} hidden={{ ...hidden, text: '' }} inline><Submit look="word">Använd den beräknade meningen</Submit></ActionForm>}
    </div>
  );
}
