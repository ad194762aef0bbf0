import { useId, type ReactNode } from 'react';

type HeadProps = { over?: ReactNode | ReactNode[]; title: ReactNode; lead?: ReactNode; action?: ReactNode; big?: boolean; children?: ReactNode };

/** Top of a view: what it is (`over`), its name, one plain sentence about where things stand (`lead`), and the one filled button (`action`). Facts go as children. */
export function PageHead({ over, title, lead, action, big = false, children }: HeadProps) {
  return (
    <>
      {over && <p className="over">{Array.isArray(over) ? over.map((part, i) => <span key={i}>{part}</span>) : over}</p>}
      <div className="arende-h">
        <div>
          <h1 className={big ? 'dag-h1' : undefined}>{title}</h1>
          {lead && <p className="lead">{typeof lead === 'string' ? heldTogether(lead) : lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </>
  );
}

/** A day and its month, kl. and its time never part at the end of a line. */
const heldTogether = (text: string) => text.replaceAll(/\b(\d{1,2}) (?=(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b)/g, '$1\u00A0').replaceAll('kl. ', 'kl.\u00A0');

type SectionProps = { title: ReactNode; text?: ReactNode; id?: string; children: ReactNode };

/** A section whose heading hangs in the margin column; the content stands on the text axis. */
export function Section({ title, text, id, children }: SectionProps) {
  const head = useId();
  return (
    <section className="avsnitt" id={id} aria-labelledby={head}>
      <header><h2 id={head}>{title}</h2>{text && <p>{text}</p>}</header>
      <div>{children}</div>
    </section>
  );
}

/** Label and value pairs in one line that wraps. A missing value is left out, never shown as empty. */
export function Facts({ items }: { items: { label: string; value: ReactNode }[] }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false);
  return (
    <dl className="fakta">
      {known.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

/** Nothing here yet: says what comes here and how, with the way to begin. */
export function Empty({ title, text, action }: { title: ReactNode; text?: ReactNode; action?: ReactNode }) {
  return (
    <div className="tomt">
      <p>{title}</p>
      {text && <p>{text}</p>}
      {action}
    </div>
  );
}

/** Long work: what is done, how far, roughly how long is left. It can be left. Without `value` its length is unknown. */
export function Progress({ title, value, max, text, action }: { title: ReactNode; value?: number; max?: number; text?: ReactNode; action?: ReactNode }) {
  const id = useId();
  return (
    <div className="jobb">
      <p id={id}>{title}</p>
      <progress aria-labelledby={id} {...(value === undefined ? {} : { value })} max={max ?? 1}>{value === undefined ? 'pågår' : `${value} av ${max ?? 1}`}</progress>
      {text && <p className="mut">{text}</p>}
      {action && <p>{action}</p>}
    </div>
  );
}

/** A day in figures, and a time to another, are not broken over two lines. */
export const heldDays = (text: string): ReactNode => text.split(/(\d{4}-\d{2}-\d{2}|(?:kl\.[ \u00A0])?\d{1,2}\.\d{2}–\d{1,2}\.\d{2})/).map((part, i) => (i % 2 ? <span key={i} className="nb">{part}</span> : part));

/** What happened, newest first, with its day in the margin. */
export function Timeline({ items }: { items: { id: string; when: ReactNode; text: ReactNode }[] }) {
  return (
    <ol className="tid num" role="list">
      {items.map(({ id, when, text }) => <li key={id}>{when}<span>{typeof text === 'string' ? heldDays(text) : text}</span></li>)}
    </ol>
  );
}
