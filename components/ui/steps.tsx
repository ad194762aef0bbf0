import type { ReactNode } from 'react';
import { St, type StationKind } from './station.tsx';

export type Step = { id: string; name: ReactNode; kind: StationKind; when?: ReactNode; note?: ReactNode; you?: boolean; alt?: string | false };

/** What happens in order, as a line with stations: signers, what comes next, a course of events. Heavy is travelled, dotted is to come. */
export function Steps({ items, label }: { items: Step[]; label?: string }) {
  return (
    <ol className="vagen" role="list" aria-label={label}>
      {items.map((step) => (
        <li key={step.id} className={step.kind === 'klar' ? undefined : step.kind} aria-current={step.kind === 'nu' ? 'step' : undefined}>
          <St kind={step.kind} {...(step.alt === undefined ? {} : { alt: step.alt })} />
          <span>{step.you || step.kind === 'nu' ? <b>{step.name}</b> : step.name}</span>
          {step.you ? <span className="du">{step.when ?? 'du, nu'}</span> : step.when && <span className="num">{step.when}</span>}
          {step.note && <small>{step.note}</small>}
        </li>
      ))}
    </ol>
  );
}

/** A course with its content beside each station (the steps of a paragraph, an approval): name in the margin, content on the text axis. */
export function Course({ items, label }: { items: (Step & { content: ReactNode })[]; label?: string }) {
  return (
    <ol className="gang" role="list" aria-label={label}>
      {items.map((step) => (
        <li key={step.id} id={step.id} className={`steg ${step.kind}`} aria-current={step.kind === 'nu' ? 'step' : undefined}>
          <header>
            <St kind={step.kind} {...(step.alt === undefined ? {} : { alt: step.alt })} />
            <h3>{step.name}</h3>
            {step.note && <p className="lage">{step.note}</p>}
          </header>
          <div>{step.content}</div>
        </li>
      ))}
    </ol>
  );
}
