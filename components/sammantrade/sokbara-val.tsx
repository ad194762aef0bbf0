'use client';
import { useId, useState, type ReactNode } from 'react';
import { useField } from '#components/ui/form-state';

type Val = { value: string; label: string; hint?: string };
type Props = { name: string; label: string; sok: string; options: Val[]; hint?: ReactNode };

/** Many to tick, with a field that narrows them down; what has been ticked stays in sight. Without script all are there. */
export function SokbaraVal({ name, label, sok, options, hint }: Props) {
  const { id, hintId, faultId, fault } = useField(name);
  const [text, skriv] = useState('');
  const [valda, satt] = useState<ReadonlySet<string>>(new Set());
  const sokId = useId();
  const ord = text.trim().toLowerCase();
  const syns = ({ value, label: namn, hint: dnr }: Val) => ord === '' || valda.has(value) || `${namn} ${dnr ?? ''}`.toLowerCase().includes(ord);
  const antal = options.filter(syns).length;
  const kryssa = (value: string, pa: boolean) => satt((fore) => new Set([...fore].filter((v) => v !== value).concat(pa ? [value] : [])));
  return (
    <fieldset className={fault ? 'falt val fel' : 'falt val'} aria-describedby={[fault && faultId, hint && hintId].filter(Boolean).join(' ') || undefined} onReset={() => satt(new Set())}>
      <legend className="vh">{label}</legend>
      <p className="etikett" aria-hidden="true">{label}</p>
      <div>
        {fault && <p className="felmed" id={faultId}>{fault}</p>}
        {options.length > 7 && (
          <>
            <label htmlFor={sokId}>{sok}</label>
            <input type="search" id={sokId} className="fore-sok" value={text} onChange={(e) => skriv(e.target.value)} onKeyDown={(e) => { if (e.key === 'Enter') e.preventDefault(); }} />
            <p className="vh" role="status">{ord && `${antal} av ${options.length} visas.`}</p>
          </>
        )}
        {options.map((o, i) => (
          <label key={o.value} hidden={!syns(o)}>
            <input type="checkbox" id={i === 0 ? id : undefined} name={name} value={o.value} onChange={(e) => kryssa(o.value, e.target.checked)} />
            <span>{o.label}{o.hint && <small className="mut"> {o.hint}</small>}</span>
          </label>
        ))}
        {antal === 0 && <p className="mut">Inget ärende heter så.</p>}
        {hint && <p className="hjalp" id={hintId}>{hint}</p>}
      </div>
    </fieldset>
  );
}
