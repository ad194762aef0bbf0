import { Fragment, type ReactNode } from 'react';

type Marke = { type: string; attrs?: Record<string, unknown> };
type Nod = { type: string; text?: string; attrs?: Record<string, unknown>; marks?: readonly Marke[]; content?: readonly Nod[] };

/** The editor's JSON as semantic HTML. What it does not know it draws as its text: nothing that was written disappears. `over` is the heading level it stands under; `stallningar` is what the positions of an answer are called. */
export function Riktext({ doc, over = 2, stallningar = {} }: { doc: unknown; over?: number; stallningar?: Readonly<Record<string, string>> }) {
  return <>{inne(doc as Nod | null, { over, stallningar })}</>;
}

type Ram = { over: number; stallningar: Readonly<Record<string, string>> };
const inne = (nod: Nod | null | undefined, ram: Ram): ReactNode => (nod?.content ?? []).map((n, i) => <Fragment key={i}>{rita(n, ram)}</Fragment>);
const saker = (href: unknown) => typeof href === 'string' && /^(https?:|mailto:|\/|#)/i.test(href);

function rita(nod: Nod, ram: Ram): ReactNode {
  const { over, stallningar } = ram;
  const under = () => inne(nod, ram);
  switch (nod.type) {
    case 'text': return (nod.marks ?? []).reduce<ReactNode>(markera, nod.text);
    case 'hardBreak': return <br />;
    case 'paragraph': return (nod.content ?? []).length === 0 ? null : <p>{under()}</p>;
    case 'heading': {
      const H = `h${Math.min(6, over + Math.max(1, Number(nod.attrs?.['level'] ?? 2) - 1))}` as 'h3';
      return <H>{under()}</H>;
    }
    case 'bulletList': return <ul>{under()}</ul>;
    case 'orderedList': return <ol start={Number(nod.attrs?.['start'] ?? 1)}>{under()}</ol>;
    case 'listItem': return <li>{under()}</li>;
    case 'blockquote': return <blockquote>{under()}</blockquote>;
    case 'table': return <div className="tab-rull"><table><tbody>{under()}</tbody></table></div>;
    case 'tableRow': return <tr>{under()}</tr>;
    case 'tableHeader': return <th {...spann(nod)}>{under()}</th>;
    case 'tableCell': return <td {...spann(nod)}>{under()}</td>;
    case 'fragesvar': {
      const H = `h${Math.min(6, over + 1)}` as 'h3';
      return <section><H>{[nod.attrs?.['nr'], nod.attrs?.['fraga']].filter(Boolean).map(String).join('. ')}</H>{typeof nod.attrs?.['stallning'] === 'string' && nod.attrs['stallning'] && nod.attrs['stallning'] !== 'skala' && <p><b>{stallningar[nod.attrs['stallning']] ?? nod.attrs['stallning']}</b></p>}{under()}</section>;
    }
    default: return nod.text ?? under();
  }
}

const spann = ({ attrs }: Nod) => ({ ...(Number(attrs?.['colspan'] ?? 1) > 1 ? { colSpan: Number(attrs?.['colspan']) } : {}), ...(Number(attrs?.['rowspan'] ?? 1) > 1 ? { rowSpan: Number(attrs?.['rowspan']) } : {}) });

function markera(text: ReactNode, { type, attrs }: Marke): ReactNode {
  if (type === 'bold' || type === 'strong') return <strong>{text}</strong>;
  if (type === 'italic' || type === 'em') return <em>{text}</em>;
  if (type === 'link' && saker(attrs?.['href'])) return <a href={String(attrs?.['href'])} rel="noreferrer">{text}</a>;
  return text;
}
