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
  const base = name.replace(/\[\]$/, '');
  const faults = svar.ok ? undefined : Object.entries(svar.falt ?? {}).find(([about]) => concerns(about, base))?.[1];
  return { id: prefix + base, hintId: `h${made}`, faultId: `e${made}`, fault: faults?.[0], typed: svar.varden?.[name], cameBack: svar.varden !== undefined };
}

/** Whether a fault named `a` or `a.0.b` is told at the field `a`. */
export const concerns = (fault: string, field: string) => fault === field || fault.startsWith(`${field}.`);
