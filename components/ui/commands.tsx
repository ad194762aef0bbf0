'use client';
import { useEffect, useSyncExternalStore } from 'react';

export type Command = {
  id: string;
  name: string;
  /** Its heading in the palette: "I det här ärendet", "Gå till". */
  group?: string;
  /** A single letter (or "?") that does it, when such keys are on. */
  key?: string;
  /** Other words that find it. */
  also?: string;
  /** Said to the right: a number, a place. */
  note?: string;
  /** One of: an address, the id of the button or field on the page it presses, or (in a client component) what it does. */
  href?: string;
  click?: string;
  run?: () => void;
};

const registered = new Map<symbol, Command[]>();
const listeners = new Set<() => void>();
let all: Command[] = [];
const NONE: Command[] = [];

function changed() {
  all = [...new Map([...registered.values()].flat().map((c) => [c.id, c])).values()];
  for (const tell of listeners) tell();
}
const subscribe = (tell: () => void) => { listeners.add(tell); return () => void listeners.delete(tell); };

/** Every command the page has now: the one registry behind palette, keys and the list of keys. */
export const useAllCommands = () => useSyncExternalStore(subscribe, () => all, () => NONE);

/** Adds commands for as long as the component is on the page. */
export function useCommands(commands: Command[]) {
  const signature = JSON.stringify(commands);
  useEffect(() => {
    const mine = Symbol();
    registered.set(mine, commands);
    changed();
    return () => { registered.delete(mine); changed(); };
    // The signature says when they have changed; the array itself is new at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [signature]);
}

/** Does it. `go` is the router's push. A field is focused, a button pressed. */
export function perform(command: Command, go: (href: string) => void) {
  if (command.run) return command.run();
  if (command.href) return go(command.href);
  const target = command.click ? document.getElementById(command.click) : null;
  if (!target) return;
  if (target.matches('input:not([type=submit],[type=button]), select, textarea')) return target.focus();
  (target.matches('a, button, summary') ? target : target.querySelector<HTMLElement>('a, button'))?.click();
}

const OFF = 'paragraf.tangenter';
const keyListeners = new Set<() => void>();

/** Whether single keys do things. Each browser remembers its own answer (WCAG 2.1.4). */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(
    (tell) => { keyListeners.add(tell); return () => void keyListeners.delete(tell); },
    () => { try { return localStorage.getItem(OFF) !== 'av'; } catch { return true; } },
    () => true,
  );
  const set = (next: boolean) => {
    try { localStorage.setItem(OFF, next ? 'på' : 'av'); } catch { /* Without a store the answer lasts for this page. */ }
    for (const tell of keyListeners) tell();
  };
  return [on, set];
}
