'use client';
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { capitalNumber } from '#lib/platform/tal';
import { useMounted } from './mounted.tsx';

export type Fault = { text: string; href?: string };

const PLACE = 'fel-plats';

/** Where the summary goes: first in main. The shell draws it. */
export const ErrorPlace = () => <div id={PLACE} className="huvud-plats" />;

type Props = { faults: Fault[]; text?: string | undefined; again: unknown; here?: boolean };

/** What must be put right, at the top of main and in focus, one link per field; the title begins "Fel: ". `again` changes with each try, so that the same faults take focus again. */
export function ErrorSummary({ faults, text, again, here = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const mounted = useMounted();
  const place = mounted && !here ? document.getElementById(PLACE) : null;

  useEffect(() => {
    box.current?.focus();
    const was = document.title.replace(/^(Fel: )+/, '');
    document.title = `Fel: ${was}`;
    return () => { document.title = document.title.replace(/^(Fel: )+/, ''); };
  }, [again, place]);

  const title = faults.length ? `${capitalNumber(faults.length)} ${faults.length === 1 ? 'uppgift' : 'uppgifter'} behöver rättas` : 'Det gick inte';
  const drawn = (
    <div className="felruta" role="alert" tabIndex={-1} aria-labelledby="fel-h" ref={box}>
      <h2 id="fel-h">{title}</h2>
      {text && <p>{text}</p>}
      {faults.length > 0 && <ul role="list">{faults.map((fault) => <li key={fault.text + fault.href}>{fault.href ? <a href={fault.href} onClick={(e) => jump(e, fault.href ?? '')}>{fault.text}</a> : fault.text}</li>)}</ul>}
    </div>
  );
  return place ? createPortal(drawn, place) : drawn;
}

function jump(event: React.MouseEvent, href: string) {
  const field = document.getElementById(href.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus({ preventScroll: true });
  (field.closest('.falt') ?? field).scrollIntoView({ block: 'center' });
}
