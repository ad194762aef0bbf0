'use client';
import type { ReactNode } from 'react';
import { ActionForm, type FormAction } from './action-form.tsx';
import { CloseDialog, DialogButton } from './dialog.tsx';
import { Submit } from './submit.tsx';

type Props = {
  /** The word on the page that opens the question. */
  word: ReactNode;
  /** The question, and what cannot be undone. */
  title: ReactNode;
  text: ReactNode;
  /** The button that does it: a verb, never "OK". */
  confirm: ReactNode;
  action: FormAction;
  nyckel: string;
  hidden?: Record<string, string>;
  look?: 'filled' | 'outlined' | 'word';
  /** Fields the act needs (a reason, a password). */
  children?: ReactNode;
};

/** Only for what cannot be undone: asks first, in a dialog. Everything else is done at once and offers "Ångra". */
export function ConfirmButton({ word, title, text, confirm, action, nyckel, hidden = {}, look = 'outlined', children }: Props) {
  return (
    <DialogButton {...{ word, title, look }}>
      <p>{text}</p>
      <ActionForm {...{ action, nyckel, hidden }} inline summaryHere>
        {children}
        <span className="knappar"><Submit busy="Arbetar …">{confirm}</Submit><CloseDialog /></span>
      </ActionForm>
    </DialogButton>
  );
}
