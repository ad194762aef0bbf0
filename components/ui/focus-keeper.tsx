'use client';
import { useEffect } from 'react';

/** What one has just used goes away when it has done its work (a form that is sent, a row that is removed): focus then stands at main, never at the top of the window. */
export function FocusKeeper({ main }: { main: string }) {
  useEffect(() => {
    let last: Element | null = null;
    const remember = (event: FocusEvent) => { last = event.target instanceof Element ? event.target : null; };
    const keep = () => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = null;
      document.getElementById(main)?.focus({ preventScroll: true });
    };
    const watch = new MutationObserver(keep);
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => { document.removeEventListener('focusin', remember); watch.disconnect(); };
  }, [main]);
  return null;
}
