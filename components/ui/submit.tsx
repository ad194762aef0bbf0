'use client';
import type { ReactNode } from 'react';
import { useFormState } from './form-state.tsx';

type Props = { children: ReactNode; look?: 'filled' | 'outlined' | 'word'; busy?: string; name?: string; value?: string; note?: ReactNode };
const CLASS = { filled: 'knapp', outlined: 'knapp2', word: 'gor' };

/** The button that sends the form it stands in. While it is sent it says so and a second press does nothing. */
export function Submit({ children, look = 'filled', busy = 'Sparar …', name, value }: Props) {
  const { pending } = useFormState();
  return <button type="submit" className={CLASS[look]} {...{ name, value }} aria-busy={pending || undefined}>{pending ? busy : children}</button>;
}

/** The last row of a form: its button, and beside it what will happen or other actions. */
export function SubmitRow({ children, note, ...rest }: Props & { also?: ReactNode }) {
  const { also, ...button } = rest;
  return <div className="spara"><Submit {...button}>{children}</Submit>{also}{note && <span className="mut">{note}</span>}</div>;
}
