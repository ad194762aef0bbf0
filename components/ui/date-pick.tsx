'use client';
import { useRef, type ReactNode } from 'react';
import { parseDate } from '#lib/platform/datum';
import { useMounted } from './mounted.tsx';

/** Lets a date be picked as well as typed: opens the browser's own calendar and writes the day into the field. Without script it is not there. */
export function DatePick({ forId, label }: { forId: string; label: ReactNode }) {
  const picker = useRef<HTMLInputElement>(null);
  if (!useMounted()) return null;
  const field = () => document.getElementById(forId) as HTMLInputElement | null;
  const open = () => {
    const typed = parseDate(field()?.value ?? '', new Date());
    if (picker.current) picker.current.value = typed.ok ? typed.value : '';
    picker.current?.showPicker();
  };
  const write = (day: string) => {
    const input = field();
    if (!input || !day) return;
    input.value = day;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  };
  return (
    <span className="valj-dag">
      <button type="button" className="gor" onClick={open}>Välj dag<span className="vh">, {label}</span></button>
      <input ref={picker} type="date" tabIndex={-1} aria-hidden="true" onChange={(e) => write(e.target.value)} />
    </span>
  );
}
