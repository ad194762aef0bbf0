'use client';
import { createContext, useContext, useId } from 'react';
import type { Svar } from '#lib/platform/svar';

type FormState = { svar: Svar; pending: boolean; prefix: string };

const Form = createContext<FormState>({ svar: { ok: true }, pending: false, prefix: '' });
export const FormStateProvider = Form.Provider;

/** What the surrounding ActionForm knows: its last answer, and whether it is sending. */
export const useFormState = () => useContext(Form);

/** One field's ids, its faults after the last answer, and what was typed there when the page came back from a plain POST. */
export function useField(name: string) {
  const { svar, prefix } = useFormState();
  const made = useId();
  const id = prefix + name;
  const faults = svar.ok ? undefined : svar.falt?.[name];
  return { id, hintId: `h${made}`, faultId: `e${made}`, fault: faults?.[0], typed: svar.varden?.[name], cameBack: svar.varden !== undefined };
}
