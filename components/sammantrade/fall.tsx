'use client';
import { createContext, useContext, useRef, type ReactNode } from 'react';

const Stang = createContext<() => void>(() => undefined);

/** Closes what the form stands in, once it has done its work. */
export const useStang = () => useContext(Stang);

/** Something that opens: the keyboard goes into it at once, and back to its word when it is done. Esc closes it. */
export function Fall({ id, ord, children }: { id?: string; ord: ReactNode; children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null);
  const stang = () => { if (box.current) box.current.open = false; box.current?.querySelector('summary')?.focus({ preventScroll: true }); };
  return (
    <details
      className="fall" ref={box}
      onToggle={(e) => { if (e.currentTarget.open && e.target === e.currentTarget) e.currentTarget.querySelector<HTMLElement>('summary ~ * :is(select, input, textarea, button)')?.focus(); }}
      onKeyDown={(e) => { if (e.key === 'Escape') { e.stopPropagation(); stang(); } }}
    >
      <summary className="gor" id={id}>{ord}</summary>
      <Stang.Provider value={stang}>{children}</Stang.Provider>
    </details>
  );
}
