'use client';
import type { ComponentProps, ReactNode } from 'react';
import { DatePick } from './date-pick.tsx';
import { useField } from './form-state.tsx';

type Shared = { name: string; label: ReactNode; hint?: ReactNode; required?: boolean };
type Frame = Shared & { children: (of: Control) => ReactNode };
type Control = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true };

/** The frame of every field: visible label, fault (the same words as in the summary), control, hint. What is not required says "(frivilligt)". */
export function FieldFrame({ name, label, hint, required = true, children }: Frame) {
  const { id, hintId, faultId, fault } = useField(name);
  const described = [fault && faultId, hint && hintId].filter(Boolean).join(' ');
  return (
    <div className={fault ? 'falt fel' : 'falt'}>
      <label htmlFor={id}>{label}{!required && <Optional />}</label>
      <div>
        {fault && <p className="felmed" id={faultId}>{fault}</p>}
        {children({ id, name, ...(described ? { 'aria-describedby': described } : {}), ...(fault ? { 'aria-invalid': true } : {}), ...(required ? { 'aria-required': true } : {}) })}
        {hint && <p className="hjalp" id={hintId}>{hint}</p>}
      </div>
    </div>
  );
}

const Optional = () => <span className="frivilligt"> (frivilligt)</span>;
const one = (typed: string | string[] | undefined) => (Array.isArray(typed) ? typed[0] : typed);

type InputProps = Shared & Omit<ComponentProps<'input'>, 'name' | 'required' | 'id'> & { short?: boolean };

/** One line of text. `short` for dates, numbers and codes. */
export function Field({ name, label, hint, required = true, short = false, ...rest }: InputProps) {
  const typed = one(useField(name).typed);
  return <FieldFrame {...{ name, label, hint, required }}>{(of) => <input type="text" {...rest} {...of} className={short ? 'kort' : undefined} defaultValue={typed ?? rest.defaultValue} />}</FieldFrame>;
}

/** A date, typed (2026-11-21, 21/11 2026, 21 nov 2026) or picked. The server reads it with parseDate. */
export function DateField({ name, label, hint, required = true, ...rest }: InputProps) {
  const typed = one(useField(name).typed);
  return (
    <FieldFrame {...{ name, label, hint, required }}>
      {(of) => <div className="medkal"><input type="text" autoComplete="off" {...rest} {...of} defaultValue={typed ?? rest.defaultValue} /><DatePick forId={of.id} label={label} /></div>}
    </FieldFrame>
  );
}

type AreaProps = Shared & Omit<ComponentProps<'textarea'>, 'name' | 'required' | 'id'>;

/** Several lines of text. */
export function TextArea({ name, label, hint, required = true, ...rest }: AreaProps) {
  const typed = one(useField(name).typed);
  return <FieldFrame {...{ name, label, hint, required }}>{(of) => <textarea rows={3} {...rest} {...of} defaultValue={typed ?? rest.defaultValue} />}</FieldFrame>;
}

type Option = { value: string; label: string; group?: string };
type SelectProps = Shared & Omit<ComponentProps<'select'>, 'name' | 'required' | 'id'> & { options: Option[]; placeholder?: string };

/** One of many. The first choice is "Välj", which is no answer; `placeholder=""` leaves it out. */
export function Select({ name, label, hint, required = true, options, placeholder = 'Välj', ...rest }: SelectProps) {
  const typed = one(useField(name).typed);
  const groups = [...new Set(options.map(({ group }) => group))];
  const draw = (of: Option[]) => of.map(({ value, label: text }) => <option key={value} value={value}>{text}</option>);
  return (
    <FieldFrame {...{ name, label, hint, required }}>
      {(of) => (
        <select key={typed} {...rest} {...of} defaultValue={typed ?? rest.defaultValue ?? ''}>
          {placeholder && <option value="">{placeholder}</option>}
          {groups.map((group) => group ? <optgroup key={group} label={group}>{draw(options.filter((o) => o.group === group))}</optgroup> : draw(options.filter((o) => !o.group)))}
        </select>
      )}
    </FieldFrame>
  );
}

type Choice = { value: string; label: ReactNode; hint?: ReactNode };
type ChoicesProps = Shared & { type: 'radio' | 'checkbox'; options: Choice[]; defaultValue?: string | string[]; inRow?: boolean };

/** Radio buttons or check boxes with one name, in a fieldset with a visible legend. */
export function Choices({ name, label, hint, required = true, type, options, defaultValue = [], inRow = false }: ChoicesProps) {
  const { id, hintId, faultId, fault, typed, cameBack } = useField(name);
  // A box that was unticked is not sent at all: once the page has come back, only what was sent counts.
  const chosen = [cameBack ? (typed ?? []) : defaultValue].flat();
  const described = [fault && faultId, hint && hintId].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset className={fault ? 'falt val fel' : 'falt val'} aria-describedby={described}>
      <legend className="vh">{label}{!required && ' (frivilligt)'}</legend>
      <p className="etikett" aria-hidden="true">{label}{!required && <Optional />}</p>
      <div>
        {fault && <p className="felmed" id={faultId}>{fault}</p>}
        <div className={inRow ? 'rad-ord' : undefined}>
          {options.map((option, i) => (
            <label key={option.value}>
              <input type={type} id={i === 0 ? id : undefined} name={name} value={option.value} defaultChecked={chosen.includes(option.value)} aria-invalid={fault && type === 'checkbox' ? true : undefined} />
              <span>{option.label}{option.hint && <small className="mut"> {option.hint}</small>}</span>
            </label>
          ))}
        </div>
        {hint && <p className="hjalp" id={hintId}>{hint}</p>}
      </div>
    </fieldset>
  );
}

/** One box to tick, with its label after it. */
export function Checkbox({ name, label, hint, defaultChecked = false, value = 'ja' }: Omit<Shared, 'required'> & { defaultChecked?: boolean; value?: string }) {
  const { id, hintId, faultId, fault, typed, cameBack } = useField(name);
  const described = [fault && faultId, hint && hintId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={fault ? 'falt val fel' : 'falt val'}>
      <span />
      <div>
        {fault && <p className="felmed" id={faultId}>{fault}</p>}
        <label htmlFor={id}><input type="checkbox" {...{ id, name, value }} defaultChecked={cameBack ? typed !== undefined : defaultChecked} aria-describedby={described} aria-invalid={fault ? true : undefined} /><span>{label}</span></label>
        {hint && <p className="hjalp" id={hintId}>{hint}</p>}
      </div>
    </div>
  );
}
