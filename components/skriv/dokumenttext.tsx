import type { ReactNode } from 'react';
import type { Nod, Proveniens } from '#lib/dokument/schema';
import { dayInText } from '#lib/platform/datum';

type Namn = Record<string, string>;
type Props = {
  noder: readonly Nod[]; stallningar?: Namn;
  /** The same text stands elsewhere on the page: no ids and no landmarks of its own. */
  kopia?: boolean;
};

/** A document as it reads: the same nodes as in the PDF. Comments show as marks only when they are in the JSON. */
export function Dokumenttext({ noder, stallningar = {}, kopia = false }: Props) {
  return <>{noder.map((nod, i) => <Block key={i} {...{ nod, stallningar, kopia }} />)}</>;
}

/** "Ur Socialnämnden § 92, 24 september 2019" */
function Kalla({ p }: { p: Proveniens }) {
  return <span className="kalla-rad">Ur {p.organ}, {p.paragraf}, {/^\d{4}-\d\d-\d\d$/.test(p.datum) ? dayInText(p.datum) : p.datum}</span>;
}

function Block({ nod, stallningar, kopia }: { nod: Nod; stallningar: Namn; kopia: boolean }): ReactNode {
  const barn = nod.content ?? [];
  const djupare = <Dokumenttext noder={barn} stallningar={stallningar} kopia={kopia} />;
  switch (nod.type) {
    case 'paragraph': {
      const p = nod.attrs?.['proveniens'] as Proveniens | null | undefined;
      return <p className={p ? 'har-kalla' : undefined}><Rad noder={barn} />{p && <Kalla p={p} />}</p>;
    }
    case 'heading': {
      const H = `h${Math.min(6, Number(nod.attrs?.['level'] ?? 2) + 1)}` as 'h3';
      return <H><Rad noder={barn} /></H>;
    }
    case 'bulletList': return <ul className="punkter">{djupare}</ul>;
    case 'orderedList': return <ol className="punkter" start={Number(nod.attrs?.['start'] ?? 1)}>{djupare}</ol>;
    case 'listItem': return <li>{djupare}</li>;
    case 'blockquote': return <blockquote>{djupare}</blockquote>;
    case 'table': return <div className="tab-rull"><table className="tab"><tbody>{djupare}</tbody></table></div>;
    case 'tableRow': return <tr>{djupare}</tr>;
    case 'tableHeader': return <th scope="col">{djupare}</th>;
    case 'tableCell': return <td>{djupare}</td>;
    case 'fragesvar': {
      const { nr, fraga, stallning } = nod.attrs as { nr: number; fraga: string; stallning: string | null };
      return (
        <section className="svar" {...(kopia ? {} : { id: `svar-${nr}`, 'aria-labelledby': `svar-${nr}-h` })}>
          <h2 {...(kopia ? {} : { id: `svar-${nr}-h` })}>{nr > 0 && <span className="num">{nr}. </span>}{fraga}</h2>
          <p className="svar-stallning">{stallning && stallning !== 'skala' ? <b>{stallningar[stallning] ?? stallning}</b> : <span className="mut">{nr > 0 ? 'Inget ställningstagande i frågan' : 'Inget samlat ställningstagande'}</span>}</p>
          {djupare}
        </section>
      );
    }
    default: return null;
  }
}

function Rad({ noder }: { noder: readonly Nod[] }) {
  return <>{noder.map((nod, i) => (nod.type === 'hardBreak' ? <br key={i} /> : <span key={i}>{marken(nod)}</span>))}</>;
}

function marken(nod: Nod): ReactNode {
  return (nod.marks ?? []).reduce<ReactNode>((inre, m) => {
    if (m.type === 'bold') return <b>{inre}</b>;
    if (m.type === 'italic') return <i>{inre}</i>;
    if (m.type === 'link') return <a href={m.attrs.href} rel="noreferrer">{inre}</a>;
    if (m.type === 'tillagg') return <ins>{inre}</ins>;
    if (m.type === 'strykning') return <del>{inre}</del>;
    return <span className="ank" data-kommentar={m.attrs.id}>{inre}</span>;
  }, nod.text);
}
