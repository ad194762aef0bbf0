'use client';
import { useEffect, useState, type RefObject } from 'react';
import { clock, dayNear } from '#lib/platform/datum';
import { typedValues, type Varden } from '#lib/platform/svar';

type Saved = { at: string; varden: Varden };
const keyOf = (key: string) => `paragraf.utkast.${key}`;
/** Writes that wait for a pause in the typing. */
const waiting = new Map<string, ReturnType<typeof setTimeout>>();
const same = (a: Varden, b: Varden) => JSON.stringify(a) === JSON.stringify(b);

function read(key: string): Saved | null {
  try {
    const text = localStorage.getItem(keyOf(key));
    return text ? (JSON.parse(text) as Saved) : null;
  } catch {
    return null;
  }
}

/** Throws away what was kept under this key: it has reached the server, or is not wanted. */
export function dropDraft(key: string | undefined) {
  clearTimeout(waiting.get(key ?? ''));
  waiting.delete(key ?? '');
  try { if (key) localStorage.removeItem(keyOf(key)); } catch { /* A browser that keeps nothing has nothing to drop. */ }
}

/** Keeps what is typed in this browser while it is being typed (no files, no passwords), and offers it back if the page is opened again before it reached the server. */
export function Draft({ name, form }: { name: string; form: RefObject<HTMLFormElement | null> }) {
  const [found, setFound] = useState<Saved | null>(null);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const saved = read(name);
    if (saved && !same(saved.varden, typedValues(new FormData(element)))) setFound(saved);
    const stop = () => { clearTimeout(waiting.get(name)); return waiting.delete(name); };
    const keep = () => {
      stop();
      waiting.set(name, setTimeout(() => { waiting.delete(name); write(name, element); }, 300));
    };
    const leave = () => { if (stop()) write(name, element); };
    element.addEventListener('input', keep);
    addEventListener('pagehide', leave);
    return () => { leave(); element.removeEventListener('input', keep); removeEventListener('pagehide', leave); };
  }, [name, form]);

  if (!found) return null;
  const back = () => { if (form.current) fill(form.current, found.varden); setFound(null); };
  const drop = () => { dropDraft(name); setFound(null); };
  return (
    <div className="utkast-finns" role="status">
      <span>Det du skrev {dayNear(new Date(found.at), new Date())} {clock(new Date(found.at))} hann inte sparas. Det finns kvar i den här datorn.</span>
      <span className="rad-ord"><button type="button" className="gor" onClick={back}>Ta tillbaka texten</button> <button type="button" className="gor" onClick={drop}>Kasta den</button></span>
    </div>
  );
}

function write(name: string, form: HTMLFormElement) {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify({ at: new Date().toISOString(), varden: typedValues(new FormData(form)) } satisfies Saved));
  } catch { /* A full or closed store must not stop the typing. */ }
}

function fill(form: HTMLFormElement, varden: Varden) {
  const left = new Map(Object.entries(varden).map(([name, value]) => [name, [value].flat()]));
  for (const element of form.elements) {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)) continue;
    if (!element.name || ['hidden', 'file', 'password', 'submit'].includes(element.type)) continue;
    const values = left.get(element.name);
    if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) element.checked = values?.includes(element.value) ?? false;
    else if (values?.length) element.value = values.shift() ?? '';
  }
  form.dispatchEvent(new Event('input', { bubbles: true }));
}
