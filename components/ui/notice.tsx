'use client';
import { useState, type ReactNode } from 'react';
import { ActionForm, type FormAction } from './action-form.tsx';
import { useCommands } from './commands.tsx';
import { St } from './station.tsx';
import { Submit } from './submit.tsx';

/** A remark in the flow of the page: something is missing or changed (varning), hinders (stopp), or is merely told (besked). */
export function Notice({ kind = 'besked', children, action }: { kind?: 'besked' | 'varning' | 'stopp'; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={`besked${kind === 'varning' ? ' varning' : kind === 'stopp' ? ' stopp-besked' : ''}`} role="status">
      <span>{kind === 'varning' && <St kind="saknas" alt="Att se till" />}{kind === 'stopp' && <St kind="mur" alt="Hindrar" />}{children}</span>
      {action}
    </div>
  );
}

type UndoProps = { text: ReactNode; undo?: { action: FormAction; nyckel: string; hidden?: Record<string, string> }; inFlow?: boolean };

/** What was just done, bottom left, with "Ångra" (also the key Z). It stays until it is used or closed: it never times out. */
export function Done({ text, undo, inFlow = false }: UndoProps) {
  const [closed, close] = useState(false);
  useCommands(undo && !closed ? [{ id: 'angra', name: 'Ångra', group: 'Nyss gjort', key: 'z', click: 'angra-knapp' }] : []);
  if (closed) return null;
  return (
    <div className={inFlow ? 'angra' : 'angra fast'} role="status">
      <span>{text}</span>
      {undo && (
        <ActionForm action={undo.action} nyckel={undo.nyckel} hidden={undo.hidden ?? {}} inline>
          <span id="angra-knapp"><Submit look="word" busy="Ångrar …">Ångra</Submit></span>
        </ActionForm>
      )}
      {undo && <kbd aria-hidden="true">Z</kbd>}
      <button type="button" className="gor" onClick={() => close(true)}>Stäng</button>
    </div>
  );
}

/** A strip over the page while something outside the user's hands is wrong (no network). */
export function Band({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return <div className="band" role="status"><span>{children}</span>{aside && <span>{aside}</span>}</div>;
}
