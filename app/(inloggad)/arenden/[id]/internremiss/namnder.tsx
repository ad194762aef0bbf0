'use client';
import { useState } from 'react';
import { DateField } from '#components/ui/field';
import { useField } from '#components/ui/form-state';
import { St } from '#components/ui/station';
import { dayInText } from '#lib/platform/datum';
import type { Namndplan } from '#lib/remiss/namndplan';

type Namnd = { id: string; namn: string; ute: string | null; plan: Namndplan };

/** Which nämnder are asked, each with its own last day. What is not ticked is not sent. */
export function Namnder({ myndigheter, forvalda }: { myndigheter: readonly Namnd[]; forvalda: readonly string[] }) {
  const [valda, setValda] = useState<readonly string[]>(forvalda);
  const { fault, faultId } = useField('namnder');
  const vaxla = (id: string, med: boolean) => setValda(myndigheter.map((m) => m.id).filter((m) => (m === id ? med : valda.includes(m))));
  return (
    <>
      <fieldset className={fault ? 'falt val fel' : 'falt val'}>
        <legend className="vh">Nämnder</legend>
        <p className="etikett" aria-hidden="true">Nämnder</p>
        <div>
          {fault && <p className="felmed" id={faultId}>Välj minst en nämnd.</p>}
          {myndigheter.map((m, i) => (
            <label key={m.id}>
              <input type="checkbox" id={i === 0 ? 'namnder' : undefined} checked={valda.includes(m.id)} onChange={(e) => vaxla(m.id, e.target.checked)} />
              <span>
                {m.namn}{m.ute && <small className="mut"> redan tillfrågad, svar senast {dayInText(m.ute)}</small>}
                {m.plan.mening && <small className={m.plan.hinner === false ? 'anm sen' : 'anm'}>{m.plan.hinner === false && <St kind="sen" alt={false} />}{m.plan.mening}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {valda.map((id, i) => {
        const { namn = '', plan } = myndigheter.find((m) => m.id === id) ?? {};
        return (
          <div key={id}>
            <input type="hidden" name={`namnder.${i}.myndighetId`} value={id} />
            <DateField name={`namnder.${i}.svarSenast`} label={`Svar senast, ${namn}`} {...(plan?.svarSenast ? { defaultValue: plan.svarSenast } : {})} />
          </div>
        );
      })}
    </>
  );
}
