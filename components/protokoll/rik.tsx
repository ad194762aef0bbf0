import { Fragment, type ReactNode } from 'react';
import type { RikNod, RikText } from '#lib/platform/pdf/data';

/** The editor's own JSON as it is printed: paragraphs, headings, lists, quotations, tables. Headings are counted out from where they stand. */
export function Rik({ text, niva = 3 }: { text: RikText | null | undefined; niva?: 3 | 4 }) {
  if (!text) return null;
  const noder = typeof text === 'string' ? [text] : 'type' in text ? (text.type === 'doc' ? (text.content ?? []) : [text]) : text;
  return <>{noder.map((nod, i) => <Fragment key={i}>{rita(nod, niva)}</Fragment>)}</>;
}

function rita(nod: RikNod | string, niva: 3 | 4): ReactNode {
  if (typeof nod === 'string') return <p>{nod}</p>;
  const inne = (nod.content ?? []).map((barn, i) => <Fragment key={i}>{rita(barn, niva)}</Fragment>);
  switch (nod.type) {
    case 'doc': return inne;
    case 'paragraph': return inne.length > 0 ? <p>{inne}</p> : null;
    case 'heading': return niva === 3 ? <h3>{inne}</h3> : <h4>{inne}</h4>;
    case 'bulletList': return <ul className="punkter">{inne}</ul>;
    case 'orderedList': return <ol className="punkter" start={Number(nod.attrs?.['start'] ?? 1)}>{inne}</ol>;
    case 'listItem': return <li>{inne}</li>;
    case 'blockquote': return <blockquote>{inne}</blockquote>;
    case 'table': return <table><tbody>{inne}</tbody></table>;
    case 'tableRow': return <tr>{inne}</tr>;
    case 'tableHeader': return <th scope="col">{inne}</th>;
    case 'tableCell': return <td>{inne}</td>;
    case 'hardBreak': return <br />;
    case 'text': return (nod.marks ?? []).reduce<ReactNode>((av, { type }) => (type === 'bold' ? <b>{av}</b> : type === 'italic' ? <i>{av}</i> : av), nod.text);
    default: return inne;
  }
}
