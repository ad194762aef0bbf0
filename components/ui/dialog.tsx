'use client';
import { useId, useRef, type ReactNode } from 'react';

type Props = { word: ReactNode; title: ReactNode; look?: 'filled' | 'outlined' | 'word'; children: ReactNode };
const CLASS = { filled: 'knapp', outlined: 'knapp2', word: 'gor' };

/** A button and the dialog it opens (the browser's own: Esc closes, focus stays inside and comes back). Works without script where the browser knows `commandfor`. Never inside a <p> or another form. */
export function DialogButton({ word, title, look = 'outlined', children }: Props) {
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  // A browser that knows commandfor opens it itself.
  const open = () => { if (!('commandForElement' in HTMLButtonElement.prototype)) box.current?.showModal(); };
  const invoker = { commandfor: id, command: 'show-modal' };
  return (
    <>
      <button type="button" className={CLASS[look]} onClick={open} {...invoker}>{word}</button>
      <dialog ref={box} id={id} className="ruta-d" aria-labelledby={`${id}h`}>
        <h2 id={`${id}h`}>{title}</h2>
        {children}
      </dialog>
    </>
  );
}

/** The word that closes the dialog it stands in. */
export function CloseDialog({ children = 'Avbryt' }: { children?: ReactNode }) {
  return <button type="button" className="gor" onClick={(e) => e.currentTarget.closest('dialog')?.close()}>{children}</button>;
}
